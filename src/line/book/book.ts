import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Hours } from "../hours/hours.ts";
import type { WrittenHours } from "../hours/written-hours.ts";
import { inEachLanguage, type Language, languages, type Phrasebook } from "./language.ts";
import { canConnect, type Route } from "./route.ts";
import type { Service } from "./service.ts";
import type { SourceDocuments } from "./source.ts";
import { type TreeNode, targetsOf } from "./tree.ts";

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
  /** When an act last changed it, in milliseconds since 1970: what was told before is true no more. */
  readonly changed?: number;
}

/** Everything a call needs to know, checked: what the menus are and whom they reach. */
export interface Book {
  readonly start: string;
  readonly home: string;
  readonly danger: string;
  readonly withoutKeys: Readonly<Record<Language | "no language yet", readonly string[]>>;
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly services: ReadonlyMap<string, DirectoryEntry>;
  /** What each menu and topic offers callers in each language, key 1 first: `offersOf`. */
  readonly offers: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>>;
  /** What the sources of its facts name. */
  readonly documents: SourceDocuments;
  readonly phrases: Phrasebook;
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

/** Whether a service answers in a language, as far as its sources say. "unknown" never counts as yes. */
export function answersIn(
  { answers }: Pick<Service, "answers">,
  language: Language,
): "yes" | "unknown" | "no" {
  if (answers.length === 0) return "unknown";
  return answers.includes(language) ? "yes" : "no";
}

/**
 * Where a service comes among others for callers in a language, first to last: it answers in it,
 * nobody knows, it answers in others; at the end those without a number.
 */
export function rankIn(service: Pick<Service, "answers" | "phone">, language: Language): number {
  if (service.phone === null) return 3;
  return { yes: 0, unknown: 1, no: 2 }[answersIn(service, language)];
}

/**
 * What each menu and topic offers, in the order of the caller's language: of its services, first
 * those that answer in it (`rankIn`); as they are written where that is the same. Places keep
 * their keys. Worked out once, so that an answer looks it up.
 */
export function offersOf(
  nodes: Readonly<Record<string, TreeNode>>,
  services: Readonly<Record<string, Pick<Service, "answers" | "phone">>>,
): Book["offers"] {
  return inEachLanguage((language) => {
    const rankOf = (id: string) => {
      const service = services[id];
      return service && rankIn(service, language);
    };
    const offers = Object.entries(nodes).map(([place, node]) => {
      const written = targetsOf(node);
      const sorted = written
        .filter((id) => rankOf(id) !== undefined)
        .toSorted((one, other) => (rankOf(one) ?? 0) - (rankOf(other) ?? 0));
      const isOffering = node.kind === "menu" || node.kind === "topic";
      const offered = isOffering
        ? written.map((id) => (rankOf(id) === undefined ? id : (sorted.shift() ?? id)))
        : written;
      return [place, offered] as const;
    });
    return new Map(offers);
  });
}

/** The words a service is called by. */
export function nameOf(service: DirectoryEntry): { readonly phrase: string } {
  return { phrase: `${service.id}.name` };
}

/** The words a service is called by in a menu whose title has said what its services are. */
export function shortNameOf(service: DirectoryEntry): { readonly phrase: string } {
  return { phrase: `${service.id}.short` };
}

/** The same book with nobody to dial: where it would ring a telephone, it says what it would ring. */
export function rehearseBook(book: Book): Book {
  const services = [...book.services].map(([id, service]): readonly [string, DirectoryEntry] => [
    id,
    canConnect(service.route) ? { ...service, route: { kind: "rehearsed" } } : service,
  ]);
  return { ...book, services: new Map(services) };
}

/**
 * Names a book by all that it can say and do: sixteen hexadecimal digits, the same wherever the same
 * book is built, in whatever order it is written. Of how a service is reached, only whether it can
 * be: a number of ROUTES, or a telephone of ours, could be found out by trying all there are.
 */
export function digestOf(book: Book): string {
  const all = JSON.stringify({ languages, ...rehearseBook(book) }, (key, value: unknown) => {
    // When it became so is nothing that a book says or does.
    if (key === "changed") return undefined;
    // Hours without an end, which JSON does not know.
    if (typeof value === "number") return `number ${value}`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
  return createHash("sha256").update(all).digest("hex").slice(0, 16);
}
