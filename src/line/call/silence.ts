import { type Book, type DirectoryEntry, nameOf, serviceAt } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { canConnect, isDialable } from "../book/route.ts";
import { type Otherwise, type Words, words } from "./answer.ts";
import { isCalledAgain } from "./danger.ts";
import { trailTo } from "./go.ts";
import { isCalling, isEnding, type Position } from "./position.ts";
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

/** Passes that lead nowhere after which the line offers to connect a caller who may be unable to press keys. */
export const passesBeforeOffer = 3;

/** Passes in a row without a key, or with none that leads on, with this one. */
export function passesAfter(book: Book, { place, passes, redials }: Position): number {
  // Three languages are long: two passes of them, without a warning, and a line is offered. And
  // whom an emergency service was called again for has waited long enough.
  const isShort = (place === book.start && passes === 1) || redials > 0;
  return Math.max(passes + 1, isShort ? passesBeforeOffer : 0);
}

/**
 * True where all that is heard is the offer of a line. Who asked for a repeat hears what they asked
 * for, and in danger its advice is said every time.
 */
export function isOffer(book: Book, here: Position): boolean {
  if (here.passes !== passesBeforeOffer || here.slow || isCalling(here) || isEnding(here)) {
    return false;
  }
  const isAdvice = here.place === book.danger && here.stage === "prompt";
  return !isAdvice && !isCalledAgain(serviceAt(book, here.place), here);
}

/** True while lines are rung one after the other for a caller who presses no keys. */
export function pressesNoKeys({ passes }: Position): boolean {
  return passes > passesBeforeOffer;
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
  // The count of who is called without a key, whatever it was: the goodbye is said in full.
  const called = { ...from, passes: passesBeforeOffer + 1, slow: false };
  if (next === undefined) return { ...called, stage: "goodbye" };
  return { ...called, place: next, stage: "introduce", trail: trailTo(book, from, next) };
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

/** That the call has lasted long and will end, and whom staying on the line leads to. */
export function sayLate(book: Book, here: Position): readonly Words[] {
  const line = book.services.get(linesWithoutKeys(book, here)[0] ?? "");
  const stay = line === undefined ? [] : [words("silence.stay", { name: nameOf(line) })];
  // In three languages, one sentence each.
  if (here.language === undefined && line !== undefined) return stay;
  return [words("late"), ...stay, ...(line === undefined ? [] : [sayLanguages(line)])];
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
