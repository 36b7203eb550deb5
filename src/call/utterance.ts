import type { Language } from "../book/language.ts";
import type { WeeklyHours } from "../hours/hours.ts";
import type { Key } from "./call-event.ts";
import type { SpokenPhrase } from "./spoken-phrases.ts";

/** A phrase of the locales and what fills its blanks. */
export interface Words {
  readonly phrase: string;
  readonly blanks?: Readonly<Record<string, Value>>;
}

/** Something a blank can hold. How it sounds is src/speech's affair. */
export type Value =
  | Words
  | { readonly key: Key }
  /** Digit by digit, in the groups it is written in. */
  | { readonly telephone: string }
  /** As people call it: "seventeen twelve", where it has three or four digits. */
  | { readonly telephoneName: string }
  /** Minutes after midnight. */
  | { readonly time: number }
  /** 1 is Monday. */
  | { readonly weekday: number }
  | { readonly week: WeeklyHours }
  | { readonly list: readonly Words[] };

/** One thing to say, in one language. */
export interface Utterance extends Words {
  readonly language: Language;
}

/** Words made of one of the line's own phrases: the compiler knows its blanks. */
export function words<Phrase extends keyof SpokenPhrase>(
  phrase: Phrase,
  ...[blanks]: SpokenPhrase[Phrase] extends never
    ? []
    : [blanks: Readonly<Record<SpokenPhrase[Phrase], Value>>]
): Words {
  return blanks === undefined ? { phrase } : { phrase, blanks };
}
