import type { Temporal } from "temporal-polyfill";
import type { Hours } from "../hours/hours.ts";
import type { Language } from "./language.ts";
import type { Route } from "./route.ts";
import type { Service } from "./service.ts";
import type { TreeNode } from "./tree.ts";

/** When a service can be reached: hours, or what is known instead. */
export type Availability = Hours | "by appointment" | "unknown";

/** A service, read and ready: hours parsed, review date worked out, route decided. */
export interface DirectoryEntry extends Omit<Service, "hours"> {
  readonly id: string;
  readonly hours: Availability;
  /** The hours as the association wrote them. */
  readonly writtenHours: string;
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
}

/** True when callers can be at a place of this name: a service, or a node that has words of its own. */
export function hasPlace(book: Book, place: string): boolean {
  const node = book.nodes.get(place);
  return node === undefined ? book.services.has(place) : node.kind !== "first-open";
}
