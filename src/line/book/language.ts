/** The languages the line speaks, in the order it offers them. */
export const languages = ["fr", "nl", "en"] as const;

/** A language the line speaks, as its ISO 639-1 code. */
export type Language = (typeof languages)[number];

/** One value for each language of the line. */
export function inEachLanguage<Value>(
  make: (language: Language) => Value,
): Readonly<Record<Language, Value>> {
  return { fr: make("fr"), nl: make("nl"), en: make("en") };
}
