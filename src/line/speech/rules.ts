import type { Language } from "../book/language.ts";
import { english } from "./rules-en.ts";
import { french } from "./rules-fr.ts";
import { dutch } from "./rules-nl.ts";

/** What no phrase can hold of how a language is spoken. */
interface SpokenRules {
  /** A number up to 199 in words: "nonante", "honderd en twaalf". */
  readonly numberWords: (number: number) => string;
  /** A time of day as people say it: "dix-huit heures trente". */
  readonly sayTime: (hour: number, minute: number) => string;
  /** A date, from its weekday, its day and the name of its month: "lundi premier février". */
  readonly sayDate: (weekday: string, day: number, month: string) => string;
  /** A year of this century: "twenty twenty-eight". */
  readonly sayYear: (year: number) => string;
  /** A number of four digits as people call it, by its two halves: "dix-sept douze", "mille sept cents". */
  readonly sayFourDigits: (first: number, second: number) => string;
  /** True where a telephone number of three digits is called by its value, "cent douze", not digit by digit. */
  readonly saysShortNumbersWhole: boolean;
}

/** How each language of the line is spoken. */
export const spokenRules: Readonly<Record<Language, SpokenRules>> = {
  fr: french,
  nl: dutch,
  en: english,
};
