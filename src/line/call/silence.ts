import { type Book, type DirectoryEntry, nameOf } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { canConnect } from "../book/route.ts";
import { type Words, words } from "./answer.ts";
import { trailTo } from "./go.ts";
import type { Position } from "./position.ts";
import { sayLanguages } from "./say-service.ts";

/** Silences after which the line offers to connect a caller who may be unable to press keys. */
export const silencesBeforeOffer = 3;

/** The day-and-night lines still to try for a caller who presses no keys, in order. */
function linesWithoutKeys(book: Book, position: Position): readonly string[] {
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

/**
 * The line to ring where the caller can no longer choose: the first day-and-night line for callers
 * who press no keys that can be called. Where none can, the first, for its number to be read out.
 */
export function lineWithoutKeys(
  book: Book,
  language: Language | undefined,
): DirectoryEntry | undefined {
  const lines = book.withoutKeys[language ?? "no language yet"].flatMap(
    (id) => book.services.get(id) ?? [],
  );
  return lines.find(({ route }) => canConnect(route)) ?? lines[0];
}
