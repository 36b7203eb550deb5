import type { Temporal } from "temporal-polyfill";
import type { Book, DirectoryEntry } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { canConnect } from "../book/route.ts";
import { isOpen } from "../hours/is-open.ts";
import type { Position } from "./position.ts";
import { serviceAt } from "./service-at.ts";

/** True when the hours say that somebody answers now. Unknown hours are not "open". */
export function isOpenNow(service: DirectoryEntry, now: Temporal.Instant): boolean {
  return (
    service.hours !== "unknown" && service.hours !== "by appointment" && isOpen(service.hours, now)
  );
}

/** The most alternatives offered at once: more is hard to keep in mind on a telephone. */
const mostAlternatives = 2;

/** Services to offer instead of this one: open now, able to be called, and not yet tried. */
export function alternativesNow(
  book: Book,
  position: Position,
  language: Language,
  now: Temporal.Instant,
): readonly DirectoryEntry[] {
  const wanted = serviceAt(book, position.place);
  if (wanted === undefined) return [];
  return wanted.alternatives[language]
    .filter((id) => !position.tried.includes(id))
    .flatMap((id) => book.services.get(id) ?? [])
    .filter((service) => canConnect(service.route) && isOpenNow(service, now))
    .slice(0, mostAlternatives);
}
