import type { Temporal } from "temporal-polyfill";
import { BookError, didYouMean } from "../../mistakes.ts";
import { type Closure, closedForNow, closedIn } from "../hours/closures.ts";
import { readHours } from "../hours/notation.ts";
import { isOpen } from "../hours/openings.ts";
import { HoursError, type WrittenHours } from "../hours/written-hours.ts";
import { type Availability, type Book, type DirectoryEntry, offersOf } from "./book.ts";
import {
  documentsSchema,
  phrasesSchema,
  servicesSchema,
  shapeProblems,
  treeSchema,
} from "./book-schema.ts";
import { type NeededPhrase, phraseProblems } from "./check-phrases.ts";
import { treeProblems } from "./check-tree.ts";
import { reviewDue } from "./facts.ts";
import { languages, type Phrasebook } from "./language.ts";
import { isWithdrawn, type Route } from "./route.ts";
import { byAppointment, hoursUnknown, type Service } from "./service.ts";
import { type Remarks, type Source, type SourceDocuments, sourceProblems } from "./source.ts";
import { type Tree, targetsOf } from "./tree.ts";

/** A book as the association writes it. */
export interface BookDraft {
  readonly tree: Tree;
  readonly services: Readonly<Record<string, Service>>;
  readonly documents: SourceDocuments;
  readonly phrases: Phrasebook;
  /** The phrases that the line itself speaks, with their blanks. */
  readonly spokenPhrases: Readonly<Record<string, readonly string[]>>;
  /** The acts of a journal that were written into it, by their names: `nameOfAct`. */
  readonly adopted?: readonly string[];
  /** Notes and sources of facts in other languages than the English they are written in. */
  readonly remarks?: Remarks;
}

/** What is true of services for a time, and stands in no book. */
export interface Notices {
  readonly closures: ReadonlyMap<string, readonly Closure[]>;
  readonly withdrawn: ReadonlySet<string>;
  /** When each was last changed, in milliseconds since 1970. */
  readonly changed: ReadonlyMap<string, number>;
  /** The moment of which all this is true. */
  readonly now: Temporal.Instant;
}

/**
 * Checks a book and makes it ready for calls.
 *
 * @param routeOf how each service is reached
 * @param notices what is closed or withdrawn for a time; nothing where it is left out
 * @throws {BookError} naming every mistake, its place and its fix
 */
export function openBook(
  draft: BookDraft,
  routeOf: (id: string, service: Service) => Route,
  notices?: Notices,
): Book {
  const problems = bookProblems(draft);
  if (problems.length > 0) throw new BookError(problems);
  const { tree, services, documents, phrases } = draft;
  const entries = Object.entries(services).map(
    ([id, service]): readonly [string, DirectoryEntry] => {
      const hours = readAvailability(service);
      const states = typeof hours === "object" ? "hours" : "number";
      const changed = notices?.changed.get(id);
      const entry = {
        ...service,
        id,
        hours: notices === undefined ? hours : closeFor(hours, id, notices),
        writtenHours: writtenHoursOf(service),
        reviewDue: reviewDue(service.source, states),
        route: notices?.withdrawn.has(id) ? ({ kind: "withdrawn" } as const) : routeOf(id, service),
        ...(changed === undefined ? {} : { changed }),
      };
      return [id, entry];
    },
  );
  const { nodes, withoutKeys, ...landmarks } = tree;
  const book = {
    ...landmarks,
    withoutKeys,
    nodes: new Map(Object.entries(nodes)),
    services: new Map(entries),
    offers: offersOf(nodes, services),
    documents,
    phrases,
  };
  return notices === undefined ? book : withoutSilentLines(book, notices.now);
}

/** The hours of a service without its closures. Of hours that nobody knows, all that is told is that it is closed. */
function closeFor(
  hours: Availability,
  id: string,
  { closures, now }: Pick<Notices, "closures" | "now">,
): Availability {
  const own = closures.get(id) ?? [];
  if (own.length === 0) return hours;
  if (hours !== "unknown" && hours !== "by appointment") return closedIn(hours, own);
  return isOpen(closedIn("always", own), now) ? hours : closedForNow;
}

/**
 * The book without the lines that reach nobody now where one is rung or read out for a caller who
 * chooses none: to those who press no keys, who ask to talk now, and after a fault.
 */
function withoutSilentLines(book: Book, now: Temporal.Instant): Book {
  const isSilent = (id: string) => {
    const service = book.services.get(id);
    if (service === undefined) return false;
    const { route, hours } = service;
    const isShut = typeof hours === "object" && !isOpen(hours, now);
    return isWithdrawn(route) || isShut;
  };
  const without = (lines: readonly string[]) => lines.filter((id) => !isSilent(id));
  const withoutKeys = Object.entries(book.withoutKeys).map(([who, lines]) => [who, without(lines)]);
  return { ...book, withoutKeys: Object.fromEntries(withoutKeys) };
}

/** Every mistake in a book, or none. */
export function bookProblems(draft: BookDraft): readonly string[] {
  const shape = [
    ...shapeProblems("menus/tree.ts", treeSchema, draft.tree),
    ...shapeProblems("menus/services.ts", servicesSchema, draft.services),
    ...shapeProblems("menus/sources.ts", documentsSchema, draft.documents),
    ...languages.flatMap((language) =>
      shapeProblems(`locales/${language}.ts`, phrasesSchema, draft.phrases[language]),
    ),
  ];
  // What has not the right shape cannot be followed further.
  if (shape.length > 0) return shape;
  return [
    ...treeProblems(draft.tree, draft.services),
    ...Object.entries(draft.services).flatMap(([id, service]) =>
      serviceProblems(id, service, draft.services),
    ),
    ...sourcedFacts(draft).flatMap(([where, source]) =>
      sourceProblems(where, source, draft.documents),
    ),
    ...phraseProblems(draft.phrases, neededPhrases(draft)),
  ];
}

/** Every source of the book, with the place where it stands. */
function sourcedFacts({ tree, services }: BookDraft): readonly (readonly [string, Source])[] {
  return [
    ...Object.entries(tree.nodes).flatMap(([id, node]) =>
      node.kind === "topic" ? [[`menus/tree.ts: "${id}"`, node.source] as const] : [],
    ),
    ...Object.entries(services).map(
      ([id, { source }]) => [`menus/services.ts: "${id}"`, source] as const,
    ),
  ];
}

function serviceProblems(
  id: string,
  service: Service,
  services: BookDraft["services"],
): readonly string[] {
  const where = `menus/services.ts: "${id}"`;
  const unknown = Object.values(service.alternatives)
    .flat()
    .filter((other) => !(other in services))
    .map((other) => {
      const fix = didYouMean(other, Object.keys(services)) || " Add it, or name another.";
      return `${where} has the alternative "${other}", which is no service.${fix}`;
    });
  try {
    readAvailability(service);
    return unknown;
  } catch (error) {
    if (!(error instanceof HoursError)) throw error;
    const hint = didYouMean(service.hours, [hoursUnknown, byAppointment]);
    return [...unknown, `${where}: ${error.message}${hint}`];
  }
}

// An act leaves nearly all services as they were: their hours are not read anew, and what callers
// were told of them, which is worked out once, goes on to count.
const known = new WeakMap<Service, Availability>();

/** Throws HoursError where they cannot be read, or where something is said of hours that are not known. */
function readAvailability(service: Service): Availability {
  const before = known.get(service);
  if (before !== undefined) return before;
  const read = readWritten(service);
  known.set(service, read);
  return read;
}

function readWritten(service: Service): Availability {
  const { hours, holidays, laterHours } = service;
  if (hours !== hoursUnknown && hours !== byAppointment) return readHours(service);
  if (holidays === undefined && laterHours === undefined) return hours;
  throw new HoursError(
    hours,
    "is all that is known: take holidays and laterHours out, or write the hours until then",
    "Mo-Fr 09:00-17:00",
  );
}

function writtenHoursOf({ hours, holidays, laterHours }: Service): WrittenHours {
  return {
    hours,
    ...(holidays === undefined ? {} : { holidays }),
    ...(laterHours === undefined ? {} : { laterHours }),
  };
}

function neededPhrases({ tree, services, spokenPhrases }: BookDraft): readonly NeededPhrase[] {
  const ofNodes = Object.entries(tree.nodes).flatMap(([id, node]) => {
    const said = [
      "title" in node ? node.title : undefined,
      node.kind === "topic" ? node.say : undefined,
    ];
    return said
      .filter((phrase) => phrase !== undefined)
      .map((phrase) => ({ phrase, blanks: [], neededBy: `"${id}" in menus/tree.ts` }));
  });
  const ofServices = Object.keys(services).flatMap((id) =>
    [`${id}.name`, `${id}.about`].map((phrase) => ({
      phrase,
      blanks: [],
      neededBy: `"${id}" in menus/services.ts`,
    })),
  );
  const shortNames = Object.entries(tree.nodes).flatMap(([id, node]) =>
    "shortNames" in node && node.shortNames === true
      ? targetsOf(node)
          .filter((target) => target in services)
          .map((target) => ({
            phrase: `${target}.short`,
            blanks: [],
            neededBy: `"${id}" in menus, which offers short names,`,
          }))
      : [],
  );
  const ofTheLine = Object.entries(spokenPhrases).map(([phrase, blanks]) => ({
    phrase,
    blanks,
    neededBy: "the line itself",
  }));
  return [...ofNodes, ...ofServices, ...shortNames, ...ofTheLine];
}
