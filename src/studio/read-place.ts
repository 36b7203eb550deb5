import type { Book } from "../book/book.ts";
import { RequestError } from "../http/request-error.ts";

/** The place or service of the book that is asked for. @throws RequestError 400 when there is none */
export function readPlace(asked: unknown, book: Book): string {
  if (typeof asked === "string" && (book.nodes.has(asked) || book.services.has(asked))) {
    return asked;
  }
  throw new RequestError(400, "place is a place or a service of the book, as the map names it.");
}
