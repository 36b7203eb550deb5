import { describe, expect, it } from "vitest";
import { type Changes, mistakes } from "./mistakes.ts";

/** The same change to a phrase in the three languages. */
function inAll(phrase: string, text: string | null): Changes {
  return Object.fromEntries(
    ["fr", "nl", "en"].map((language) => [`phrases/${language}/${phrase}`, text]),
  );
}

describe("a phrase the tree says", () => {
  it("exists, as a title", () => {
    expect(mistakes({ "tree/nodes/main/title": "main.titel" })).toEqual([
      'locales/fr.ts has no phrase "main.titel", which "main" in menus/tree.ts says. Did you mean "main.title"?',
    ]);
  });

  it("exists, as the text of a menu", () => {
    expect(mistakes({ "tree/nodes/your-rights/say": "papers" })).toEqual([
      'locales/fr.ts has no phrase "papers", which "your-rights" in menus/tree.ts says. Write it.',
    ]);
  });

  it("has no blank", () => {
    expect(mistakes({ "tree/nodes/your-rights/say": "option" })).toEqual([
      'locales/fr.ts: "option" has the blanks {{option}} {{key}}, but "your-rights" in menus/tree.ts fills none. They must be the same.',
    ]);
  });
});

describe("a service", () => {
  it("has a name", () => {
    expect(mistakes(inAll("day-line.name", null))).toEqual([
      'locales/fr.ts has no phrase "day-line.name", which "day-line" in menus/services.ts says. Write it.',
    ]);
  });

  it("has a text", () => {
    expect(mistakes(inAll("ambulance.about", null))).toEqual([
      'locales/fr.ts has no phrase "ambulance.about", which "ambulance" in menus/services.ts says. Write it.',
    ]);
  });
});

describe("a phrase the line itself says", () => {
  it("exists", () => {
    expect(mistakes(inAll("wrong-key", null))).toEqual([
      'locales/fr.ts has no phrase "wrong-key", which the line itself says. Write it.',
    ]);
  });

  it("has the blanks the line fills", () => {
    expect(mistakes(inAll("option", "{{option}} {{digit}}"))).toEqual([
      'locales/fr.ts: "option" has the blanks {{option}} {{digit}}, but the line itself fills {{option}} {{key}}. They must be the same.',
    ]);
  });
});

describe("a translation", () => {
  it("has every phrase", () => {
    expect(mistakes({ "phrases/nl/wrong-key": null })).toEqual([
      'locales/nl.ts has no phrase "wrong-key". Translate it from fr.ts.',
    ]);
  });

  it("has no phrase of its own", () => {
    expect(mistakes({ "phrases/en/hold-music": "La la la." })).toEqual([
      'locales/en.ts has a phrase "hold-music" that fr.ts has not. Take it out, or add it to both.',
    ]);
  });

  it("is not sent to a phrase it has already", () => {
    expect(mistakes({ "phrases/en/wrong-key2": "No." })).toEqual([
      'locales/en.ts has a phrase "wrong-key2" that fr.ts has not. Take it out, or add it to both.',
    ]);
  });

  it("has the same names: a misspelt one is told with the one it misses", () => {
    expect(mistakes({ "phrases/en/wrong-key": null, "phrases/en/wrong-kee": "No." })).toEqual([
      'locales/en.ts has no phrase "wrong-key". Translate it from fr.ts.',
      'locales/en.ts has a phrase "wrong-kee" that fr.ts has not. Did you mean "wrong-key"?',
    ]);
  });

  it.each(["{{option}}, druk {{toets}}.", "{{option}}.", "{{option}} {{key}} {{name}}"])(
    'has the same blanks: "%s"',
    (text) => {
      expect(mistakes({ "phrases/nl/option": text })).toEqual([
        'locales/nl.ts: "option" must have the same blanks as in fr.ts: {{option}} {{key}}.',
      ]);
    },
  );

  it("may put its blanks in another order, with spaces, twice", () => {
    const other = "{{ key }} {{option}} {{key}}";
    expect(mistakes({ "phrases/nl/option": other })).toEqual([]);
    expect(mistakes({ "phrases/fr/option": other })).toEqual([]);
  });
});
