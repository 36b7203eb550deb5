import type { Book } from "../book/book.ts";
import type { Language } from "../book/language.ts";

/** What the caller is hearing at a place. Menus and topics have only "prompt" and "goodbye". */
export const stages = [
  "prompt", // what this place is, and its options
  "number", // the telephone number, twice
  "week", // the opening hours of the week
  "introduce", // who is being called, then the call
  "connect", // the call, to a service the caller has just heard about
  "at-once", // the call to the emergency service, without another word
  "over", // the call to the emergency service has ended
  "busy",
  "no-answer",
  "failed",
  "short", // somebody or something answered, for a few seconds
  "late", // the call has lasted long: a person is offered, then it ends
  "goodbye", // the numbers once more, then the end
] as const;

/** One of `stages`. */
export type Stage = (typeof stages)[number];

/**
 * Where a caller is: all the line remembers of a call. It travels in the address that the
 * carrier is asked to come back to, so any replica answers any turn. Whoever makes one sets every
 * field, those without a value too: the engine is quick with objects that all have the same fields.
 */
export interface Position {
  /** Undefined until the caller has chosen one: the line then speaks all of them. */
  readonly language: Language | undefined;
  /** A node of the tree or a service. */
  readonly place: string;
  readonly stage: Stage;
  /** How the caller came here; the last is where the star key leads. */
  readonly trail: readonly string[];
  /** Services already called without an answer, so that they are not offered again. */
  readonly tried: readonly string[];
  /**
   * Passes in a row that led nowhere: no key came, or one that is none here, or a repeat was asked
   * for. More than `passesBeforeOffer` while a line is called: the caller presses no keys.
   */
  readonly passes: number;
  /** Times that an emergency service was called again, for a caller who presses nothing. */
  readonly redials: number;
  /** The caller asked again to hear it slower: the first time, the count of passes says so. */
  readonly slow: boolean;
  /** When the options were read out, in minutes since 1970, where they depend on the hour. */
  readonly toldAt?: number | undefined;
  /** Somebody answered in this call; a silence now ends it and rings nobody. */
  readonly talked?: boolean | undefined;
  /** Faults of ours in a row; only while there are any. */
  readonly faults?: number | undefined;
  /** When the call began, or its last transfer ended, in milliseconds since 1970. */
  readonly begun?: number | undefined;
  /** The keys since the first prompt, only while they may still become 112. */
  readonly typed?: string | undefined;
}

/**
 * A position with every field written, in the order of `Position`: of one shape wherever it is made. The
 * engine is quick with objects of one shape; a copy with changes has another at each place that makes one.
 */
export type WholePosition = { readonly [Field in keyof Required<Position>]: Position[Field] };

/** True at a position from which the service is being called. */
export function isCalling({ stage }: Position): boolean {
  return stage === "introduce" || stage === "connect" || stage === "at-once";
}

/** True where the line is taking leave: whatever place that is at, its options are told no more. */
export function isEnding({ stage }: Pick<Position, "stage">): boolean {
  return stage === "goodbye" || stage === "late";
}

/** Stages at which a transfer has just ended without a talk. */
export const unreachedStages = ["busy", "no-answer", "failed", "short"] as const;

/** One of `unreachedStages`. */
export type UnreachedStage = (typeof unreachedStages)[number];

/** True where a transfer has just ended without a talk. */
export function isUnreached(stage: Stage): stage is UnreachedStage {
  return unreachedStages.some((unreached) => unreached === stage);
}

/** Where every call arrives. */
export function arrival(book: Book): WholePosition {
  return {
    language: undefined,
    place: book.start,
    stage: "prompt",
    trail: [],
    tried: [],
    passes: 0,
    redials: 0,
    slow: false,
    toldAt: undefined,
    talked: undefined,
    faults: undefined,
    begun: undefined,
    typed: undefined,
  };
}

/** The main menu in the call's language; the language menu where none is chosen. */
export function home(book: Book, position: Position): Position {
  const start = arrival(book);
  if (position.language === undefined) return start;
  return { ...start, language: position.language, place: book.home, trail: [book.start] };
}

/**
 * True at places that are too long to be said in every language at once: before a language is
 * chosen, callers hear the language menu, danger and what silence leads to, and nothing else.
 */
export function needsLanguage(book: Book, { language, place }: Position): boolean {
  return language === undefined && place !== book.start && place !== book.danger;
}

/**
 * True where a language must have been chosen, and is the line's no more: it was taken away while
 * the call was on the line. Without one, callers are only ever called through or said goodbye to.
 */
export function hasLostLanguage(book: Book, position: Position): boolean {
  const isOfAnyLanguage = isCalling(position) || isEnding(position);
  return needsLanguage(book, position) && !isOfAnyLanguage;
}

/** The keys of a telephone, 1 to 9 first and in order: options get their keys from here. */
export const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

/** One key of a telephone. */
export type Key = (typeof keys)[number];

/** What callers who were told to dial it may type here too. */
export const emergencyNumber = "112";

/** What a caller pressed: undefined where it was no single key, nor 112 in one. */
export type Pressed = Key | typeof emergencyNumber | undefined;

/** What the carrier says of the end of a transfer, in words of our own. */
export const transferStatuses = ["completed", "busy", "no-answer", "failed", "canceled"] as const;

/** One of `transferStatuses`. */
export type TransferStatus = (typeof transferStatuses)[number];

/**
 * How a transfer ended, from all that is told of it. "short": hardly a conversation; "canceled": the
 * caller came back with the star key before an answer.
 */
export const outcomes = ["completed", "short", "busy", "no-answer", "failed", "canceled"] as const;

/** One of `outcomes`. "completed" never means "helped": it says only that somebody answered. */
export type Outcome = (typeof outcomes)[number];

/** What happens in a call. Silence and wrong keys are events, not errors. */
export type CallEvent =
  | { readonly kind: "arrived" }
  | { readonly kind: "pressed"; readonly key: Pressed }
  | { readonly kind: "silent" }
  | {
      readonly kind: "transfer-ended";
      readonly status: TransferStatus;
      /** Whether the two were ever connected, where the carrier tells. */
      readonly bridged?: boolean;
      /** Seconds between the answer and the end, where the carrier tells. */
      readonly talkSeconds?: number;
    };

/** A call cannot go on as the book says. The caller hears an apology and is led to a person. */
export class CallError extends Error {
  readonly code = "call";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CallError";
  }
}
