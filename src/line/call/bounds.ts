import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { type CallEvent, isCalling, isEnding, type Position } from "./position.ts";
import { passesBeforeOffer, serviceThatRings } from "./silence.ts";
import { standingKeys } from "./standing-keys.ts";
import { outcomeAt } from "./transfer.ts";

/**
 * Minutes since a call began, or since its last transfer ended, after which a person is offered
 * wherever the caller is, and after which the call ends. With the longest answers that may still
 * be heard then, no call lasts twenty minutes without a transfer: the proof adds them up.
 */
export const longCall = { offerMinutes: 15, endMinutes: 17 } as const;

/** Keys in a row that lead nowhere, repeats among them, before the line says goodbye. */
export const mostPasses = 12;

/** The goodbye of a call that has had its keys or its time: after it, hardly anything leads on. */
export function lastGoodbye(from: Position): Position {
  return { ...from, stage: "goodbye", passes: mostPasses, slow: false };
}

/** True of a call that ends without another word: its goodbye was said, and still no key leads on. */
export function isOver({ stage, passes }: Position): boolean {
  return stage === "goodbye" && passes > mostPasses;
}

/**
 * Milliseconds since 1970 from which a call's time counts: its beginning, or the end of its last
 * transfer. One that the caller broke off was none: star after star would last for ever.
 */
export function begunAfter(
  book: Book,
  from: Position,
  event: CallEvent,
  now: Temporal.Instant,
): number {
  const isAnew =
    event.kind === "arrived" ||
    (event.kind === "transfer-ended" && outcomeAt(book, from, event) !== "canceled");
  return (isAnew ? undefined : from.begun) ?? now.epochMilliseconds;
}

/**
 * Where an event leads that must not lead where it otherwise would, for the call has had its time or
 * its keys; undefined where it may. Danger and whoever is being called stay in reach throughout.
 */
export function atBounds(
  book: Book,
  from: Position,
  event: CallEvent,
  to: Position,
  now: Temporal.Instant,
): Position | undefined {
  if (isCalling(to)) return undefined;
  const minutes = (now.epochMilliseconds - begunAfter(book, from, event, now)) / 60_000;
  const isBack = event.kind === "pressed" && event.key === standingKeys.back.key;
  const staysInDanger = to.place === book.danger && !isEnding(to);
  if (staysInDanger && from.place !== book.danger) return undefined;
  if (minutes >= longCall.endMinutes) {
    // Its advice was that 112 will be called: what is pressed then brings the call.
    const rings = from.place === book.danger && serviceThatRings(book, from) !== undefined;
    if (rings && !isBack) return { ...from, stage: "connect", passes: 0, slow: false };
    return from.stage === "goodbye" ? over(from) : lastGoodbye(from);
  }
  if (staysInDanger) return undefined;
  if (minutes < longCall.offerMinutes) {
    const isSaid = from.stage === "goodbye" && from.passes >= mostPasses;
    return isSaid && !isBack ? over(from) : undefined;
  }
  if (from.stage === "goodbye") return over(from);
  if (to.stage === "goodbye") return undefined;
  return isEnding(from) ? lastGoodbye(from) : late(to);
}

/** Silence leads to a person from here, as from the offer that silences lead to. */
function late(to: Position): Position {
  return { ...to, stage: "late", passes: passesBeforeOffer, slow: false, talked: undefined };
}

/** Its end, without another word. */
function over(from: Position): Position {
  return { ...lastGoodbye(from), passes: mostPasses + 1 };
}
