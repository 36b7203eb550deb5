import type { Book } from "../book/book.ts";
import { languages } from "../book/language.ts";

/** What a health check tells: that the line answers, which version, and which book it serves. */
export interface Health {
  readonly status: "ok";
  readonly version: string;
  readonly book: {
    readonly places: number;
    readonly services: number;
    readonly languages: readonly string[];
  };
}

/** The line's health, from the book it serves. */
export function describeHealth({ book, version }: { book: Book; version: string }): Health {
  return {
    status: "ok",
    version,
    book: { places: book.nodes.size, services: book.services.size, languages },
  };
}
