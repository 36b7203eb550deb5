import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace } from "../book/book.ts";
import { canConnect } from "../book/route.ts";
import type { CallEvent, Key, Outcome } from "./call-event.ts";
import { back, go } from "./go.ts";
import { optionsAt, toldAt } from "./options-at.ts";
import { arrival, home, type Position } from "./position.ts";
import { serviceAt } from "./service-at.ts";
import { nextWithoutKeys, silencesBeforeOffer } from "./silence.ts";
import { type Words, words } from "./utterance.ts";

/** Where an event leads, and what to say on the way there. */
export interface Move {
  readonly to: Position;
  /** Said once, before the prompt; a repeat leaves it out. */
  readonly before?: Words;
  /** Said once, after the prompt. */
  readonly after?: Words;
}

/** Where an event leads from a position. A place that is no longer in the book leads to the main menu. */
export function move(book: Book, from: Position, event: CallEvent, now: Temporal.Instant): Move {
  if (event.kind === "arrived") return { to: arrival(book) };
  if (!isStillThere(book, from)) return { to: home(book, from), before: words("moved") };
  switch (event.kind) {
    case "pressed":
      return onKey(book, from, event.key, now);
    case "silent":
      return onSilence(book, from);
    case "transfer-ended":
      return onTransferEnd(book, from, event.outcome);
  }
}

/** False where the book has changed under a call: its place is gone, or is no service any more. */
function isStillThere(book: Book, { place, stage }: Position): boolean {
  const isOfAnyPlace = stage === "prompt" || stage === "goodbye";
  return hasPlace(book, place) && (isOfAnyPlace || serviceAt(book, place) !== undefined);
}

function onKey(book: Book, from: Position, key: Key | undefined, now: Temporal.Instant): Move {
  const awake = { ...from, silences: 0, slow: false };
  if (key === "#") return { to: { ...awake, slow: true } };
  if (key === "*") return { to: onStar(book, from) };
  if (key === "0") {
    const isThere = from.place === book.danger;
    return { to: isThere ? callForDanger(book, awake) : go(book, awake, book.danger, now) };
  }
  if (needsLanguage(book, from)) return { to: arrival(book) };
  const option = optionsAt(book, awake, toldAt(from, now))[Number(key) - 1];
  if (option === undefined) return { to: awake, before: words("wrong-key") };
  const to = option.leadTo(now);
  const hasJustChosenLanguage = from.language === undefined && to.place === book.home;
  return hasJustChosenLanguage
    ? { to, after: words("standing-keys", { danger: { key: "0" } }) }
    : { to };
}

/** Where the star key leads, before a call and during it. */
function onStar(book: Book, from: Position): Position {
  const to = back(book, from);
  return needsLanguage(book, to) ? arrival(book) : to;
}

/**
 * True at places that are too long to be said in every language at once: before a language is
 * chosen, callers hear the language menu, danger and what silence leads to, and nothing else.
 */
function needsLanguage(book: Book, { language, place }: Position): boolean {
  return language === undefined && place !== book.start && place !== book.danger;
}

/** The call to the emergency service, or its advice again where it cannot be dialled from here. */
function callForDanger(book: Book, from: Position): Position {
  const service = serviceAt(book, from.place);
  const connects = service !== undefined && canConnect(service.route);
  return { ...from, stage: connects ? "connect" : "prompt" };
}

function onSilence(book: Book, from: Position): Move {
  const waited = { ...from, silences: from.silences + 1, slow: false };
  if (from.place === book.danger && from.stage === "prompt") {
    const calling = callForDanger(book, from);
    if (calling.stage === "connect") return { to: calling };
  }
  const service = serviceAt(book, from.place);
  // A call that could not be dialled but was rehearsed comes back as a silence.
  if (service?.route.kind === "rehearsed" && ["introduce", "connect"].includes(from.stage)) {
    return onTransferEnd(book, from, "completed");
  }
  if (waited.silences <= silencesBeforeOffer) return { to: waited };
  return { to: nextWithoutKeys(book, waited) };
}

function onTransferEnd(book: Book, from: Position, outcome: Outcome): Move {
  const pressesNoKeys = from.silences > silencesBeforeOffer;
  if (outcome === "canceled") return { to: onStar(book, from) };
  if (outcome === "completed") {
    const to = pressesNoKeys ? { ...from, stage: "goodbye" as const } : home(book, from);
    return { to, before: words("transfer.over") };
  }
  const service = serviceAt(book, from.place);
  const tried =
    service === undefined || from.tried.includes(service.id)
      ? from.tried
      : [...from.tried, service.id];
  const unanswered = { ...from, tried, stage: outcome };
  if (pressesNoKeys) {
    return { to: nextWithoutKeys(book, unanswered), before: words("silence.unreached") };
  }
  // After a fault, a line is called from a place that is no service.
  if (service === undefined || needsLanguage(book, from)) {
    return { to: home(book, from), before: words(`transfer.${outcome}`) };
  }
  return { to: { ...unanswered, silences: 0 } };
}
