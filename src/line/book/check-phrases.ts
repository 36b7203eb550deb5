import { didYouMean } from "../../mistakes.ts";
import { type Language, languages, type Phrasebook } from "./language.ts";

/** A phrase that the line will say, the blanks it will fill, and who says it. */
export interface NeededPhrase {
  readonly phrase: string;
  readonly blanks: readonly string[];
  readonly neededBy: string;
}

/** The language that the others are translated from. */
const [reference] = languages;

/** What is wrong with the phrases: missing, unknown or with other blanks. One line a mistake. */
export function phraseProblems(
  phrasebook: Phrasebook,
  needed: readonly NeededPhrase[],
): readonly string[] {
  return [
    ...needed.flatMap((need) => neededProblems(phrasebook[reference], need)),
    ...languages
      .filter((language) => language !== reference)
      .flatMap((language) => translationProblems(phrasebook, language)),
  ];
}

/** The names of the {{blanks}} in a text. */
export function blanksIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, blank = ""]) => blank.trim());
}

function neededProblems(
  phrases: Readonly<Record<string, string>>,
  { phrase, blanks, neededBy }: NeededPhrase,
): readonly string[] {
  const text = phrases[phrase];
  if (text === undefined) {
    const fix = didYouMean(phrase, Object.keys(phrases)) || " Write it.";
    return [`locales/${reference}.ts has no phrase "${phrase}", which ${neededBy} says.${fix}`];
  }
  return sameNames(blanksIn(text), blanks)
    ? []
    : [
        `locales/${reference}.ts: "${phrase}" has the blanks ${list(blanksIn(text))}, but ${neededBy} fills ${list(blanks)}. They must be the same.`,
      ];
}

/**
 * What is wrong with other words for a phrase: it is no phrase, they have other blanks, or they name
 * another number than the words of the book, which an act on a number changes and no words may.
 */
export function wordingProblems(
  phrasebook: Phrasebook,
  language: Language,
  phrase: string,
  text: string,
): readonly string[] {
  const phrases = phrasebook[language];
  const before = Object.hasOwn(phrases, phrase) ? phrases[phrase] : undefined;
  if (before === undefined) {
    return [
      `There is no phrase "${phrase}".${didYouMean(phrase, Object.keys(phrasebook[language]))}`,
    ];
  }
  const [blanks, numbers] = [blanksIn(before), digitsIn(before)];
  const end = /[.?!]$/.exec(before)?.[0];
  return [
    // What comes after it would be heard as one sentence with it.
    ...(end === undefined || /[.?!]$/.test(text.trimEnd())
      ? []
      : [`"${phrase}" must end a sentence, as now: write "${end}" at its end.`]),
    ...(sameNames(blanks, blanksIn(text))
      ? []
      : [`"${phrase}" must have the same blanks as now: ${list(blanks)}.`]),
    ...(numbers.join() === digitsIn(text).join()
      ? []
      : [`"${phrase}" must name the same digits as now: ${numbers.join(" ") || "none"}.`]),
  ];
}

/** The digits of a text in groups, as they stand in it. */
function digitsIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}

function translationProblems(phrasebook: Phrasebook, language: Language): readonly string[] {
  const original = phrasebook[reference];
  const translated = phrasebook[language];
  const file = `locales/${language}.ts`;
  const missing = Object.keys(original).filter((phrase) => !(phrase in translated));
  const unknown = Object.keys(translated).filter((phrase) => !(phrase in original));
  const different = Object.entries(translated).filter(
    ([phrase, text]) =>
      original[phrase] !== undefined && !sameNames(blanksIn(original[phrase]), blanksIn(text)),
  );
  return [
    ...missing.map(
      (phrase) => `${file} has no phrase "${phrase}". Translate it from ${reference}.ts.`,
    ),
    ...unknown.map((phrase) => {
      const fix = didYouMean(phrase, missing) || " Take it out, or add it to both.";
      return `${file} has a phrase "${phrase}" that ${reference}.ts has not.${fix}`;
    }),
    ...different.map(
      ([phrase]) =>
        `${file}: "${phrase}" must have the same blanks as in ${reference}.ts: ${list(blanksIn(original[phrase] ?? ""))}.`,
    ),
  ];
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return list([...new Set(some)].sort()) === list([...new Set(others)].sort());
}

function list(blanks: readonly string[]): string {
  return blanks.length === 0 ? "none" : blanks.map((blank) => `{{${blank}}}`).join(" ");
}
