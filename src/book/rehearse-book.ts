import type { Book, DirectoryEntry } from "./book.ts";
import { canConnect } from "./route.ts";

/** The same book with nobody to dial: where it would ring a telephone, it says what it would ring. */
export function rehearseBook(book: Book): Book {
  const services = [...book.services].map(([id, service]): readonly [string, DirectoryEntry] => [
    id,
    canConnect(service.route) ? { ...service, route: { kind: "rehearsed" } } : service,
  ]);
  return { ...book, services: new Map(services) };
}
