import type { Temporal } from "temporal-polyfill";
import { type Book, type DirectoryEntry, serviceAt } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { canConnect } from "../../line/book/route.ts";
import { targetsOf } from "../../line/book/tree.ts";
import type { Answer, Move } from "../../line/call/answer.ts";
import { words } from "../../line/call/answer.ts";
import { sayTurn } from "../../line/call/answer-call.ts";
import { arrival, home, type Position, unreachedStages } from "../../line/call/position.ts";
import { sayNumber } from "../../line/call/say-service.ts";
import { passesBeforeOffer } from "../../line/call/silence.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import { closedForNow } from "../../line/hours/closures.ts";
import { closedToday, momentsOfEachKind } from "./days.ts";

/** What is said at one turn of a call, and where. */
export type Turn = Pick<Answer, "here" | "say">;

/**
 * Every turn of a call, but for what the hour says: at each place, with whatever others are open,
 * tried already, closed for a day or out of use. Calls are not walked: what a caller did before a
 * place changes which of these are heard together, and none of the sentences.
 */
export function* turnsOfAnyDay(book: Book, now: Temporal.Instant): Generator<Turn> {
  yield* turnsBeforeALanguage(book, now);
  for (const language of languages) {
    const { nodes, services } = placesIn(book, language);
    yield* turnsAtHome(book, language, now);
    for (const place of nodes) {
      const at = { ...arrival(book), language, place };
      yield* eachPass(book, at, now);
    }
    for (const service of services) yield* turnsAtService(book, language, service, now);
  }
}

/** Where callers in a language can be, in the order of the book. */
export function placesIn(
  book: Book,
  language: Language,
): { readonly nodes: readonly string[]; readonly services: readonly DirectoryEntry[] } {
  const [danger, waiting] = [serviceAt(book, book.danger), [book.home]];
  waiting.push(...book.withoutKeys[language], ...(danger?.alternatives[language] ?? []));
  const seen = new Set<string>();
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    if (seen.has(place) || place === danger?.id || place === book.danger) continue;
    seen.add(place);
    const node = book.nodes.get(place);
    const service = book.services.get(place);
    if (node?.kind === "first-open") waiting.push(...targetsOf(node, language));
    else waiting.push(...(book.offers[language].get(place) ?? []));
    if (service !== undefined) waiting.push(...offerable(book, service, language));
  }
  return {
    nodes: [...book.nodes].flatMap(([id, { kind }]) =>
      seen.has(id) && (kind === "menu" || kind === "topic") ? [id] : [],
    ),
    services: [...book.services.values()].filter(({ id }) => seen.has(id)),
  };
}

/** Whom a service's callers can be offered in its place, at some hour. */
function offerable(book: Book, service: DirectoryEntry, language: Language): readonly string[] {
  return service.alternatives[language].filter((id) => {
    const other = book.services.get(id);
    return (
      other !== undefined &&
      canConnect(other.route) &&
      (other.hours === "always" || typeof other.hours === "object")
    );
  });
}

/** What is heard while no language is chosen, each sentence in all of them. */
function* turnsBeforeALanguage(book: Book, now: Temporal.Instant): Generator<Turn> {
  const start = arrival(book);
  const lines = book.withoutKeys["no language yet"];
  const emergency = serviceAt(book, book.danger);
  const rung = [...lines, ...languages.flatMap((one) => emergency?.alternatives[one] ?? [])];
  for (const passes of [0, 1, 2]) yield* turns(book, [{ to: { ...start, passes } }], now);
  yield* turns(book, [{ to: start, before: [words("wrong-key")] }], now);
  yield* endings(book, start, lines, now);
  for (const id of rung) {
    const service = book.services.get(id);
    const ends = unreachedStages.map((stage) => words(`transfer.${stage}`));
    const number = service === undefined ? [] : sayNumber(service);
    const moves: readonly Move[] = [
      { to: { ...start, place: id, stage: "introduce" } },
      ...ends.map((end) => ({ to: start, before: [end, ...number] })),
      { to: start, before: [words("transfer.over")] },
    ];
    yield* turns(book, moves, now);
  }
}

/** What is said on the way to the main menu, and of places that are gone. */
function* turnsAtHome(book: Book, language: Language, now: Temporal.Instant): Generator<Turn> {
  const main = home(book, { ...arrival(book), language });
  const lines = book.withoutKeys[language];
  const notices = [words("moved"), words("transfer.over"), words("wrong-key")];
  yield* turns(
    book,
    [
      { to: main, before: [words("welcome")], after: words("standing-keys", standingKeys) },
      ...notices.map((notice) => ({ to: main, before: [notice] })),
      { to: { ...main, stage: "goodbye" }, before: [words("transfer.over")] },
    ],
    now,
  );
  yield* endings(book, main, lines, now);
}

/** What silence and the length of a call lead to: the offer of a line, whichever is left of them, and the goodbye. */
function* endings(
  book: Book,
  at: Position,
  lines: readonly string[],
  now: Temporal.Instant,
): Generator<Turn> {
  for (const tried of selectionsOf(lines)) {
    const waited = { ...at, tried, passes: passesBeforeOffer };
    const moves: readonly Move[] = [
      { to: { ...waited, passes: passesBeforeOffer - 1 } },
      { to: waited, before: at.language === undefined ? [] : [words("silence.no-key")] },
      { to: { ...waited, stage: "late" } },
      { to: { ...waited, stage: "goodbye" }, before: [words("silence.unreached")] },
    ];
    yield* turns(book, moves, now);
  }
}

/** A service as it is told at each stage: as its hours leave it, closed for a day, and out of use. */
function* turnsAtService(
  book: Book,
  language: Language,
  service: DirectoryEntry,
  now: Temporal.Instant,
): Generator<Turn> {
  const { id, hours } = service;
  const start = { ...arrival(book), language, place: id };
  const others = offerable(book, service, language);
  const bookAs = (own: Partial<DirectoryEntry>) => bookWith(book, others, { ...service, ...own });
  const usual = bookAs({});
  // Nothing but a release changes an emergency service.
  const acted = service.emergency
    ? []
    : [bookAs({ hours: closedToday(hours, now) }), bookAs({ route: { kind: "withdrawn" } })];
  const moments = typeof hours === "object" ? momentsOfEachKind(hours, now) : [now];
  for (const tried of selectionsOf(others)) {
    const at = { ...start, tried };
    for (const moment of moments) yield* turnsOfStages(usual, at, service, moment);
    for (const one of acted) yield* eachPass(one, at, now);
  }
}

function* turnsOfStages(
  book: Book,
  at: Position,
  service: DirectoryEntry,
  now: Temporal.Instant,
): Generator<Turn> {
  yield* eachPass(book, at, now);
  if (service.phone !== null) yield* eachPass(book, { ...at, stage: "number" }, now);
  if (typeof service.hours === "object" && service.hours !== closedForNow) {
    yield* eachPass(book, { ...at, stage: "week" }, now);
  }
  const notices = [words("transfer.over"), words("service.changed")];
  yield* turns(
    book,
    notices.map((notice) => ({ to: at, before: [notice] })),
    now,
  );
  if (!canConnect(service.route)) return;
  const calls = ["introduce", "connect"] as const;
  yield* turns(
    book,
    calls.map((stage) => ({ to: { ...at, stage } })),
    now,
  );
  for (const stage of unreachedStages) {
    for (const redials of service.emergency ? [0, 1, 2] : [0]) {
      yield* eachPass(book, { ...at, stage, redials }, now);
    }
  }
}

/** A place as it is said first, last before the offer of a line, and in its stead. */
function* eachPass(book: Book, at: Position, now: Temporal.Instant): Generator<Turn> {
  const passes = [0, passesBeforeOffer - 1, passesBeforeOffer];
  yield* turns(
    book,
    passes.map((count) => ({ to: { ...at, passes: count } })),
    now,
  );
}

function* turns(book: Book, moves: readonly Move[], now: Temporal.Instant): Generator<Turn> {
  for (const move of moves) yield { here: move.to, say: sayTurn(book, move, now) };
}

/** The book with that service in it, and with those others open: at some hour, or by some act, any few of them are not. */
function bookWith(book: Book, others: readonly string[], service: DirectoryEntry): Book {
  const services = new Map(book.services).set(service.id, service);
  for (const id of others) {
    const other = services.get(id);
    if (other !== undefined && id !== service.id) services.set(id, { ...other, hours: "always" });
  }
  return { ...book, services };
}

/** Every selection of some of those, from none to all, each in their order. */
function selectionsOf(ids: readonly string[]): readonly (readonly string[])[] {
  let selections: readonly (readonly string[])[] = [[]];
  for (const id of ids) selections = selections.flatMap((some) => [some, [...some, id]]);
  return selections;
}
