import type { Temporal } from "temporal-polyfill";
import type { Act, Change } from "../line/book/acts.ts";

/** What of a journal counts. */
export interface Standing {
  /** In order, without those that are undone, were replaced by a later one of the same thing, or are long over. */
  readonly acts: readonly Act[];
  /** The last act that was kept, whatever it does. */
  readonly last: Act | undefined;
  /** Lines that were passed over, and why; the newest few. */
  readonly unread: readonly string[];
}

/** Told by `Journal.follow`. */
export interface JournalListener {
  /** What counts, at the beginning and whenever it is another. */
  readonly standing: (standing: Standing) => void;
  /** The journal cannot be read: what was told before goes on to count. Told once until it can be read again. */
  readonly trouble: (error: Error) => void;
}

/** Where the acts are kept, opened. */
export interface Journal {
  /** Where it is, for people: never a password. */
  readonly place: string;
  /** Reads what counts now. */
  readonly read: () => Promise<Standing>;
  /** Every act, undone or not, in order. */
  readonly history: () => AsyncIterable<Act>;
  /**
   * Keeps a change, safe on the disk when it returns.
   *
   * @param after the number of the last act that was seen, 0 for none
   * @throws {JournalMovedError} when somebody else has kept one since
   */
  readonly append: (
    change: Change,
    by: string,
    now: Temporal.Instant,
    after: number,
  ) => Promise<Act>;
  /** Tells what counts, within seconds of each change, until it is stopped. */
  readonly follow: (listener: JournalListener) => {
    readonly first: Promise<void>;
    readonly stop: () => Promise<void>;
  };
  readonly close: () => Promise<void>;
}

export declare function openJournal(address: string): Promise<Journal>;
