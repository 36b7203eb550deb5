import type { Language } from "../src/line/book/language.ts";

type LinesPerLanguage = Readonly<Record<Language, readonly string[]>>;

/** The key of each language in the first menu. */
export const languageKeys = { 1: "fr", 2: "nl", 3: "en" } as const;

type MustBeNone<Code extends never> = Code;
type Offered = (typeof languageKeys)[keyof typeof languageKeys];
// If this line turns red, the message names the language that has no key.
export type LanguagesWithoutKey = MustBeNone<Exclude<Language, Offered>>;

/** Lines that answer in French, day and night. */
export const frenchLines = ["ecoute-violences-conjugales", "tele-accueil"] as const;

/** Lines that answer in Dutch; the second day and night. */
export const dutchLines = ["1712", "tele-onthaal"] as const;

/** Whom callers reach who want to talk to someone now: the first that is open. */
export const talkNowLines = {
  fr: frenchLines,
  nl: dutchLines,
  en: ["someone-in-english"],
} as const satisfies LinesPerLanguage;

/** Day-and-night lines for callers who press no key, in the order they are tried. */
export const linesWithoutKeys = {
  "no language yet": ["ecoute-violences-conjugales", "tele-onthaal"],
  fr: ["ecoute-violences-conjugales", "tele-accueil"],
  nl: ["tele-onthaal", "ecoute-violences-conjugales"],
  en: ["ecoute-violences-conjugales", "tele-onthaal"],
} as const satisfies LinesPerLanguage & Readonly<Record<"no language yet", readonly string[]>>;

/**
 * Languages whose callers are offered, in place of a service that is closed or busy, whom callers
 * in another language are offered: `{ de: "en" }`. A service that names its own in
 * menus/services.ts keeps them. A language that is not here must be named by every service.
 */
export const alternativesAsIn = {} as const;
