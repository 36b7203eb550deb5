import { type Book, serviceAt } from "../book/book.ts";
import { type Move, words } from "./answer.ts";
import { onDangerCallEnd } from "./danger.ts";
import { type CallEvent, home, needsLanguage, type Outcome, type Position } from "./position.ts";
import { sayNumber } from "./say-service.ts";
import {
  calledFrom,
  lineWithoutKeys,
  nextWithoutKeys,
  passesBeforeOffer,
  pressesNoKeys,
} from "./silence.ts";
import { goBack } from "./standing-keys.ts";

/** What the carrier tells of the end of a transfer, as far as it tells. */
export type TransferEnd = Extract<CallEvent, { kind: "transfer-ended" }>;

/** Seconds under which an answer was hardly a conversation: a tape, a menu, a telephone put down. */
const leastTalkSeconds = 20;

/**
 * How a transfer ended. A call on which nobody talked is never taken for one on which somebody did:
 * the carrier says `completed` of a tape, of a call that star ended while it rang, and, on some
 * engines, of one that never came about. No fact is guessed; what is missing counts against a talk
 * where an emergency service was called, for whom silence must ring again.
 *
 * | told                                              | a service           | an emergency service |
 * | ------------------------------------------------- | ------------------- | -------------------- |
 * | busy, no-answer, failed                           | the same            | the same             |
 * | canceled                                          | canceled: the star  | failed               |
 * | completed and never bridged                       | canceled: the star  | failed               |
 * | the same, of a caller who presses no keys         | no-answer           | failed               |
 * | completed after 0 seconds, bridging not told of   | no-answer           | failed               |
 * | completed in under 20 seconds                     | short               | short                |
 * | completed, neither bridging nor seconds told of   | completed           | short                |
 * | completed otherwise                               | completed           | completed            |
 *
 * The star cannot end a call to an emergency service, so `canceled` is never a wish there.
 * https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus
 */
export function outcomeOf(
  { status, bridged, talkSeconds }: TransferEnd,
  { emergency, isSilent }: { readonly emergency: boolean; readonly isSilent: boolean },
): Outcome {
  if (status !== "completed" && status !== "canceled") return status;
  if (status === "canceled" || bridged === false) {
    if (emergency) return "failed";
    return isSilent && status === "completed" ? "no-answer" : "canceled";
  }
  if (talkSeconds === 0 && bridged === undefined) return emergency ? "failed" : "no-answer";
  if (talkSeconds !== undefined) return talkSeconds < leastTalkSeconds ? "short" : "completed";
  return emergency && bridged === undefined ? "short" : "completed";
}

/** How the transfer that was made from a position ended. */
export function outcomeAt(book: Book, from: Position, end: TransferEnd): Outcome {
  const emergency = calledFrom(book, from)?.emergency === true;
  return outcomeOf(end, { emergency, isSilent: pressesNoKeys(from) });
}

/** Where the end of a transfer leads, and what is said of it. */
export function onTransferEnd(book: Book, from: Position, outcome: Outcome): Move {
  const service = serviceAt(book, from.place);
  const tried =
    service === undefined || from.tried.includes(service.id)
      ? from.tried
      : [...from.tried, service.id];
  if (outcome === "canceled") {
    if (from.faults !== undefined) return { to: home(book, from) };
    const back = goBack(book, from);
    // Some engines say so of a telephone that rang in vain: silence must not ring it again.
    return { to: pressesNoKeys(from) ? { ...back, tried } : back };
  }
  if (from.place === book.danger) return { to: onDangerCallEnd(from, outcome) };
  if (outcome === "completed") return afterTalk(book, from);
  const unanswered = { ...from, tried, stage: outcome };
  if (pressesNoKeys(from)) {
    return { to: nextWithoutKeys(book, unanswered), before: [words("silence.unreached")] };
  }
  if (service === undefined || needsLanguage(book, from)) {
    // A service that left the book in mid-call cannot be named: a line that is always open can.
    const called = calledFrom(book, from) ?? lineWithoutKeys(book, from.language);
    const number = called === undefined ? [] : sayNumber(called);
    return { to: home(book, from), before: [words(`transfer.${outcome}`), ...number] };
  }
  return { to: { ...unanswered, passes: 0 } };
}

/** Back to the page of the service, as the star key was said to lead: who ended the call is not told. */
function afterTalk(book: Book, from: Position): Move {
  const before = [words("transfer.over")];
  if (pressesNoKeys(from)) {
    return { to: { ...from, stage: "goodbye", passes: passesBeforeOffer + 1 }, before };
  }
  const isPage = serviceAt(book, from.place) !== undefined && !needsLanguage(book, from);
  const page = isPage
    ? ({
        ...from,
        stage: "prompt",
        tried: [],
        passes: 0,
        slow: false,
        toldAt: undefined,
      } as const)
    : home(book, from);
  return { to: { ...page, talked: true, faults: undefined }, before };
}
