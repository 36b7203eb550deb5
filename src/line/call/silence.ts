import { type Book, type DirectoryEntry, nameOf, serviceAt } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { canConnect, isDialable } from "../book/route.ts";
import { type Otherwise, type Words, words } from "./answer.ts";
import { trailTo } from "./go.ts";
import { isCalling, type Position } from "./position.ts";
import { sayLanguages } from "./say-service.ts";
import { standingKeys } from "./standing-keys.ts";

/** What the line does at a position when no key comes. */
export function otherwiseAt(book: Book, here: Position): Otherwise {
  if (here.stage === "goodbye" || (here.faults ?? 0) > 1) return { do: "hang-up" };
  const service = serviceThatRings(book, here);
  return service !== undefined && isDialable(service.route)
    ? { do: "dial", route: service.route, starComesBack: service.emergency !== true }
    : { do: "come-back" };
}

/** The service that is called from a position when no key comes, be it in rehearsal. */
export function serviceThatRings(book: Book, here: Position): DirectoryEntry | undefined {
  const service = calledFrom(book, here);
  if (service === undefined) return undefined;
  if (isCalling(here)) return canConnect(service.route) ? service : undefined;
  const isAdvice = here.place === book.danger && here.stage === "prompt";
  const follows = here.faults === undefined ? isAdvice : here.faults === 1;
  return follows && isDialable(service.route) ? service : undefined;
}

/** Whom a call that is made from a position is to: after a fault, it is made from a place that is no service. */
export function calledFrom(
  book: Book,
  { faults, language, place }: Position,
): DirectoryEntry | undefined {
  return faults === undefined ? serviceAt(book, place) : lineWithoutKeys(book, language);
}

/** Silences after which the line offers to connect a caller who may be unable to press keys. */
export const silencesBeforeOffer = 3;

/** True while lines are rung one after the other for a caller who presses no keys. */
export function pressesNoKeys({ silences }: Position): boolean {
  return silences > silencesBeforeOffer;
}

/** The day-and-night lines still to try for a caller who presses no keys, in order. */
function linesWithoutKeys(book: Book, position: Position): readonly string[] {
  return book.withoutKeys[position.language ?? "no language yet"].filter((id) => {
    const service = book.services.get(id);
    return service !== undefined && canConnect(service.route) && !position.tried.includes(id);
  });
}

/** Where a caller who presses no keys is led: to the next such line, or to the goodbye after all. */
export function nextWithoutKeys(book: Book, from: Position): Position {
  const [next] = linesWithoutKeys(book, from);
  if (next === undefined) return { ...from, stage: "goodbye" };
  return { ...from, place: next, stage: "introduce", trail: trailTo(book, from, next) };
}

/** "Stay on the line and we call …, or hang up." */
export function sayOffer(book: Book, here: Position): readonly Words[] {
  const line = book.services.get(linesWithoutKeys(book, here)[0] ?? "");
  if (line === undefined) return [words("goodbye")];
  // In three languages, one sentence each.
  if (here.language === undefined) return [words("silence.stay", { name: nameOf(line) })];
  const { again } = standingKeys;
  return [words("silence.offer", { name: nameOf(line), again }), sayLanguages(line)];
}

/**
 * The line to ring where the caller can no longer choose: the first day-and-night line for callers
 * who press no keys that can be called. Where none can, the first, for its number to be read out.
 */
export function lineWithoutKeys(
  book: Book,
  language: Language | undefined,
): DirectoryEntry | undefined {
  const lines = book.withoutKeys[language ?? "no language yet"].flatMap(
    (id) => book.services.get(id) ?? [],
  );
  return lines.find(({ route }) => canConnect(route)) ?? lines[0];
}
