import type { Temporal } from "temporal-polyfill";
import type { Act, Change } from "../line/book/acts.ts";
import type { Standing, StoredLine } from "../line/book/standing.ts";

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
  /** Reads what counts now. @throws {JournalError} when it cannot be read */
  readonly read: () => Promise<Standing>;
  /** Every act, undone or not, in order. @throws {JournalError} when it cannot be read */
  readonly history: () => AsyncIterable<Act>;
  /**
   * Keeps a change, safe on the disk when it returns.
   *
   * @param after the number of the last act that was seen, 0 for none: `Standing.number`
   * @throws {JournalMovedError} when somebody else has kept one since
   * @throws {JournalError} when it cannot be written
   */
  readonly append: (
    change: Change,
    by: string,
    now: Temporal.Instant,
    after: number,
  ) => Promise<Act>;
  /** Tells what counts, within seconds of each change, until it is stopped. */
  readonly follow: (listener: JournalListener) => Following;
  readonly close: () => Promise<void>;
}

/** A journal that is followed. */
export interface Following {
  /** Resolves once the journal was read for the first time, or could not be. Never rejects. */
  readonly first: Promise<void>;
  /** Nothing is told any more once it is called; resolves when nothing is read any more. */
  readonly stop: () => Promise<void>;
}

/** Where lines are kept one after the other: a file, or a table. `Mark` is how far it was read. */
export interface Store<Mark> {
  readonly place: string;
  /** Seconds between two looks. */
  readonly pause: number;
  /**
   * Looks at what is there.
   *
   * @returns undefined when nothing has changed since
   * @throws {JournalError} when it cannot be read
   */
  readonly look: (since: Mark | undefined) => Promise<Look<Mark> | undefined>;
  /** Does something while no other writer writes, where that can be had. @throws {JournalError} */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /**
   * Writes the line of the act with that number, safe on the disk when it returns.
   *
   * @param after how far was read: no act of that number was there by then
   * @throws {JournalMovedError} when another act has that number
   * @throws {JournalError} when it cannot be written
   */
  readonly write: (line: string, number: number, after: Mark) => Promise<void>;
  /** Calls `onNews` when something may have changed, as far as the store is told; returns what ends that. */
  readonly watch: (onNews: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** What is in a store at one moment, held open until it is closed. */
export interface Look<Mark> {
  readonly mark: Mark;
  /** Whether all that was there at the last look still is, so that what came since is enough. */
  readonly isMore: boolean;
  /** What is wrong with it beside its lines. */
  readonly warning?: string;
  /** The lines after that mark, or all, some at a time: others get their turn between. */
  readonly lines: (after?: Mark) => AsyncIterable<readonly StoredLine[]>;
  readonly close: () => Promise<void>;
}

/** The journal cannot be read or written. The message says the fix, and never a password. */
export class JournalError extends Error {
  readonly code = "journal";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "JournalError";
  }
}

/** Somebody else has kept an act meanwhile: what was seen before is to be looked at again. */
export class JournalMovedError extends JournalError {
  constructor(after: number) {
    super(
      `Somebody else has kept an act after act ${after}. Look at what is in force now, and try again.`,
    );
    this.name = "JournalMovedError";
  }
}
