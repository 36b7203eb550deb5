import { inEachLanguage, type Language } from "../book/language.ts";

const names = inEachLanguage((language) => new Intl.DisplayNames(language, { type: "language" }));
const lists = inEachLanguage((language) => new Intl.ListFormat(language, { type: "disjunction" }));

function languageName(code: string, language: Language): string {
  return names[language].of(code) ?? code;
}

/** What a language is called in another, by itself in writing: "Néerlandais". */
export function languageTitle(code: string, language: Language): string {
  const name = languageName(code, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Languages of which one will do: "French or Dutch". */
export function sayLanguages(codes: readonly string[], language: Language): string {
  return lists[language].format(codes.map((code) => languageName(code, language)));
}
