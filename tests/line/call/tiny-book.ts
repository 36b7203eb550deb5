import { type Book, offersOf } from "../../../src/line/book/book.ts";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import { type BookDraft, openBook } from "../../../src/line/book/open-book.ts";
import type { Route } from "../../../src/line/book/route.ts";
import type { Service } from "../../../src/line/book/service.ts";

const source = {
  from: [],
  also: "a leaflet",
  checked: "2026-11-01",
  confidence: "confirmed",
} as const;

/** The same alternatives in every language. */
function everywhere(...ids: readonly string[]): Service["alternatives"] {
  return inEachLanguage(() => ids);
}

/** A service that is free, answers in French and is open day and night, unless told otherwise. */
function service(phone: Service["phone"], differences: Partial<Service> = {}): Service {
  return {
    phone,
    answers: ["fr"],
    cost: "free",
    hours: "24/7",
    alternatives: everywhere(),
    source,
    ...differences,
  };
}

const services: BookDraft["services"] = {
  "ambulance": service("112", {
    answers: [],
    emergency: true,
    alternatives: everywhere("night-line"),
  }),
  "day-line": service("0800 11 111", {
    hours: "Mo-Fr 09:00-17:00; PH off",
    alternatives: everywhere("evening-line", "leaflet-line", "night-line", "spare-line"),
  }),
  "evening-line": service("02 222 22 22", {
    answers: ["nl", "de"],
    cost: "unknown",
    thenPress: 2,
    hours: "Mo-Su 16:00-22:00",
    alternatives: {
      ...inEachLanguage(() => ["spare-line"]),
      fr: ["day-line"],
      nl: ["night-line"],
    },
    source: { ...source, checked: "2026-01-01" },
  }),
  "night-line": service("106", { answers: ["nl"], alternatives: everywhere("spare-line") }),
  "spare-line": service("0800 33 333", { alternatives: everywhere("night-line") }),
  "leaflet-line": service("1712", {
    secondPhone: "02 444 44 44",
    alternatives: everywhere("night-line"),
  }),
  "office": service("02 555 55 55", { hours: "unknown", alternatives: everywhere("night-line") }),
  "clinic": service("02 666 66 66", { hours: "by appointment" }),
  "embassy": service(null, { hours: "unknown", alternatives: everywhere("office") }),
};

const tree: BookDraft["tree"] = {
  start: "welcome",
  home: "main",
  danger: "in-danger",
  withoutKeys: {
    "no language yet": ["night-line", "spare-line"],
    ...inEachLanguage(() => ["night-line", "spare-line"]),
    fr: ["spare-line", "night-line"],
    nl: ["night-line"],
  },
  nodes: {
    // In another order than the languages of the line, so that a mix-up shows.
    "welcome": { kind: "language", keys: { 1: "nl", 2: "en", 3: "fr" } },
    "main": {
      kind: "menu",
      title: "main.title",
      keys: { 1: "talk-now", 2: "helplines", 3: "offices", 4: "safety" },
    },
    "talk-now": {
      kind: "first-open",
      title: "talk-now.title",
      lines: {
        ...inEachLanguage(() => ["day-line", "helplines"]),
        fr: ["day-line", "evening-line", "spare-line"],
        nl: ["day-line", "evening-line"],
      },
    },
    "helplines": {
      kind: "menu",
      title: "helplines.title",
      keys: { 1: "day-line", 2: "evening-line", 3: "night-line", 4: "spare-line" },
    },
    "offices": {
      kind: "menu",
      title: "offices.title",
      keys: { 1: "office", 2: "clinic", 3: "leaflet-line", 4: "read-out", 5: "embassy" },
    },
    "read-out": {
      kind: "first-open",
      title: "read-out.title",
      lines: everywhere("leaflet-line"),
    },
    "safety": {
      kind: "topic",
      title: "safety.title",
      say: "safety.say",
      keys: { 1: "in-danger", 2: "helplines", 3: "main" },
      source,
    },
    "in-danger": { kind: "danger", title: "in-danger.title", service: "ambulance" },
  },
};

/** A phrase for whatever the tree and the services name; its words matter to no test. */
const phrases = Object.fromEntries(
  [
    ...Object.values(tree.nodes).flatMap((node) => [
      ...("title" in node ? [node.title] : []),
      ...("say" in node ? [node.say] : []),
    ]),
    ...Object.keys(services).flatMap((id) => [`${id}.name`, `${id}.about`]),
  ].map((phrase) => [phrase, phrase]),
);

/** Every service of the tiny book is dialled at a number of its own, all but two. */
export function liveRoute(id: string): Route {
  if (id === "leaflet-line" || id === "embassy") return { kind: "spoken" };
  return { kind: "number", number: `dial ${id}`, callerId: undefined };
}

/** The tiny book as an association would write it; the line's own phrases are left out. */
export const tinyDraft: BookDraft = {
  tree,
  services,
  documents: {},
  phrases: inEachLanguage(() => phrases),
  spokenPhrases: {},
};

/**
 * The tiny book, with other routes where they are given. Its keys are as they are written, in every
 * language: the order of the caller's language has tests of its own.
 */
export function openTinyBook(
  routes: Readonly<Record<string, Route>> = {},
  draft: BookDraft = tinyDraft,
): Book {
  const book = openBook(draft, (id) => routes[id] ?? liveRoute(id));
  return { ...book, offers: offersOf(draft.tree.nodes, {}) };
}

/** The tiny book with some facts of one of its services changed. */
export function tinyBookWith(id: string, changes: Partial<Service>): Book {
  const changed = { ...service(null), ...services[id], ...changes };
  return openTinyBook({}, { ...tinyDraft, services: { ...services, [id]: changed } });
}

/** The same route for every service of the tiny book. */
export function everyRoute(route: Route): Readonly<Record<string, Route>> {
  return Object.fromEntries(Object.keys(services).map((id) => [id, route]));
}

/** The tiny book as it would be after an edit that takes some places out. */
export function without(book: Book, ...places: readonly string[]): Book {
  const kept = <Entry>(entries: ReadonlyMap<string, Entry>) =>
    new Map([...entries].filter(([id]) => !places.includes(id)));
  return { ...book, nodes: kept(book.nodes), services: kept(book.services) };
}
