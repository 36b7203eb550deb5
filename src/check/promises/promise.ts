import type { Book } from "../../book/book.ts";
import type { Ear } from "../ear.ts";
import type { Step } from "../state.ts";
import type { Walk } from "../walk-line.ts";

/** A counterexample: where a promise is broken, and how. */
export interface Counterexample {
  /** A shortest way there from arrival. */
  readonly path: readonly Step[];
  readonly message: string;
}

/** Something the line promises of everything that can happen to a caller. */
export type Promised = (walk: Walk, known: Known) => Iterable<Counterexample>;

/** What a promise may be checked against. */
export interface Known {
  readonly book: Book;
  readonly ear: Ear;
}
