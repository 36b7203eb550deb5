import { describe, expect, it } from "vitest";
import { phrases as real } from "../../../locales/index.ts";
import type { Phrasebook } from "../../../src/line/book/language.ts";
import { type Language, languages } from "../../../src/line/book/language.ts";
import {
  phrasesInWrongLanguage,
  phrasesWithSlips,
  readPhrases,
} from "../../../src/tools/proof/phrases.ts";

const phrases: Phrasebook = real;

/** The line's own phrases, one of them another in one language. */
function withPhrase(language: Language, phrase: string, text: string): Phrasebook {
  return { ...phrases, [language]: { ...phrases[language], [phrase]: text } };
}

const pairs = languages.flatMap((from) =>
  languages.filter((to) => to !== from).map((to) => [from, to] as const),
);

/** The most of a hundred phrases in the wrong language that may pass, by pair: names alone do, and English says more with them. */
const mostUnnoticed = 4;

describe("a phrase in the wrong language", () => {
  it("is found nowhere in the line's own", async () => {
    expect(await phrasesInWrongLanguage(phrases)).toEqual([]);
  });

  it.each(pairs)(
    "is noticed at any length where one from %s is pasted into %s",
    {
      timeout: 120_000,
    },
    async (from, to) => {
      const pasted = Object.entries(phrases[from]).filter(
        // A phrase of blanks alone is in no language.
        ([phrase, text]) =>
          phrases[to][phrase] !== text && /\p{L}/u.test(text.replaceAll(/\{\{.*?\}\}/g, "")),
      );
      const unnoticed: string[] = [];
      for (const [phrase, text] of pasted) {
        const otherOf = await readPhrases(withPhrase(to, phrase, text));
        if (otherOf(to, phrase) === undefined) unnoticed.push(text);
      }
      console.log(
        `${unnoticed.length} of ${pasted.length} from ${from} pass in ${to}: ${unnoticed.join(", ")}`,
      );
      // What passes is a bare name, or hardly a word beside its blanks.
      for (const text of unnoticed) {
        expect(text.replaceAll(/\{\{.+?\}\}|[:.]/g, "").trim()).toMatch(/^\p{Lu}[\p{L} -]*$/u);
      }
      expect((100 * unnoticed.length) / pasted.length).toBeLessThanOrEqual(mostUnnoticed);
    },
  );

  it("is told with its file, its name and what to do", async () => {
    const problems = await phrasesInWrongLanguage(withPhrase("nl", "digit.0", "zéro"));
    expect(problems).toEqual([
      'locales/nl.ts: "digit.0" reads like another language (fr): "zéro". Write it in nl.',
    ]);
  });

  it("is noticed where it is one sentence of many", async () => {
    const text = `${phrases.nl["kinds.say"]} Vous pouvez en parler.`;
    expect(await phrasesInWrongLanguage(withPhrase("nl", "kinds.say", text))).toHaveLength(1);
  });

  it("is none where two languages say the same", async () => {
    expect(await phrasesInWrongLanguage(withPhrase("nl", "sos-viol.name", "SOS Viol"))).toEqual([]);
  });
});

describe("what an editor does not see, or a voice cannot say,", () => {
  it("stands in none of the line's own phrases", () => {
    expect(phrasesWithSlips(phrases)).toEqual([]);
  });

  it.each([
    ["the same blank twice", "{{name}} {{name}}", "has the same blank twice in a row"],
    ["with a comma between", "{{name}}, {{ name }}", "has the same blank twice in a row"],
    ["a space without width", "Bel\u200B ons.", "has a sign that nobody sees"],
    ["a mark at the beginning", "\uFEFFBel ons.", "has a sign that nobody sees"],
    ["a hyphen that hides", "hulp\u00ADlijn", "has a sign that nobody sees"],
    ["a heart", "Bel ons ❤️.", "has a picture that no voice can say"],
    ["a flag", "Bel 🇧🇪.", "has a picture that no voice can say"],
    ["a key with a frame", "Druk 1️⃣.", "has a picture that no voice can say"],
  ])("is told with its file, its name and what to do: %s", (_what, text, says) => {
    const [problem, ...others] = phrasesWithSlips(withPhrase("nl", "transfer.calling", text));
    expect(others).toEqual([]);
    expect(problem).toContain(`locales/nl.ts: "transfer.calling" ${says}`);
    expect(problem).toMatch(/\. [A-Z][a-z ]+\.$/);
  });

  it("is not a blank that stands in two places of a sentence", () => {
    const phrase = withPhrase("nl", "number", "Bel {{number}}. Ik herhaal: bel {{number}}.");
    expect(phrasesWithSlips(phrase)).toEqual([]);
  });
});
