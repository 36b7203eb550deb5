import type { StoredLine } from "../line/book/standing.ts";

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
