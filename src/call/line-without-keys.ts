import type { Book, DirectoryEntry } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { canConnect } from "../book/route.ts";

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
