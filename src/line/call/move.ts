import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace, serviceAt } from "../book/book.ts";
import { isDialable } from "../book/route.ts";
import { type Move, words } from "./answer.ts";
import {
  onDangerKey,
  onEmergencyKey,
  onEmergencySilence,
  onOtherDangerKey,
  onTypedNumber,
} from "./danger.ts";
import { optionsAt, toldAt } from "./options.ts";
import {
  arrival,
  type CallEvent,
  hasLostLanguage,
  home,
  isCalling,
  keys,
  needsLanguage,
  type Position,
  type Pressed,
} from "./position.ts";
import { nextWithoutKeys, serviceThatRings, silencesBeforeOffer } from "./silence.ts";
import { awake, onStandingKey, standingKeys } from "./standing-keys.ts";
import { onTransferEnd, outcomeAt } from "./transfer.ts";

/** Where an event leads from a position. A place that is no longer in the book leads to the main menu. */
export function move(book: Book, from: Position, event: CallEvent, now: Temporal.Instant): Move {
  if (event.kind === "arrived") return { to: arrival(book) };
  if (!isStillThere(book, from)) return { to: home(book, from), before: [words("moved")] };
  if (asksLanguageAgain(book, from, event)) return { to: arrival(book) };
  switch (event.kind) {
    case "pressed":
      return onKey(book, from, event.key, now);
    case "silent":
      return onSilence(book, from);
    case "transfer-ended":
      return onTransferEnd(book, from, outcomeAt(book, from, event));
  }
}

/** True where all that a caller can be asked is the language; danger has its key there too, and a transfer its end. */
function asksLanguageAgain(book: Book, from: Position, event: CallEvent): boolean {
  if (event.kind === "transfer-ended" || !hasLostLanguage(book, from)) return false;
  return event.kind !== "pressed" || event.key !== standingKeys.danger.key;
}

/** False where the book has changed under a call: its place is gone, or is no service any more. */
function isStillThere(book: Book, { place, stage }: Position): boolean {
  const isOfAnyPlace = stage === "prompt" || stage === "goodbye";
  return hasPlace(book, place) && (isOfAnyPlace || serviceAt(book, place) !== undefined);
}

function onKey(book: Book, from: Position, pressed: Pressed, now: Temporal.Instant): Move {
  const typed = onTypedNumber(book, from, pressed, now);
  if (typed !== undefined) return { to: typed };
  const key = keys.find((one) => one === pressed);
  const here = awake(from);
  const inDanger =
    from.place === book.danger ? onDangerKey(book, here, key) : onEmergencyKey(book, here, key);
  const standing = inDanger ?? onStandingKey(book, from, key, now);
  if (standing !== undefined) return { to: standing };
  // A key at the goodbye shows that somebody is there after all.
  if (needsLanguage(book, from) || from.stage === "goodbye") return { to: home(book, from) };
  const option = optionsAt(book, here, toldAt(from, now))[Number(key) - 1];
  if (option === undefined) {
    const nearer = from.place === book.danger ? onOtherDangerKey(book, here) : undefined;
    return nearer === undefined ? { to: here, before: [words("wrong-key")] } : { to: nearer };
  }
  const to = option.leadTo(now);
  const hasJustChosenLanguage = from.language === undefined && to.place === book.home;
  return hasJustChosenLanguage
    ? { to, before: [words("welcome")], after: words("standing-keys", standingKeys) }
    : { to };
}

/** Passes in a row without a key, with this one. */
function silencesAfter(book: Book, { place, silences, slow }: Position): number {
  // Three languages are long: two passes of them, without a warning, and a line is offered.
  if (place === book.start && silences === 1) return silencesBeforeOffer;
  // A slower repeat that was asked for stands for the slower pass that silence would have brought.
  return silences + (slow ? 2 : 1);
}

function onSilence(book: Book, from: Position): Move {
  const rings = serviceThatRings(book, from);
  // Some engines tell of a silence where they should have dialled: with nothing to listen to, they must.
  if (isCalling(from) && rings !== undefined && isDialable(rings.route)) {
    if (from.stage === "at-once") return onTransferEnd(book, from, "failed");
    return { to: { ...from, stage: "at-once" } };
  }
  const emergency = onEmergencySilence(book, from);
  if (emergency !== undefined) return { to: emergency };
  // A call that could not be dialled but was rehearsed comes back as a silence.
  if (rings?.route.kind === "rehearsed") {
    return onTransferEnd(book, from, "completed");
  }
  const waited = { ...from, silences: silencesAfter(book, from), slow: false };
  if (waited.silences < silencesBeforeOffer) return { to: waited };
  // Nobody rings a helpline for a telephone that was put down after a call.
  if (from.talked) return { to: { ...waited, stage: "goodbye" } };
  return { to: waited.silences === silencesBeforeOffer ? waited : nextWithoutKeys(book, waited) };
}
