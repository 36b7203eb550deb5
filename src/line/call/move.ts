import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace, serviceAt } from "../book/book.ts";
import { type Words, words } from "./answer.ts";
import { onDangerCallEnd, onDangerKey, onDangerSilence, onOtherDangerKey } from "./danger.ts";
import { optionsAt, toldAt } from "./options.ts";
import {
  arrival,
  type CallEvent,
  hasLostLanguage,
  home,
  type Key,
  needsLanguage,
  type Outcome,
  type Position,
} from "./position.ts";
import { sayNumber } from "./say-service.ts";
import {
  calledFrom,
  lineWithoutKeys,
  nextWithoutKeys,
  serviceThatRings,
  silencesBeforeOffer,
} from "./silence.ts";
import { awake, goBack, onStandingKey, standingKeys } from "./standing-keys.ts";

/** Where an event leads, and what to say on the way there. */
export interface Move {
  readonly to: Position;
  /** Said once, before the prompt; a repeat leaves it out. */
  readonly before?: readonly Words[];
  /** Said once, after the prompt. */
  readonly after?: Words;
}

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
      return onTransferEnd(book, from, reachedOutcome(from, event));
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

function onKey(book: Book, from: Position, key: Key | undefined, now: Temporal.Instant): Move {
  const here = awake(from);
  const inDanger = from.place === book.danger ? onDangerKey(book, here, key) : undefined;
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

function onSilence(book: Book, from: Position): Move {
  const inDanger = from.place === book.danger ? onDangerSilence(book, from) : undefined;
  if (inDanger !== undefined) return { to: inDanger };
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

/** Seconds under which an answer to a caller who presses no keys was hardly a conversation. */
const leastTalkSeconds = 20;

/** A voicemail answers too: for a caller who cannot press a key, so short a call reached nobody. */
function reachedOutcome(
  { silences }: Position,
  { outcome, talkSeconds = leastTalkSeconds }: Extract<CallEvent, { kind: "transfer-ended" }>,
): Outcome {
  const isHardlyAny = outcome === "completed" && talkSeconds < leastTalkSeconds;
  return isHardlyAny && silences > silencesBeforeOffer ? "no-answer" : outcome;
}

function onTransferEnd(book: Book, from: Position, outcome: Outcome): Move {
  if (outcome === "canceled") return { to: goBack(book, from) };
  if (from.place === book.danger) return { to: onDangerCallEnd(from, outcome) };
  const pressesNoKeys = from.silences > silencesBeforeOffer;
  if (outcome === "completed") {
    const to: Position = pressesNoKeys
      ? { ...from, stage: "goodbye" }
      : { ...home(book, from), talked: true };
    return { to, before: [words("transfer.over")] };
  }
  const service = serviceAt(book, from.place);
  const tried =
    service === undefined || from.tried.includes(service.id)
      ? from.tried
      : [...from.tried, service.id];
  const unanswered = { ...from, tried, stage: outcome };
  if (pressesNoKeys) {
    return { to: nextWithoutKeys(book, unanswered), before: [words("silence.unreached")] };
  }
  if (service === undefined || needsLanguage(book, from)) {
    // A service that left the book in mid-call cannot be named: a line that is always open can.
    const called = calledFrom(book, from) ?? lineWithoutKeys(book, from.language);
    const number = called === undefined ? [] : sayNumber(called);
    return { to: home(book, from), before: [words(`transfer.${outcome}`), ...number] };
  }
  return { to: { ...unanswered, silences: 0 } };
}
