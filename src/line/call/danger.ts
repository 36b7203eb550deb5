import type { Temporal } from "temporal-polyfill";
import { type Book, type DirectoryEntry, serviceAt } from "../book/book.ts";
import { canConnect, isRehearsal } from "../book/route.ts";
import { type Answer, type Words, words } from "./answer.ts";
import { go } from "./go.ts";
import {
  arrival,
  emergencyNumber,
  isCalling,
  isUnreached,
  type Key,
  type Outcome,
  type Position,
  type Pressed,
} from "./position.ts";
import { awake, standingKeys } from "./standing-keys.ts";

/** Milliseconds from the first prompt in which 1, 1 and 2 are the emergency number and no choices. */
const typingTime = 6_000;

/** The keys since the first prompt, with this one, as far as they may still become 112. */
export function typedWith(book: Book, from: Position, key: Pressed): Position["typed"] {
  const isFirstPrompt = from.place === book.start && from.passes === 0;
  const before = from.typed ?? (isFirstPrompt ? "" : undefined);
  if (before === undefined || key === undefined) return undefined;
  const typed = before + key;
  return emergencyNumber.startsWith(typed) ? typed : undefined;
}

/**
 * Where 112 leads that was typed here, by somebody who was told to dial it: to danger. The first 1
 * was no choice of a language then, so all of them are spoken, and the star key leads to the start.
 */
export function onTypedNumber(
  book: Book,
  from: Position,
  key: Pressed,
  now: Temporal.Instant,
): Position | undefined {
  if (key === emergencyNumber) return go(book, awake(from), book.danger, now);
  if (typedWith(book, from, key) !== emergencyNumber || from.begun === undefined) return undefined;
  const isInTime = now.epochMilliseconds - from.begun <= typingTime;
  return isInTime ? go(book, arrival(book), book.danger, now) : undefined;
}

/** How often the emergency service is called again for a caller who stays on and presses nothing. */
const mostRedials = 2;

/**
 * Where a key leads while an emergency service is called, whose own key was just told: to the call.
 * Undefined where it means what it means elsewhere.
 */
export function onEmergencyKey(
  book: Book,
  awake: Position,
  key: Key | undefined,
): Position | undefined {
  const isElsewhere = key === standingKeys.back.key || key === standingKeys.danger.key;
  if (isElsewhere || awake.place === book.danger || !isCalling(awake)) return undefined;
  return serviceAt(book, awake.place)?.emergency ? call(book, awake, "at-once") : undefined;
}

/**
 * Where a key leads in danger; undefined where it means what it means elsewhere. Whatever a
 * frightened hand presses, the call to 112 comes nearer and never starts again from the beginning.
 */
export function onDangerKey(
  book: Book,
  awake: Position,
  key: Key | undefined,
): Position | undefined {
  if (key === standingKeys.back.key) return undefined;
  if (awake.stage === "connect" || awake.stage === "at-once") return call(book, awake, "at-once");
  return key === standingKeys.danger.key ? call(book, awake, "connect") : undefined;
}

/** Where a key leads that is no option: to the call, and after it nowhere. */
export function onOtherDangerKey(book: Book, awake: Position): Position | undefined {
  return awake.stage === "over" ? undefined : call(book, awake, "connect");
}

/**
 * Where silence leads in danger: to the call. And to the call again, to whatever emergency service,
 * when nobody was talked to. Undefined: as elsewhere.
 */
export function onEmergencySilence(book: Book, from: Position): Position | undefined {
  if (from.place === book.danger && from.stage === "prompt") {
    const calling = call(book, from, "connect");
    return calling.stage === "connect" ? calling : undefined;
  }
  if (!isCalledAgain(serviceAt(book, from.place), from)) return undefined;
  return { ...from, stage: "connect", redials: from.redials + 1, passes: 0, slow: false };
}

/** True where silence calls an emergency service again. */
export function isCalledAgain(service: DirectoryEntry | undefined, at: Position): boolean {
  return (
    service?.emergency === true &&
    canConnect(service.route) &&
    isUnreached(at.stage) &&
    at.redials < mostRedials
  );
}

/** Where the end of the call to the emergency service leads: its advice again, never "you can hang up". */
export function onDangerCallEnd(from: Position, outcome: Exclude<Outcome, "canceled">): Position {
  return outcome === "completed"
    ? { ...from, stage: "over", passes: 0, redials: 0, talked: true }
    : { ...from, stage: outcome };
}

/** The call, or the advice again where the emergency service cannot be dialled from here. */
function call(book: Book, from: Position, stage: "connect" | "at-once"): Position {
  const service = serviceAt(book, from.place);
  const connects = service !== undefined && canConnect(service.route);
  return { ...from, stage: connects ? stage : "prompt", passes: 0 };
}

/**
 * What a caller in danger hears. The advice to dial 112 oneself comes first, always: carriers do
 * not offer Belgian emergency calling, and 112 can locate a telephone only if it calls itself.
 */
export function sayDanger(service: DirectoryEntry, here: Position): readonly Words[] {
  switch (here.stage) {
    case "connect":
      // A rehearsal says what it would dial, and nothing else.
      if (isRehearsal(service.route)) return [];
      // Three languages leave no time: the call begins after the last word.
      return [words("danger.calling"), ...(here.language === undefined ? [] : sayChoice(service))];
    case "busy":
    case "no-answer":
    case "failed": {
      const calls = whoCalls(service);
      const again = words(calls === "danger.stay" ? "transfer.redial" : calls);
      return [words("danger.not-reached"), ...(isCalledAgain(service, here) ? [again] : [])];
    }
    case "short":
      return [
        words("danger.short"),
        // The key for the police in 112's own menu would stand beside the keys of this one.
        ...sayAdvice(service, here, isCalledAgain(service, here), []),
      ];
    case "at-once":
      return [];
    case "over": {
      const now = whoCalls(service) === "danger.stay" ? [words("danger.now", zero)] : [];
      return [words("danger.over"), ...now, words("danger.back", star)];
    }
    default:
      return sayAdvice(service, here, true);
  }
}

const zero = { key: standingKeys.danger };
const star = { back: standingKeys.back };

/**
 * To dial 112 oneself; else what this line does: by itself, where silence leads to the call, or at a
 * key. Before a language, only what matters.
 */
function sayAdvice(
  service: DirectoryEntry,
  { language }: Position,
  callsByItself: boolean,
  choice: readonly Words[] = sayChoice(service),
): readonly Words[] {
  const advice = words("danger.advice");
  const calls = whoCalls(service);
  if (language === undefined) {
    if (!callsByItself) return [advice];
    return [advice, calls === "danger.stay" ? words("danger.stay-brief", zero) : words(calls)];
  }
  // Where 112 is not called there is nothing to cancel: to say so would make people wait for it.
  if (calls !== "danger.stay") {
    return [advice, ...choice, words(calls), words("danger.back", star)];
  }
  const now = words("danger.now", zero);
  return callsByItself
    ? [advice, words(calls), now, ...choice, words("danger.cancel", star)]
    : [advice, now, ...choice, words("danger.back", star)];
}

/** The emergency number has a menu of its own, which most callers of this line need the second key of. */
export function sayChoice({ emergency }: DirectoryEntry): readonly Words[] {
  return emergency ? [words("danger.choice")] : [];
}

/** What follows the advice: that the line will call, that this is a test, or that it does not call. */
function whoCalls({ route }: DirectoryEntry): "danger.stay" | "danger.test" | "danger.no-call" {
  if (!canConnect(route)) return "danger.no-call";
  // A rehearsal never says that the line calls 112.
  return isRehearsal(route) ? "danger.test" : "danger.stay";
}

/**
 * True for what the carrier's voice always says, recordings or not: what leads to 112 and what was
 * said on the way there. No file stands between such a caller and help.
 */
export function isAlwaysSpoken(book: Book, { here, say }: Pick<Answer, "here" | "say">): boolean {
  const service = serviceAt(book, here.place);
  const leadsToHelp = service !== undefined && service.id === serviceAt(book, book.danger)?.id;
  return (
    here.place === book.danger ||
    leadsToHelp ||
    say.some(({ phrase }) => phrase.startsWith("danger."))
  );
}
