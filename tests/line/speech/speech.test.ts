import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import { SpeechError } from "../../../src/line/speech/phrasebook.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { tinyPhrasebook } from "./tiny-phrasebook.ts";

/** What is said in French of a phrase of a small book, with its blanks filled by other phrases. */
function say(phrases: Readonly<Record<string, string>>, phrase: string, ...blanks: string[]) {
  const speech = createSpeech(tinyPhrasebook(phrases));
  const filled = Object.fromEntries(blanks.map((blank) => [blank, { phrase: blank }]));
  return speech({ language: "fr", phrase, blanks: filled }).parts;
}

describe("a phrase", () => {
  it("is said in the language it is wanted in", () => {
    const speech = createSpeech({
      ...inEachLanguage(() => ({})),
      fr: { hello: "bonjour" },
      nl: { hello: "goedendag" },
      en: { hello: "hello" },
    });
    for (const [language, hello] of [
      ["fr", "bonjour"],
      ["nl", "goedendag"],
      ["en", "hello"],
    ] as const) {
      expect(speech({ language, phrase: "hello" })).toEqual({ language, parts: [hello] });
    }
  });

  it("has its blanks filled, each wherever it stands", () => {
    const phrases = { line: "{{ who }} and {{what}}, {{who}}", who: "somebody", what: "it" };
    expect(say(phrases, "line", "who", "what")).toEqual(["somebody and it, somebody"]);
  });

  it("fills blanks with phrases that have blanks of their own", () => {
    const speech = createSpeech(
      tinyPhrasebook({ "option": "{{option}}, {{key}}", "to": "for {{name}}", "line.name": "me" }),
    );
    const option = { phrase: "to", blanks: { name: { phrase: "line.name" } } };
    expect(
      speech({ language: "en", phrase: "option", blanks: { option, key: { key: "2" } } }).parts,
    ).toEqual(["for me, two"]);
  });

  it("names languages as a choice, in the language it is said in", () => {
    const speech = createSpeech(tinyPhrasebook({}));
    const said = (language: "fr" | "nl" | "en", ...codes: string[]) =>
      speech({ language, phrase: "said", blanks: { it: { languages: codes } } }).parts[0];
    expect(said("fr", "fr")).toBe("français");
    expect(said("fr", "fr", "nl")).toBe("français ou néerlandais");
    expect(said("nl", "fr", "nl", "de")).toBe("Frans, Nederlands of Duits");
    expect(said("en", "fr", "nl", "en")).toBe("French, Dutch, or English");
  });

  it("names days and keys from the phrasebook", () => {
    const speech = createSpeech(tinyPhrasebook({ "digit.*": "star", "digit.#": "hash" }));
    const said = (it: { weekday: number } | { key: "*" | "#" | "0" }) =>
      speech({ language: "nl", phrase: "said", blanks: { it } }).parts;
    expect(said({ weekday: 1 })).toEqual(["maandag"]);
    expect(said({ weekday: 7 })).toEqual(["zondag"]);
    expect([said({ key: "*" }), said({ key: "#" }), said({ key: "0" })]).toEqual([
      ["star"],
      ["hash"],
      ["nul"],
    ]);
  });
});

describe("what has no words is never spoken", () => {
  it.each(["main.title", "toString", "__proto__", "digit", "said.it", "fr:said"])(
    "throws for the missing phrase %s, naming file and phrase",
    (phrase) => {
      const speech = createSpeech(tinyPhrasebook());
      for (const language of ["fr", "nl", "en"] as const) {
        const wanted = new SpeechError(`locales/${language}.ts has no phrase "${phrase}".`);
        expect(() => speech({ language, phrase })).toThrow(wanted);
      }
    },
  );

  it("throws for a phrase that only another language has", () => {
    const speech = createSpeech({ ...inEachLanguage(() => ({ hello: "hello" })), nl: {} });
    expect(() => speech({ language: "nl", phrase: "hello" })).toThrow(
      new SpeechError('locales/nl.ts has no phrase "hello".'),
    );
  });

  it("throws for an empty phrase", () => {
    expect(() => say({ empty: "" }, "empty")).toThrow(SpeechError);
  });

  it("throws for a missing phrase inside another", () => {
    expect(() => say({ line: "{{who}}" }, "line", "who")).toThrow(
      new SpeechError('locales/fr.ts has no phrase "who".'),
    );
  });

  it("throws for a blank that nothing fills, naming file, blank and text", () => {
    const phrases = { line: "{{who}} and {{what}}", who: "somebody" };
    expect(() => say(phrases, "line", "who")).toThrow(
      'locales/fr.ts: nothing fills {{what}} in "somebody and {{what}}".',
    );
    expect(() => say(phrases, "line")).toThrow(SpeechError);
  });

  it("throws for a key or a digit without a word", () => {
    const speech = createSpeech(tinyPhrasebook());
    const said = (it: { key: "*" } | { telephone: string }) => () =>
      speech({ language: "fr", phrase: "said", blanks: { it } });
    expect(said({ key: "*" })).toThrow('locales/fr.ts has no phrase "digit.*".');
    expect(said({ telephone: "02-33" })).toThrow('locales/fr.ts has no phrase "digit.-".');
  });
});

describe("what a phrase says is words, never orders", () => {
  it.each([
    "&",
    "<break/>",
    "a > b",
    "$& $1 $$ $' $`",
    "}} {{",
    "{{",
    "$t(said)",
    "$t(",
    "<&amp;>",
    "%s \\ \"quoted\" 'so'",
  ])("says %s as it is", (who) => {
    expect(say({ line: "{{who}}!", who }, "line", "who")).toEqual([`${who}!`]);
  });

  it("does not take for a blank what a blank was filled with", () => {
    const phrases = { line: "{{open}}what}} {{what}}", open: "{{", what: "it" };
    expect(say(phrases, "line", "open", "what")).toEqual(["{{what}} it"]);
  });

  it("does not look up a phrase that the words happen to name", () => {
    const phrases = { line: "{{dollar}}(who) $t(who)", dollar: "$t", who: "somebody" };
    expect(say(phrases, "line", "dollar")).toEqual(["$t(who) $t(who)"]);
  });
});
