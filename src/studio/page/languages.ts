import type { Language } from "../../book/language.ts";

/** The languages of the line and of this page; the key that chooses one in a call is its place here. */
export const languages: readonly Language[] = ["fr", "nl", "en"];

/** A language in its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  fr: "Français",
  nl: "Nederlands",
  en: "English",
};
