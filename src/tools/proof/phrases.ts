import type { eld as Eld } from "eld/extrasmall";
import { type Language, languages } from "../../line/book/language.ts";
import { spokenPhrases } from "../../line/call/spoken-phrases.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import type { Phrasebook } from "../../line/speech/phrasebook.ts";
import { patternOf } from "./ear.ts";

/** Characters from which on a text tells its language. */
const tellingLength = 30;

/** How much more like another language than its own a text must be, where 1 is alike: names of services are close to two. */
const tellingDifference = 0.05;

/** Phrases whose words are in another language than their file. */
export async function phrasesInWrongLanguage(phrases: Phrasebook): Promise<readonly string[]> {
  // Loaded here alone: it takes a second, and memory that walks need.
  const { eld } = await import("eld/extrasmall");
  return languages.flatMap((language) =>
    Object.entries(phrases[language]).flatMap(([phrase, text]) => {
      const other = otherLanguageOf(text, language, eld.detect);
      return other === undefined
        ? []
        : [`locales/${language}.ts: "${phrase}" reads like another language (${other}): "${text}"`];
    }),
  );
}

/** The language that a phrase is in, where it is clearly another. */
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
  return (
    /^(opening|week)\./.test(phrase) &&
    (phrase in spokenPhrases || phrase.startsWith("week.closed"))
  );
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
