import type { Book } from "../book/book.ts";
import { canConnect } from "../book/route.ts";
import { trailTo } from "./go.ts";
import type { Position } from "./position.ts";
import { sayLanguages } from "./say-service.ts";
import { nameOf } from "./service-at.ts";
import { type Words, words } from "./utterance.ts";

/** Silences after which the line offers to connect a caller who may be unable to press keys. */
export const silencesBeforeOffer = 3;

/** The day-and-night lines still to try for a caller who presses no keys, in order. */
export function linesWithoutKeys(book: Book, position: Position): readonly string[] {
  return book.withoutKeys[position.language ?? "no language yet"].filter((id) => {
    const service = book.services.get(id);
    return service !== undefined && canConnect(service.route) && !position.tried.includes(id);
  });
}

/** Where a caller who presses no keys is led: to the next such line, or to the goodbye after all. */
export function nextWithoutKeys(book: Book, from: Position): Position {
  const [next] = linesWithoutKeys(book, from);
  if (next === undefined) return { ...from, stage: "goodbye" };
  return { ...from, place: next, stage: "introduce", trail: trailTo(book, from, next) };
}

/** "Stay on the line and we call …, or hang up." */
export function sayOffer(book: Book, here: Position): readonly Words[] {
  const line = book.services.get(linesWithoutKeys(book, here)[0] ?? "");
  if (line === undefined) return [words("goodbye")];
  return [words("silence.offer", { name: nameOf(line) }), sayLanguages(line)];
}
