import { describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../../src/book/open-book.ts";
import { checkBook, moments } from "../../src/check/check-book.ts";
import { limits } from "../../src/check/limits.ts";
import { bookDraft } from "../../src/main.ts";
import { routeService } from "../../src/routing/route-service.ts";
import { createSpeech } from "../../src/speech/create-speech.ts";
import { openSmallestBook, speakSmallestBook } from "./smallest-book.ts";

const monday = moments.slice(0, 1);
const book = openSmallestBook();

/** What is found in the smallest book when some French phrases are others. */
function problems(changes: Readonly<Record<string, string>>): readonly string[] {
  return checkBook(book, speakSmallestBook(changes), monday).problems;
}

/** So many words, in sentences of five. */
function words(count: number): string {
  return Array<string>(count / 5)
    .fill("un deux trois quatre cinq.")
    .join(" ");
}

describe("the check of a book", () => {
  const findings = checkBook(book, speakSmallestBook());

  it("finds nothing where every answer is short and well said", () => {
    expect(findings.problems).toEqual([]);
    expect(findings.readability.map(({ language }) => language)).toEqual(["fr", "nl", "en"]);
    for (const { sentences } of findings.readability) expect(sentences).toBeGreaterThan(10);
  });

  it("hears the book at every moment, and says which answer is the longest", () => {
    expect(moments.map(({ name }) => name)).toEqual([
      "Monday at ten",
      "Sunday at three in the night",
      "Christmas Day at ten",
    ]);
    const once = checkBook(book, speakSmallestBook(), monday);
    expect(findings.answers).toBeGreaterThan(2 * once.answers);
    expect(findings.longest.seconds).toBeGreaterThan(1);
    expect(findings.longest.seconds).toBeLessThan(limits.answerSeconds);
    expect(findings.longest.path).toMatch(/^[A-Z][\w ]+, keys /);
  });

  it("catches an answer that takes too long, with the shortest way to it", () => {
    const [first, ...others] = problems({ "advice.say": words(180) });
    expect(first).toMatch(/^Monday at ten, keys 1 2: \d\d s of speech, at most 60\.$/);
    for (const problem of others) expect(problem).toMatch(/^Monday at ten, keys .*1 2|^fr: /);
  });

  it("catches a menu that takes half as long: its options have to be kept in mind", () => {
    const [first] = problems({ option: `{{option}}; {{key}}. ${words(40)}` });
    expect(first).toMatch(/^Monday at ten, keys 1: \d\d s of speech, at most 30\.$/);
    expect(problems({ "advice.say": words(100) })).toEqual([]);
  });

  it("catches what the carrier would cut short, with its way and the carrier's reason", () => {
    expect(problems({ "advice.say": "mot ".repeat(700).trim() })[0]).toMatch(
      /^Monday at ten, keys 1 2: <Say> .* has \d+ characters as URL-encoded, over 2000/,
    );
  });

  it("catches an answer of too many characters", () => {
    const word = "i".repeat(1950);
    const [first] = problems({
      "option": `{{option}} {{key}} ${word}`,
      "standing-keys": `{{danger}} ${word}`,
    });
    expect(first).toMatch(/^Monday at ten, keys 1: \d+ characters, at most 8192\.$/);
  });

  it("catches what has no words, with its way", () => {
    expect(problems({ "digit.8": "" })[0]).toBe(
      'Monday at ten, keys 1 1 2: locales/fr.ts has no phrase "digit.8".',
    );
  });

  it("catches a sign that no voice can say, once, however often it is heard", () => {
    expect(problems({ "advice.say": "Appelez (vite)" })).toEqual([
      'fr: a sign that no voice can say: "Appelez (vite)"',
    ]);
  });

  it("catches a long sentence", () => {
    const sentence =
      "un deux trois quatre cinq six sept huit neuf dix onze douze treize et encore ça";
    expect(problems({ "advice.say": `${sentence}.` })).toEqual([
      `fr: 16 words in one sentence, at most 15: "${sentence}"`,
    ]);
  });
});

describe("the association's own book", () => {
  it("has nothing to mend", {
    timeout: 60_000,
  }, () => {
    const live = {
      transfers: "live",
      callerId: "+3225550100",
      rehearsalNumber: undefined,
      sipTrunk: undefined,
    } as const;
    const real = openBook(bookDraft, (_id, service) => routeService(service, live, undefined));
    const findings = checkBook(real, createSpeech(phrases));
    expect(findings.problems).toEqual([]);
    expect(findings.answers).toBeGreaterThan(1000);
  });
});
