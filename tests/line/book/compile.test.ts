import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileCopies, type Edits } from "./broken-copies.ts";
import { compilerErrors } from "./compiler-errors.ts";

describe("the compiler refuses", () => {
  const folder = fileURLToPath(new URL("./broken", import.meta.url).href);
  const errors = compilerErrors(folder);

  const faults = [
    ["a key that leads to no place and no service", "key-leads-nowhere.ts", "TS2322", '"mian"'],
    ["a digit used twice in one menu", "digit-twice.ts", "TS1117", "same name"],
    ["key 6", "key-six.ts", "TS2353", "'6'"],
    ["a title that is no phrase", "title-is-no-phrase.ts", "TS2322", '"no-such.title"'],
    ["a menu that says a phrase with a blank", "say-has-a-blank.ts", "TS2322", '"option"'],
    ["a danger place that calls no service", "danger.ts", "TS2322", '"no-such-line"'],
    ["a line without keys that is no service", "without-keys.ts", "TS2322", '"no-such-line"'],
    ["a first-open line that is no service", "first-open-line.ts", "TS2322", '"no-such-line"'],
    ["a start that is no place", "start-is-no-place.ts", "TS2820", '"langauge"'],
    ["an alternative that is no service", "alternative.ts", "TS2322", '"nite-line"'],
    ["a service from no known document", "document.ts", "TS2322", '"leaflett"'],
    ["a topic from no known document", "topic-document.ts", "TS2322", '"no-such-page"'],
  ] as const;

  it.each(faults)("%s", (_fault, file, code, wrong) => {
    const lines = readFileSync(`${folder}/${file}`, "utf8").split("\n");
    expect(errors.filter((error) => error.file === file)).toEqual([
      {
        file,
        line: lines.findIndex((line) => line.endsWith("// broken")) + 1,
        code,
        message: expect.stringContaining(wrong),
      },
    ]);
  });

  it("nothing in the sound tree and services beside them", () => {
    expect(errors.map(({ file }) => file).sort()).toEqual(faults.map(([, file]) => file).sort());
  });
});

type Edit = (text: string) => string;
const inDutch = (edit: Edit): Edits => ({ "locales/nl.ts": edit });
const inEnglish = (edit: Edit): Edits => ({ "locales/en.ts": edit });
const inAll = (edit: Edit): Edits => ({
  "locales/fr.ts": edit,
  ...inDutch(edit),
  ...inEnglish(edit),
});

/** Leaves a phrase out. */
const without = (phrase: string) => (text: string) =>
  text.replace(new RegExp(`^ *"${phrase.replace(".", "\\.")}":\\s+".*",\n`, "m"), "");

/** Adds a phrase that no file has. */
const music = (text: string) => text.replace(" = {\n", ` = {\n  "hold-music": "la la la",\n`);

/** Gives a blank another name. */
const otherBlank = (text: string) => text.replace(/("option":\s+".*)\{\{key\}\}/, "$1{{digit}}");

/** A fault, where it is made, the check that refuses it, and the phrase that the check names. */
type Fault = readonly [name: string, edits: Edits, check: string, phrase: string];

const betweenLanguages: readonly Fault[] = [
  ["a phrase missing in Dutch", inDutch(without("wrong-key")), "MissingPhrases", "nl: wrong-key"],
  [
    "a phrase missing in English",
    inEnglish(without("wrong-key")),
    "MissingPhrases",
    "en: wrong-key",
  ],
  ["an unknown phrase in Dutch", inDutch(music), "UnknownPhrases", "nl: hold-music"],
  ["an unknown phrase in English", inEnglish(music), "UnknownPhrases", "en: hold-music"],
  [
    "a phrase with other blanks in Dutch",
    inDutch(otherBlank),
    "PhrasesWithOtherBlanks",
    "nl: option",
  ],
  [
    "a phrase with other blanks in English",
    inEnglish(otherBlank),
    "PhrasesWithOtherBlanks",
    "en: option",
  ],
];

const betweenWordsAndMenus: readonly Fault[] = [
  ["a service without its name", inAll(without("112.name")), "ServicesWithoutName", "112.name"],
  ["a service without its text", inAll(without("112.about")), "ServicesWithoutText", "112.about"],
  ["the line without its words", inAll(without("wrong-key")), "MissingForTheLine", "wrong-key"],
  ["the line with other blanks", inAll(otherBlank), "BlanksDifferForTheLine", "option"],
];

describe("the compiler refuses, in a copy of the real book,", () => {
  const faults = [...betweenLanguages, ...betweenWordsAndMenus];
  const errors = compileCopies(
    Object.fromEntries([["sound", {}], ...faults.map(([name, edits]) => [name, edits])]),
  );
  const refusal = (file: string, check: string, phrase: string) => ({
    file,
    code: "TS2344",
    line: expect.any(Number),
    text: expect.stringContaining(`type ${check} =`),
    message: expect.stringContaining(`"${phrase}"`),
  });

  it.each(betweenLanguages)("%s", (name, _, check, phrase) => {
    expect(errors.get(name)).toEqual([refusal("locales/index.ts", check, phrase)]);
  });

  it.each(betweenWordsAndMenus)("%s", (name, _, check, phrase) => {
    expect(errors.get(name)).toEqual([refusal("menus/vocabulary.ts", check, phrase)]);
  });

  it("nothing in a copy without a change", () => {
    expect(errors.get("sound")).toEqual([]);
  });
});
