import type { Language } from "../book/language.ts";
import type { Dialable } from "../book/route.ts";
import type { Day } from "../hours/hours.ts";
import type { Week } from "../hours/told-hours.ts";
import type { Key, Position } from "./position.ts";
import type { SpokenPhrase } from "./spoken-phrases.ts";

/** What the line does when it has listened and no key came. */
export type Otherwise =
  /** Come back and say that the caller was silent. */
  | { readonly do: "come-back" }
  | {
      readonly do: "dial";
      readonly route: Dialable;
      /** The star key ends the call and comes back; never a call to an emergency service. */
      readonly starComesBack: boolean;
    }
  | { readonly do: "hang-up" };

/**
 * One turn of a call: the line speaks, listens for one key all the while, and otherwise goes on.
 * There is no other shape, so no prompt can lack a way out.
 */
export interface Answer {
  /** Empty only for a call to 112 that keys interrupted twice: it is dialled without another word. */
  readonly say: readonly Utterance[];
  readonly slow: boolean;
  /** Seconds of silence after the last word. */
  readonly listenSeconds: number;
  /** From where the next event will be understood. */
  readonly here: Position;
  readonly otherwise: Otherwise;
}

/** A phrase of the locales and what fills its blanks. */
export interface Words {
  readonly phrase: string;
  readonly blanks?: Readonly<Record<string, Value>>;
}

/** A date as it is spoken. */
export interface SpokenDate {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** Where an event leads, and what to say on the way there. */
export interface Move {
  readonly to: Position;
  /** Said once, before the prompt; a repeat leaves it out. */
  readonly before?: readonly Words[];
  /** Said once, after the prompt. */
  readonly after?: Words;
}

/** Something a blank can hold. How it sounds is line/speech's affair. */
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
  /** With its weekday, 1 is Monday; the year only where it would be in doubt. */
  | { readonly date: SpokenDate }
  /** Days and their hours; closed where there are none. */
  | { readonly week: Week }
  /** The hours of one day or of every day. */
  | { readonly ranges: Day }
  /** Languages by their ISO 639-1 codes, of which one will do: "French or Dutch". */
  | { readonly languages: readonly string[] };

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
