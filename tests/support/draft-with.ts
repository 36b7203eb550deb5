import type { BookDraft } from "../../src/line/book/open-book.ts";
import type { Service } from "../../src/line/book/service.ts";
import type { WrittenHours } from "../../src/line/hours/written-hours.ts";
import { bookDraft } from "../../src/server/build-line.ts";

/** The real book with some facts of one service changed. */
export function draftWith(id: string, changes: Partial<Service>): BookDraft {
  const service = bookDraft.services[id];
  if (service === undefined) throw new Error(`The book has no service "${id}".`);
  return { ...bookDraft, services: { ...bookDraft.services, [id]: { ...service, ...changes } } };
}

/** The real book with other hours of one service, and nothing left of those it had. */
export function draftWithHours(id: string, written: WrittenHours): BookDraft {
  const { services, ...rest } = draftWith(id, written);
  const { holidays: _holidays, laterHours: _laterHours, ...service } = services[id] as Service;
  return { ...rest, services: { ...services, [id]: { ...service, ...written } } };
}
