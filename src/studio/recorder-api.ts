import type { Language } from "../line/book/language.ts";
import type { Said } from "../line/speech/speech.ts";
import type { SoundFault } from "../tools/recordings/finish-sound.ts";

/** How far a sentence is: not recorded; recorded, and nobody has listened to it yet; or it counts. */
export type SentenceState = "missing" | "waiting" | "heard";

/** A sentence of the reading script, as the page of the recorder shows it. */
export interface SentenceView {
  /** As its files are named: `nameOfSentence`. */
  readonly name: string;
  readonly parts: Said["parts"];
  /** What the sentences around it are, and the tone of them all, in the language that is recorded. */
  readonly group: { readonly title: string; readonly tone: string };
  /** What a caller hears right before and after it, where something is, in whichever language. */
  readonly before?: Said | undefined;
  readonly after?: Said | undefined;
  /** How long it takes to say, as it is estimated. */
  readonly seconds: number;
  readonly state: SentenceState;
  /** The files made of it, in the folder of recordings; absent while it is missing. */
  readonly file?: string | undefined;
  readonly slowFile?: string | undefined;
}

/** `GET /api/sentences`: everything that is to be recorded, in reading order. */
export interface RecorderView {
  readonly language: Language;
  /** A program that this machine lacks, without which nothing can be kept. */
  readonly lacks?: string | undefined;
  readonly sentences: readonly SentenceView[];
}

/**
 * `POST /api/takes/:name`, a WAV file: what was made of it, or why nothing was. `DELETE` throws away
 * what was made; `POST /api/heard/:name` with a `HeardRequest` has it count. All answer this.
 */
export interface TakeView {
  readonly sentence: SentenceView;
  /** What is wrong with the take; it is not kept then. */
  readonly faults?: readonly SoundFault[] | undefined;
}

/** Which file somebody has listened to, and found good. */
export interface HeardRequest {
  readonly file: string;
}

/** Seconds of the longest take. */
export const longestTake = 60;

/** Bytes of the largest take. */
export const largestTake = 12_000_000;
