import { eld } from "eld/medium";
import { type Language, languages } from "../../line/book/language.ts";
import { spokenPhrases } from "../../line/call/spoken-phrases.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import type { Phrasebook } from "../../line/speech/phrasebook.ts";
import { patternOf } from "./ear.ts";

/** Characters from which on a text tells its language beyond doubt. */
const tellingLength = 40;

/** Phrases whose words are in another language than their file. */
export function phrasesInWrongLanguage(phrases: Phrasebook): readonly string[] {
  return languages.flatMap((language) =>
    Object.entries(phrases[language]).flatMap(([phrase, text]) => {
      const words = text.replaceAll(/\{\{.*?\}\}/g, " ").trim();
      const found = words.length < tellingLength ? language : eld.detect(words).language;
      return found === language
        ? []
        : [`locales/${language}.ts: "${phrase}" reads like another language (${found}): "${text}"`];
    }),
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
  return /^(opening|week)\./.test(phrase) && (phrase in spokenPhrases || phrase === "week.closed");
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
