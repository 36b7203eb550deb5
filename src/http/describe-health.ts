import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { languages } from "../book/language.ts";
import { countPastReview } from "../facts/list-facts.ts";
import { inBrussels } from "../hours/brussels.ts";

/** What a health check tells: that the line answers, which version, and which book it serves. */
export interface Health {
  readonly status: "ok";
  readonly version: string;
  readonly book: {
    readonly places: number;
    readonly services: number;
    readonly languages: readonly string[];
  };
  /** Facts that somebody should have checked again by now. */
  readonly factsPastReview: number;
}

/** The line's health, from the book it serves and the day. */
export function describeHealth(
  { book, version }: { readonly book: Book; readonly version: string },
  now: Temporal.Instant,
): Health {
  return {
    status: "ok",
    version,
    book: { places: book.nodes.size, services: book.services.size, languages },
    factsPastReview: countPastReview(book, inBrussels(now).toPlainDate()),
  };
}
