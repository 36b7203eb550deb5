import type { Language } from "../../../line/book/language.ts";
import { recorder } from "../texts/recorder.ts";
import { recorderTroubles } from "../texts/recorder-troubles.ts";

const languages = Object.keys(recorder) as [Language, ...Language[]];

/** The language of the recorder's page: the first that the browser asks for and it has. */
export function ownLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.flatMap((tag) => languages.filter((known) => known === tag))[0] ?? languages[0];
}

/** Its words. */
export function own() {
  const language = ownLanguage();
  return { ...recorder[language], ...recorderTroubles[language] };
}

/** A language, as the page calls it. */
export function languageName(language: Language): string {
  return new Intl.DisplayNames(ownLanguage(), { type: "language" }).of(language) ?? language;
}

/** Seconds with one digit after the comma, as the page's language writes them. */
export function inSeconds(seconds: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(ownLanguage(), digits).format(seconds);
}
