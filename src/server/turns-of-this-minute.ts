import { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import type { Answer } from "../line/call/answer.ts";
import { answerCall } from "../line/call/answer-call.ts";
import type { CallEvent, Position } from "../line/call/position.ts";
import { fromQuery } from "../twilio/addresses.ts";
import type { TwimlWriter } from "../twilio/write-twiml.ts";

/** A turn of a call, answered. */
interface Turn {
  readonly from: Position;
  readonly answer: Answer;
  /** The answer in TwiML. */
  readonly document: string;
  /** The length of the document in UTF-8. */
  readonly bytes: number;
}

/**
 * Answers an event at the position that a query holds.
 *
 * @throws whatever broke, each time anew
 */
type AnswerEvent = (query: string, event: CallEvent, isWithheld: boolean) => Turn;

/** The most turns kept, of about two kilobytes each. */
const mostKept = 1_000;

/**
 * Answers events, each only once a minute: an answer follows from the book, the position, the
 * event and the minute alone. Hours open and close on the minute, so the answer is that of the
 * minute's first instant. What broke is not kept.
 *
 * @param clock asked at every event
 */
export function turnsOfThisMinute(
  book: Book,
  write: TwimlWriter,
  clock: () => Temporal.Instant,
): AnswerEvent {
  const kept = new Map<string, Turn>();
  let minute = Number.NaN;
  return (query, event, isWithheld) => {
    const thisMinute = Math.floor(clock().epochMilliseconds / 60_000);
    if (thisMinute !== minute) kept.clear();
    minute = thisMinute;
    const key = JSON.stringify([query, event, isWithheld]);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const from = fromQuery(new URLSearchParams(query));
    const now = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
    const answer = answerCall(book, from, event, now);
    const document = write(answer, isWithheld);
    const turn = { from, answer, document, bytes: Buffer.byteLength(document) };
    // The positions of callers have no end: the old make room.
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, turn);
    return turn;
  };
}
