import { Temporal } from "temporal-polyfill";
import type { Book } from "../../../src/line/book/book.ts";
import type { Language } from "../../../src/line/book/language.ts";
import type { Answer, Utterance } from "../../../src/line/call/answer.ts";
import { answerCall } from "../../../src/line/call/answer-call.ts";
import {
  arrival,
  type CallEvent,
  type Key,
  type Outcome,
  type Position,
} from "../../../src/line/call/position.ts";
import { endedAs } from "../../support/ended-as.ts";
import { openTinyBook } from "./tiny-book.ts";

/** Moments of the tiny book, Belgian time. */
export const noon = "2026-11-23T12:00";
export const evening = "2026-11-23T18:00";
export const night = "2026-11-23T03:00";
export const holiday = "2026-12-25T12:00";

/** The key that chooses each language of the tiny book. */
export const languageKey = { nl: "1", en: "2", fr: "3" } as const;

/** A language that the tiny book offers. */
export type TinyLanguage = keyof typeof languageKey;

/** That time in Belgium. */
export function instantAt(time: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Brussels").toInstant();
}

/** A call to the tiny book that is under way; each step gives the same call, one answer further. */
export class TinyCall {
  readonly #book: Book;
  readonly #now: Temporal.Instant;
  readonly answer: Answer;

  constructor(book: Book, at: string | Temporal.Instant, answer?: Answer) {
    this.#book = book;
    this.#now = typeof at === "string" ? instantAt(at) : at;
    this.answer = answer ?? answerCall(book, arrival(book), { kind: "arrived" }, this.#now);
  }

  /** Presses keys one after the other; undefined is what is no single key. */
  press(...keys: readonly (Key | undefined)[]): TinyCall {
    return keys.reduce((call: TinyCall, key) => call.after({ kind: "pressed", key }), this);
  }

  /** Says nothing, so many times. */
  keepSilent(times = 1): TinyCall {
    return times === 0 ? this : this.after({ kind: "silent" }).keepSilent(times - 1);
  }

  transferEnds(outcome: Outcome): TinyCall {
    return this.after(endedAs(outcome));
  }

  after(event: CallEvent): TinyCall {
    const answer = answerCall(this.#book, this.answer.here, event, this.#now);
    return new TinyCall(this.#book, this.#now, answer);
  }

  /** The same call at another time, or with another book, since its last answer. */
  since({ at, book }: { readonly at?: string; readonly book?: Book }): TinyCall {
    const now = at === undefined ? this.#now : at;
    return new TinyCall(book ?? this.#book, now, this.answer);
  }

  /** The same call as if it were somewhere else. */
  movedTo(here: Partial<Position>): TinyCall {
    const answer = { ...this.answer, here: { ...this.answer.here, ...here } };
    return new TinyCall(this.#book, this.#now, answer);
  }

  get here(): Position {
    return this.answer.here;
  }

  /** Where the caller is, in short: "day-line busy". Nothing is added for the prompt itself. */
  get where(): string {
    const { place, stage } = this.here;
    return stage === "prompt" ? place : `${place} ${stage}`;
  }

  /** The phrases of the answer in order, all but the options. */
  get phrases(): readonly string[] {
    return this.answer.say.map(({ phrase }) => phrase).filter((phrase) => phrase !== "option");
  }

  /** The options of the answer in the order they are told, each with its key. */
  get options(): readonly string[] {
    return this.answer.say
      .filter(({ phrase }) => phrase === "option")
      .map(({ blanks }) => {
        const { key, option } = blanks ?? {};
        return `${key && "key" in key ? key.key : "?"} ${labelOf(option)}`;
      });
  }

  /** The languages of the answer, each once, in the order they are first heard. */
  get languages(): readonly Language[] {
    return [...new Set(this.answer.say.map(({ language }) => language))];
  }

  /** The first thing said with this phrase. */
  said(phrase: string): Utterance | undefined {
    return this.answer.say.find((utterance) => utterance.phrase === phrase);
  }

  /** What is dialled when no key is pressed. */
  get dials(): string | undefined {
    const { otherwise } = this.answer;
    if (otherwise.do !== "dial") return undefined;
    return otherwise.route.kind === "number" ? otherwise.route.number : otherwise.route.uri;
  }
}

type Blank = NonNullable<Utterance["blanks"]>[string];

/** A label as tests write it: the phrase, or the service that it names. */
function labelOf(option: Blank | undefined): string {
  if (option === undefined || !("phrase" in option)) return "?";
  const name = option.blanks?.name;
  if (name === undefined || !("phrase" in name)) return option.phrase;
  return name.phrase.replace(/\.name$/, "");
}

/** A call that arrives at that time. */
export function callAt(at: string, book: Book = openTinyBook()): TinyCall {
  return new TinyCall(book, at);
}

/** A call that arrives at that time and chooses a language. */
export function callIn(language: TinyLanguage, at: string, book?: Book): TinyCall {
  return callAt(at, book).press(languageKey[language]);
}
