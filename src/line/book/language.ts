/**
 * The languages the line speaks, in the order it offers them. The others are translated from the
 * first. docs/changing.md says what else a new one needs; the compiler names each place.
 */
export const languages = ["fr", "nl", "en"] as const;

/** A language the line speaks, as its ISO 639-1 code. */
export type Language = (typeof languages)[number];

/** The words of the line: for each language, every phrase by its name. */
export type Phrasebook = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** One value for each language of the line. */
export function inEachLanguage<Value>(
  make: (language: Language) => Value,
): Readonly<Record<Language, Value>> {
  const pairs = languages.map((language) => [language, make(language)] as const);
  return Object.fromEntries(pairs) as Record<Language, Value>;
}
