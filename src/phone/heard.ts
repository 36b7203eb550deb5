import type { Language } from "./voices.ts";

/** One Say as the caller heard it. */
export interface Heard {
  readonly language: Language;
  readonly voice: string;
  /** The words heard, without breaks; up to the key when one interrupted them. */
  readonly text: string;
  /** In percent of the voice's own; the slowest, where the Say has several. */
  readonly rate: number;
  /** Seconds into the call. */
  readonly startsAt: number;
  /** How long it was heard. */
  readonly seconds: number;
  /** Whether a key cut it short. */
  readonly interrupted: boolean;
}
