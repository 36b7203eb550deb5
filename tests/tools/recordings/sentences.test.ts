import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openAmended } from "../../../src/line/book/amend.ts";
import type { Book } from "../../../src/line/book/book.ts";
import { languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import type { Utterance } from "../../../src/line/call/answer.ts";
import { isAlwaysSpoken } from "../../../src/line/call/danger.ts";
import { walkAnswers } from "../../../src/line/call/walk-answers.ts";
import { nameOfSentence } from "../../../src/line/speech/recorded.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { actsToHear, momentsThatMatter, mondayAtTen } from "../../../src/tools/proof/moments.ts";
import { groups, listSentences } from "../../../src/tools/recordings/sentences.ts";
import { provedBook } from "../../support/proved-book.ts";
import { daysFrom, sentencesOf } from "../../support/recorded-answers.ts";

const speech = createSpeech(provedBook.phrases);
const listed = sentencesOf(provedBook);
const names = new Set(listed.map(({ name }) => name));
const inEnglish = listed
  .filter(({ language }) => language === "en")
  .map(({ parts }) => parts.filter((part) => typeof part === "string").join(" "));

/** What is heard at a moment, may be recorded, and is not listed. */
function unlisted(book: Book, at: Temporal.Instant): readonly Utterance[] {
  const missing = new Map<string, Utterance>();
  for (const { answer } of walkAnswers(book, at)) {
    if (isAlwaysSpoken(book, answer)) continue;
    for (const utterance of answer.say) {
      const said = speech(utterance);
      if (!names.has(nameOfSentence(said))) missing.set(JSON.stringify(said), utterance);
    }
  }
  return [...missing.values()];
}

describe("the list of sentences", () => {
  const book = openBook(provedBook, routeWhenLive);

  it("has every sentence that callers hear at the moments that matter", () => {
    for (const { at } of momentsThatMatter(book).slice(0, 3)) {
      expect(unlisted(book, at)).toEqual([]);
    }
  });

  it("has what a service that is closed for a day or out of use brings, but for dates", () => {
    const { book: amended } = openAmended(
      provedBook,
      actsToHear(book),
      mondayAtTen.at,
      routeWhenLive,
    );
    const left = unlisted(amended, mondayAtTen.at);
    const namesADate = ({ blanks = {} }: Utterance) =>
      Object.values(blanks).some((value) => "date" in value);
    expect(left.filter((utterance) => !namesADate(utterance))).toEqual([]);
    expect(inEnglish).toContain("service withdrawn");
  });

  it("names each sentence once, in a language, by what is heard", () => {
    expect(names.size).toBe(listed.length);
    for (const { name, language, parts } of listed) {
      expect(name).toBe(nameOfSentence({ language, parts }));
    }
  });

  it("leaves out what the carrier's voice always says, and what only a rehearsal does", () => {
    const phrases = new Set(listed.map(({ phrase }) => phrase));
    for (const phrase of phrases) expect(phrase).not.toMatch(/^(?:danger|fault)\./);
    expect(phrases).not.toContain("transfer.rehearsed");
    expect(phrases).not.toContain("transfer.test-number");
    expect(phrases).toContain("language.danger");
  });

  it("has each time that hours can bring, on any day of the year", () => {
    for (const day of [1, 2, 3, 4, 5]) {
      expect(inEnglish).toContain(`opening opens day; day ${day}; nine in the morning`);
    }
    expect(inEnglish).not.toContain("opening opens day; day 6; nine in the morning");
  });

  it("is the same each time, and in the same order on another day", () => {
    expect(sentencesOf(provedBook)).toEqual(listed);
    const later = listSentences(book, speech, daysFrom.add({ hours: 24 * 30 }));
    expect(later.map(({ name }) => name)).toEqual(listed.map(({ name }) => name));
  });

  it("keeps a language together, and a group within it", () => {
    const places = listed.map(
      ({ language, group }) => languages.indexOf(language) * groups.length + groups.indexOf(group),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("says what stands around a sentence, and how long it lasts", () => {
    for (const { seconds } of listed) expect(seconds).toBeGreaterThan(0);
    expect(listed.some(({ around }) => around.before !== undefined)).toBe(true);
    expect(listed.some(({ around }) => around.after !== undefined)).toBe(true);
  });
});
