import type { Language } from "../book/language.ts";

/** One value for each language of the line. */
export function inEachLanguage<Value>(
  make: (language: Language) => Value,
): Readonly<Record<Language, Value>> {
  return { fr: make("fr"), nl: make("nl"), en: make("en") };
}
