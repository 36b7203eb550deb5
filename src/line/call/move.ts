import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace, serviceAt } from "../book/book.ts";
import { canConnect, isDialable } from "../book/route.ts";
import { type Move, words } from "./answer.ts";
import { atBounds, lastGoodbye, mostPasses } from "./bounds.ts";
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
  isEnding,
  keys,
  needsLanguage,
  type Position,
  type Pressed,
} from "./position.ts";
import {
  isOffer,
  nextWithoutKeys,
  passesAfter,
  passesBeforeOffer,
  pressesNoKeys,
  serviceThatRings,
} from "./silence.ts";
import { awake, onStandingKey, standingKeys } from "./standing-keys.ts";
import { onTransferEnd, outcomeAt } from "./transfer.ts";

/** Where an event leads from a position, within the bounds of a call. */
export function move(book: Book, from: Position, event: CallEvent, now: Temporal.Instant): Move {
  if (event.kind === "arrived") return { to: arrival(book) };
  const moved = lead(book, from, event, now);
  const bound = atBounds(book, from, event, moved.to, now);
  if (bound !== undefined) return { to: bound };
  const leadsOn = moved.to.place !== from.place || moved.to.stage !== from.stage;
  return event.kind !== "pressed" || leadsOn ? moved : onIdleKey(book, from, moved);
}

/** Where an event leads by itself. A place that is no longer in the book leads to the main menu. */
function lead(
  book: Book,
  from: Position,
  event: Exclude<CallEvent, { kind: "arrived" }>,
  now: Temporal.Instant,
): Move {
  const isMoved = !isStillThere(book, from);
  if (event.kind === "transfer-ended") {
    const outcome = outcomeAt(book, from, event);
    // Whoever talked is told of that, wherever they were led from.
    if (!isMoved || outcome === "completed") return onTransferEnd(book, from, outcome);
  }
  if (isMoved && !isDangerKey(event)) {
    return { to: home(book, from), before: [words("moved")] };
  }
  if (asksLanguageAgain(book, from, event)) return { to: arrival(book) };
  if (isCalledInVain(book, from) && !isDangerKey(event)) {
    // A page is too long for every language at once.
    return { to: needsLanguage(book, from) ? home(book, from) : { ...from, stage: "prompt" } };
  }
  return event.kind === "pressed" ? onKey(book, from, event.key, now) : onSilence(book, from);
}

/** True where a service was being called that the book of today never calls. */
function isCalledInVain(book: Book, from: Position): boolean {
  const service = isCalling(from) ? serviceAt(book, from.place) : undefined;
  return service !== undefined && !canConnect(service.route);
}

/** True where all that a caller can be asked is the language; danger has its key there too, and a transfer its end. */
function asksLanguageAgain(book: Book, from: Position, event: CallEvent): boolean {
  return event.kind !== "transfer-ended" && hasLostLanguage(book, from) && !isDangerKey(event);
}

/** True of the key that leads to danger even from a place that is gone. */
function isDangerKey(event: CallEvent): boolean {
  return event.kind === "pressed" && event.key === standingKeys.danger.key;
}

/** False where the book has changed under a call: its place is gone, or is no service any more. */
function isStillThere(book: Book, { place, stage }: Position): boolean {
  const isOfAnyPlace = stage === "prompt" || isEnding({ stage });
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
  if (hasChanged(book, from)) {
    return { to: { ...here, stage: "prompt" }, before: [words("service.changed")] };
  }
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

/** True where what the caller was told of a service was changed by an act since: its keys mean something else now. */
function hasChanged(book: Book, { place, toldAt: told }: Position): boolean {
  const changed = serviceAt(book, place)?.changed;
  return changed !== undefined && told !== undefined && changed > told * 60_000;
}

/** A key that leads nowhere, a wrong one or one that repeats, counts as a pass without any. */
function onIdleKey(book: Book, from: Position, { to, before }: Move): Move {
  // Whoever presses a key while lines are rung one after the other is somebody who presses keys.
  const passes = 1 + (pressesNoKeys(from) && isCalling(from) ? 0 : from.passes);
  const notice = before === undefined ? {} : { before };
  const rings = serviceThatRings(book, from);
  // What is dialled already cannot be put off.
  const isDialled = from.stage === "at-once" && rings !== undefined && isDialable(rings.route);
  if (isDialled) return { to: from };
  if (rings !== undefined) {
    // Keys put off three times that somebody is called, and no more.
    return passes > passesBeforeOffer
      ? onSilence(book, from)
      : { to: { ...to, passes, slow: false }, ...notice };
  }
  if (passes >= mostPasses) return { to: lastGoodbye(to) };
  // The first time, the pass is slower whatever it follows; three languages are long enough.
  const isRepeat = before === undefined && from.passes > 0;
  const slow = isRepeat && (from.language !== undefined || from.place === book.start);
  return { to: { ...to, passes, slow }, ...notice };
}

/** Where it leads that no key came. */
export function onSilence(book: Book, from: Position): Move {
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
  const waited = { ...from, passes: passesAfter(book, from), slow: false };
  if (waited.passes < passesBeforeOffer) return { to: waited };
  // Nobody rings a helpline for a telephone that was put down after a call.
  if (from.talked) return { to: { ...waited, stage: "goodbye" } };
  if (waited.passes > passesBeforeOffer) return { to: nextWithoutKeys(book, waited) };
  // Before a language is chosen, the offer is one sentence in each.
  return from.language !== undefined && isOffer(book, waited)
    ? { to: waited, before: [words("silence.no-key")] }
    : { to: waited };
}
