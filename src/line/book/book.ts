import type { Temporal } from "temporal-polyfill";
import type { Hours } from "../hours/hours.ts";
import type { WrittenHours } from "../hours/written-hours.ts";
import type { Language } from "./language.ts";
import { canConnect, type Route } from "./route.ts";
import type { Service } from "./service.ts";
import type { SourceDocuments } from "./source.ts";
import type { TreeNode } from "./tree.ts";

/** When a service can be reached: hours, or what is known instead. */
export type Availability = Hours | "by appointment" | "unknown";

/** A service, read and ready: hours parsed, review date worked out, route decided. */
export interface DirectoryEntry extends Omit<Service, keyof WrittenHours> {
  readonly id: string;
  readonly hours: Availability;
  /** What the association wrote of them. */
  readonly writtenHours: WrittenHours;
  /** From this day on its facts are past review. */
  readonly reviewDue: Temporal.PlainDate;
  readonly route: Route;
}

/** Everything a call needs to know, checked: what the menus are and whom they reach. */
export interface Book {
  readonly start: string;
  readonly home: string;
  readonly danger: string;
  readonly withoutKeys: Readonly<Record<Language | "no language yet", readonly string[]>>;
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly services: ReadonlyMap<string, DirectoryEntry>;
  /** What the sources of its facts name. */
  readonly documents: SourceDocuments;
}

/** True when callers can be at a place of this name: a service, or a node that has words of its own. */
export function hasPlace(book: Book, place: string): boolean {
  const node = book.nodes.get(place);
  return node === undefined ? book.services.has(place) : node.kind !== "first-open";
}

/** The service a place is about: itself, or the one a danger node calls. Undefined for a menu. */
export function serviceAt(book: Book, place: string): DirectoryEntry | undefined {
  const node = book.nodes.get(place);
  return book.services.get(node?.kind === "danger" ? node.service : place);
}

/** The words a service is called by. */
export function nameOf(service: DirectoryEntry): { readonly phrase: string } {
  return { phrase: `${service.id}.name` };
}

/** The same book with nobody to dial: where it would ring a telephone, it says what it would ring. */
export function rehearseBook(book: Book): Book {
  const services = [...book.services].map(([id, service]): readonly [string, DirectoryEntry] => [
    id,
    canConnect(service.route) ? { ...service, route: { kind: "rehearsed" } } : service,
  ]);
  return { ...book, services: new Map(services) };
}
