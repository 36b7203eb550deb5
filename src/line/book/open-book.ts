import { BookError, didYouMean } from "../../mistakes.ts";
import { readHours } from "../hours/notation.ts";
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
import type { Route } from "./route.ts";
import { byAppointment, hoursUnknown, type Service } from "./service.ts";
import { type Source, type SourceDocuments, sourceProblems } from "./source.ts";
import { type Tree, targetsOf } from "./tree.ts";

/** A book as the association writes it. */
export interface BookDraft {
  readonly tree: Tree;
  readonly services: Readonly<Record<string, Service>>;
  readonly documents: SourceDocuments;
  readonly phrases: Phrasebook;
  /** The phrases that the line itself speaks, with their blanks. */
  readonly spokenPhrases: Readonly<Record<string, readonly string[]>>;
}

/**
 * Checks a book and makes it ready for calls.
 *
 * @param routeOf how each service is reached
 * @throws {BookError} naming every mistake, its place and its fix
 */
export function openBook(draft: BookDraft, routeOf: (id: string, service: Service) => Route): Book {
  const problems = bookProblems(draft);
  if (problems.length > 0) throw new BookError(problems);
  const { tree, services, documents, phrases } = draft;
  const entries = Object.entries(services).map(
    ([id, service]): readonly [string, DirectoryEntry] => {
      const hours = readAvailability(service);
      const states = typeof hours === "object" ? "hours" : "number";
      const entry = {
        ...service,
        id,
        hours,
        writtenHours: writtenHoursOf(service),
        reviewDue: reviewDue(service.source, states),
        route: routeOf(id, service),
      };
      return [id, entry];
    },
  );
  const { nodes, ...landmarks } = tree;
  return {
    ...landmarks,
    nodes: new Map(Object.entries(nodes)),
    services: new Map(entries),
    offers: offersOf(nodes, services),
    documents,
    phrases,
  };
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

/** Throws HoursError where they cannot be read, or where something is said of hours that are not known. */
function readAvailability(service: Service): Availability {
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
