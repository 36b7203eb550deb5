import type { eld as Eld } from "eld/extrasmall";
import type { Phrasebook } from "../../line/book/language.ts";
import { inEachLanguage, type Language, languages } from "../../line/book/language.ts";
import { spokenPhrases } from "../../line/call/spoken-phrases.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import { spokenRules } from "../../line/speech/rules.ts";
import { patternOf } from "./ear.ts";
import { sentencesIn } from "./words.ts";

/** Characters from which on a text tells its language to the detector of languages. */
const tellingLength = 30;

/** How much more like another language than its own a text must be, where 1 is alike: names of services are close to two. */
const tellingDifference = 0.05;

/** Phrases whose words are in another language than their file, at any length. */
export async function phrasesInWrongLanguage(phrases: Phrasebook): Promise<readonly string[]> {
  const otherOf = await readPhrases(phrases);
  return languages.flatMap((language) =>
    Object.keys(phrases[language]).flatMap((phrase) =>
      wrongLanguage(phrases, language, phrase, otherOf),
    ),
  );
}

/** What no editor sees, no voice can say or is in another language, of one phrase of a book. */
export async function phraseProblems(
  phrases: Phrasebook,
  language: Language,
  phrase: string,
): Promise<readonly string[]> {
  const own = { [phrase]: phrases[language][phrase] ?? "" };
  const alone = inEachLanguage((other) => (other === language ? own : {}));
  const otherOf = await readPhrases(phrases);
  return [...wrongLanguage(phrases, language, phrase, otherOf), ...phrasesWithSlips(alone)];
}

function wrongLanguage(
  phrases: Phrasebook,
  language: Language,
  phrase: string,
  otherOf: (language: Language, phrase: string) => string | undefined,
): readonly string[] {
  const other = otherOf(language, phrase);
  const text = phrases[language][phrase];
  return other === undefined
    ? []
    : [
        `locales/${language}.ts: "${phrase}" reads like another language (${other}): "${text}". Write it in ${language}.`,
      ];
}

/**
 * Makes what tells the other language that a phrase of a book is in: one of whose sentences has
 * more words of that language than of its own, or, where it is long, that a detector of languages
 * takes it for. A name that
 * languages share has no language.
 *
 * @testonly `phrasesInWrongLanguage` reads every phrase; a test reads one of a thousand books each
 */
export async function readPhrases(
  phrases: Phrasebook,
): Promise<(language: Language, phrase: string) => string | undefined> {
  // Loaded here alone: it takes a second, and memory that walks need.
  const { eld } = await import("eld/extrasmall");
  const known = inEachLanguage((language) => wordsKnownIn(language, phrases[language]));
  return (language, phrase) => {
    const text = phrases[language][phrase] ?? "";
    const isShared = languages.every((other) => phrases[other][phrase] === text);
    const byWords = languageByWords({ phrase, text, language, isShared }, known);
    return byWords ?? (isShared ? undefined : otherLanguageOf(text, language, eld.detect));
  };
}

/** The words of a language, each with the phrases it stands in. */
type KnownWords = ReadonlyMap<string, ReadonlySet<string>>;

/** The numbers that a language has words for, whether a phrase says them or not. */
const countedNumbers = 100;

function wordsKnownIn(language: Language, phrases: Readonly<Record<string, string>>): KnownWords {
  const known = new Map<string, Set<string>>();
  const learn = (text: string, phrase: string) => {
    for (const word of wordsOf(text)) known.set(word, (known.get(word) ?? new Set()).add(phrase));
  };
  for (const [phrase, text] of Object.entries(phrases)) learn(text, phrase);
  const { numberWords } = spokenRules[language];
  for (let number = 0; number < countedNumbers; number += 1) learn(numberWords(number), "");
  return known;
}

/** A phrase that is read: one that is shared stands in every language alike. */
interface ReadPhrase {
  readonly phrase: string;
  readonly text: string;
  readonly language: Language;
  readonly isShared: boolean;
}

/** The language that has more words of one of a phrase's sentences than its own has, where they differ. */
function languageByWords(
  { phrase, text, language: own, isShared }: ReadPhrase,
  known: Readonly<Record<Language, KnownWords>>,
): Language | undefined {
  // What the phrase itself says proves nothing of its own language; shared, of no language.
  const saysElsewhere = (language: Language, word: string) =>
    [...(known[language].get(word) ?? [])].some((there) => there !== phrase);
  return languages
    .filter((other) => other !== own)
    .find((other) => {
      const isForeign = (word: string) =>
        isShared ? saysElsewhere(other, word) : known[other].has(word);
      return sentencesIn(text).some((sentence) => {
        const words = [...wordsOf(sentence)];
        const foreign = words.filter((word) => isForeign(word) && !saysElsewhere(own, word));
        const native = words.filter((word) => saysElsewhere(own, word) && !isForeign(word));
        return foreign.length > native.length;
      });
    });
}

/** The words of a text, each once, in small letters; its blanks left out. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.replaceAll(/\{\{.*?\}\}/g, " ").toLowerCase();
  return new Set(words.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []);
}

/** The language that a longer phrase is in, where it is clearly another. */
function otherLanguageOf(
  phrase: string,
  own: Language,
  detect: (typeof Eld)["detect"],
): string | undefined {
  const words = phrase.replaceAll(/\{\{.*?\}\}/g, " ").trim();
  if (words.length < tellingLength) return undefined;
  const { language, getScores } = detect(words);
  const scores = getScores();
  const isClear = (scores[language] ?? 0) - (scores[own] ?? 0) > tellingDifference;
  return isClear ? language : undefined;
}

/** What stands in no phrase, and what to do about it. */
const slips: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [
    /\{\{\s*(\w+)\s*\}\}[^\p{L}\p{N}{]*\{\{\s*\1\s*\}\}/u,
    "has the same blank twice in a row",
    "Take one out.",
  ],
  [
    /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/,
    "has a sign that nobody sees",
    "Write the text anew.",
  ],
  [
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\uFE0F\u20E3]/u,
    "has a picture that no voice can say",
    "Say it in words.",
  ],
];

/** Phrases that hold what an editor does not see, or a voice cannot say. */
export function phrasesWithSlips(phrases: Phrasebook): readonly string[] {
  return languages.flatMap((language) =>
    Object.entries(phrases[language]).flatMap(([phrase, text]) =>
      slips
        .filter(([pattern]) => pattern.test(text))
        .map(([, what, fix]) => `locales/${language}.ts: "${phrase}" ${what}: "${text}". ${fix}`),
    ),
  );
}

/** Phrases that nobody can hear, with the reason that they are there all the same. */
const neverSpoken: ReadonlyMap<string, string> = new Map([
  ["112.about", "112 is met as danger, whose own words say more; every service has an about"],
  ...Object.keys(standingKeys).map(
    (meaning) => [`key.${meaning}`, "written on the keypad of the studio"] as const,
  ),
]);

/**
 * Is it said of hours only that a book may have or not, such as a night or a closure? That each of
 * them can be heard, the tests of the line's hours show.
 */
function isOfHours(phrase: string): boolean {
  return /^(opening|week)\./.test(phrase) && phrase in spokenPhrases;
}

/** Phrases that are heard in no language. `texts` are whole things said, blanks filled. */
export function phrasesNeverHeard(
  phrases: Phrasebook,
  texts: ReadonlyMap<Language, ReadonlySet<string>>,
): readonly string[] {
  const heard = languages.map((language) => [...(texts.get(language) ?? [])].join("\n"));
  return Object.keys(phrases[languages[0]])
    .filter((phrase) => !neverSpoken.has(phrase) && !isOfHours(phrase))
    .filter((phrase) =>
      languages.every(
        (language, index) => !patternOf(phrases[language][phrase] ?? "").test(heard[index] ?? ""),
      ),
    )
    .map(
      (phrase) => `locales: "${phrase}" is never heard. Delete it in every language, or use it.`,
    );
}
