import type { Book } from "../../book/book.ts";
import type { Counterexample } from "../counterexample.ts";
import type { Ear } from "../ear.ts";
import type { Walk } from "../walk-line.ts";

/** Something the line promises of everything that can happen to a caller. */
export type Promised = (walk: Walk, known: Known) => Iterable<Counterexample>;

/** What a promise may be checked against. */
export interface Known {
  readonly book: Book;
  readonly ear: Ear;
}
