import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace, serviceAt } from "../book/book.ts";
import { type Move, words } from "./answer.ts";
import { onDangerKey, onEmergencyKey, onEmergencySilence, onOtherDangerKey } from "./danger.ts";
import { optionsAt, toldAt } from "./options.ts";
import {
  arrival,
  type CallEvent,
  home,
  type Key,
  needsLanguage,
  type Position,
} from "./position.ts";
import { nextWithoutKeys, serviceThatRings, silencesBeforeOffer } from "./silence.ts";
import { awake, onStandingKey, standingKeys } from "./standing-keys.ts";
import { onTransferEnd, outcomeAt } from "./transfer.ts";

/** Where an event leads from a position. A place that is no longer in the book leads to the main menu. */
export function move(book: Book, from: Position, event: CallEvent, now: Temporal.Instant): Move {
  if (event.kind === "arrived") return { to: arrival(book) };
  if (!isStillThere(book, from)) return { to: home(book, from), before: [words("moved")] };
  switch (event.kind) {
    case "pressed":
      return onKey(book, from, event.key, now);
    case "silent":
      return onSilence(book, from);
    case "transfer-ended":
      return onTransferEnd(book, from, outcomeAt(book, from, event));
  }
}

/** False where the book has changed under a call: its place is gone, or is no service any more. */
function isStillThere(book: Book, { place, stage }: Position): boolean {
  const isOfAnyPlace = stage === "prompt" || stage === "goodbye";
  return hasPlace(book, place) && (isOfAnyPlace || serviceAt(book, place) !== undefined);
}

function onKey(book: Book, from: Position, key: Key | undefined, now: Temporal.Instant): Move {
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
  return hasJustChosenLanguage ? { to, after: words("standing-keys", standingKeys) } : { to };
}

function onSilence(book: Book, from: Position): Move {
  const emergency = onEmergencySilence(book, from);
  if (emergency !== undefined) return { to: emergency };
  // A call that could not be dialled but was rehearsed comes back as a silence.
  if (serviceThatRings(book, from)?.route.kind === "rehearsed") {
    return onTransferEnd(book, from, "completed");
  }
  // A slower repeat that was asked for stands for the slower pass that silence would have brought.
  const passes = from.slow ? 2 : 1;
  const waited = { ...from, silences: from.silences + passes, slow: false };
  if (waited.silences < silencesBeforeOffer) return { to: waited };
  // Nobody rings a helpline for a telephone that was put down after a call.
  if (from.talked) return { to: { ...waited, stage: "goodbye" } };
  return { to: waited.silences === silencesBeforeOffer ? waited : nextWithoutKeys(book, waited) };
}
