import { eld } from "eld/medium";
import { type Language, languages } from "../../line/book/language.ts";
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

/** Phrases that are heard in no language. `texts` are whole things said, blanks filled. */
export function phrasesNeverHeard(
  phrases: Phrasebook,
  texts: ReadonlyMap<Language, ReadonlySet<string>>,
): readonly string[] {
  const heard = languages.map((language) => [...(texts.get(language) ?? [])].join("\n"));
  return Object.keys(phrases[languages[0]])
    .filter((phrase) => !neverSpoken.has(phrase))
    .filter((phrase) =>
      languages.every(
        (language, index) => !patternOf(phrases[language][phrase] ?? "").test(heard[index] ?? ""),
      ),
    )
    .map(
      (phrase) => `locales: "${phrase}" is never heard. Delete it in every language, or use it.`,
    );
}
