import type { Temporal } from "temporal-polyfill";
import type { Book, DirectoryEntry } from "../book/book.ts";
import { languages } from "../book/language.ts";
import { canConnect, isWithdrawn } from "../book/route.ts";
import { targetsOf } from "../book/tree.ts";
import { isOpen, isProbablyClosed } from "../hours/openings.ts";
import type { Position, Stage, WholePosition } from "./position.ts";

/** Leads the caller to another place; the star key will lead back here. */
export function go(
  book: Book,
  from: Position,
  target: string,
  now: Temporal.Instant,
  stage: Stage = "prompt",
): WholePosition {
  const node = book.nodes.get(target);
  if (node?.kind === "first-open") {
    const lines = targetsOf(node, from.language ?? languages[0]);
    const open = lines.find((line) => {
      const service = book.services.get(line);
      return service === undefined || (isOpenNow(service, now) && !isWithdrawn(service.route));
    });
    const line = open ?? lines.at(-1) ?? book.home;
    const service = book.services.get(line);
    const connects = service !== undefined && canConnect(service.route);
    return go(book, from, line, now, connects ? "introduce" : "prompt");
  }
  return {
    language: from.language,
    place: target,
    stage,
    trail: trailTo(book, from, target),
    tried: stage === "introduce" ? from.tried : [],
    passes: 0,
    redials: 0,
    slow: false,
    toldAt: undefined,
    talked: undefined,
    faults: undefined,
    begun: undefined,
    typed: undefined,
  };
}

/** The way to a place: never longer than the tree, and never through danger, which is no stop. */
export function trailTo(book: Book, from: Position, target: string): readonly string[] {
  const way = from.place === book.danger ? from.trail : [...from.trail, from.place];
  const seen = way.indexOf(target);
  return seen === -1 ? way : way.slice(0, seen);
}

/** True when the hours say that somebody answers now. Unknown hours are not "open". */
export function isOpenNow(service: DirectoryEntry, now: Temporal.Instant): boolean {
  return (
    service.hours !== "unknown" && service.hours !== "by appointment" && isOpen(service.hours, now)
  );
}

/** True all day on a holiday on which it would be open, where no source says what happens on them. */
export function isProbablyClosedNow({ hours }: DirectoryEntry, now: Temporal.Instant): boolean {
  return typeof hours === "object" && isProbablyClosed(hours, now);
}
