import type { Book, DirectoryEntry } from "../book/book.ts";

/** The service a place is about: itself, or the one a danger node calls. Undefined for a menu. */
export function serviceAt(book: Book, place: string): DirectoryEntry | undefined {
  const node = book.nodes.get(place);
  return book.services.get(node?.kind === "danger" ? node.service : place);
}

/** The words a service is called by. */
export function nameOf(service: DirectoryEntry): { readonly phrase: string } {
  return { phrase: `${service.id}.name` };
}
