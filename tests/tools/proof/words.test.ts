import { describe, expect, it } from "vitest";
import { limits } from "../../../src/tools/proof/promise.ts";
import { checkWords, sentencesIn, wordsIn } from "../../../src/tools/proof/words.ts";

/** What is wrong with something said in Dutch. */
function problems(...texts: readonly string[]): readonly string[] {
  return checkWords(new Map([["nl", new Set(texts)]])).flatMap((language) => language.problems);
}

/** A sentence of so many words. */
function sentence(words: number): string {
  return `${Array<string>(words).fill("woord").join(" ")}.`;
}

describe("a sentence", () => {
  it("may have as many words as the limit says, and not one more", () => {
    const others = Array<string>(20)
      .fill("Kort.")
      .map((text, index) => `${index} ${text}`);
    expect(problems(sentence(limits.sentenceWords), ...others)).toEqual([]);
    expect(problems(sentence(limits.sentenceWords + 1), ...others)).toEqual([
      `nl: 16 words in one sentence, at most 15: "${sentence(16).slice(0, -1)}"`,
    ]);
  });

  it("may be long on average only up to a limit", () => {
    expect(problems(sentence(limits.averageSentenceWords))).toEqual([]);
    expect(problems(sentence(limits.averageSentenceWords + 1))).toEqual([
      "nl: 12.0 words a sentence on average, at most 11.",
    ]);
  });

  it.each([
    ["brackets", "Bel ons (gratis)."],
    ["square brackets", "Bel [naam]."],
    ["a slash", "Maandag en/of dinsdag."],
    ["two spaces", "Bel  ons."],
    ["a line break before a space", "Bel\n ons."],
    ["an entity", "Dag &amp; nacht."],
    ["an ampersand", "Dag & nacht."],
    ["a tag", "Bel <b>ons</b>."],
    ["a blank left open", "Bel {{name}}."],
    ["an underscore", "bel_ons"],
    ["the sign of a key", "Druk *."],
    ["three dots", "Bel ons..."],
    ["an at sign", "hulp@voorbeeld.be"],
  ])("has no sign that no voice can say: %s", (_what, text) => {
    expect(problems(text)).toEqual([`nl: a sign that no voice can say: "${text}"`]);
  });

  it.each([
    "Vijf minuten, elke dag: bel nu!",
    "Écoute, c'est l'été ; ça va ?",
    "Tele-Onthaal, één, twee. ‘Ja’, zegt u.",
  ])("may have every sign that is written for the ear: %s", (text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe("what a language reads like", () => {
  const [french, dutch, english] = checkWords(
    new Map([
      ["fr", new Set(["Un mot. Deux mots ici.", "Un mot."])],
      ["en", new Set<string>()],
    ]),
  );

  it("counts each sentence once, and its words", () => {
    expect(french).toEqual({
      language: "fr",
      sentences: 2,
      averageWords: 2.5,
      longestSentence: "Deux mots ici",
      problems: [],
    });
  });

  it("is nothing for a language in which nothing is said", () => {
    for (const silent of [dutch, english]) {
      expect(silent).toMatchObject({ sentences: 0, averageWords: 0, longestSentence: "" });
    }
  });
});

describe("sentences and words, for the ear", () => {
  it("ends a sentence at a colon and a semicolon too, not inside a number or a name", () => {
    expect(sentencesIn("Bel nu: gratis; elke dag. Ja? Ja!")).toEqual([
      "Bel nu",
      "gratis",
      "elke dag",
      "Ja",
      "Ja",
    ]);
    expect(sentencesIn("Le 1.5 : voilà.")).toEqual(["Le 1.5", "voilà"]);
  });

  it("joins with an apostrophe and a hyphen, and counts no sign alone", () => {
    expect(wordsIn("l'hôpital de Saint-Josse – aujourd’hui")).toBe(4);
    expect(wordsIn("…")).toBe(0);
  });
});
