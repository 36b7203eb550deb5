import { Temporal } from "temporal-polyfill";
import type { Book } from "../../src/line/book/book.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import type { Position } from "../../src/line/call/position.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { fromQuery, type TurnPath, toQuery, turnPaths } from "../../src/twilio/addresses.ts";
import { readEvent } from "../../src/twilio/request.ts";

/**
 * Passes a turn that was answered as one of the books answers it; tells which of them do.
 *
 * @param startedAt when the turn was asked for
 * @throws when the caller is where none of the books leads
 */
export function checkTurn<Version extends string>(
  call: PhoneCall,
  books: Readonly<Record<Version, Book>>,
  startedAt: Temporal.Instant,
): readonly Version[] {
  const asked = new URL(call.lastAnswer.url);
  const [path] = Object.entries(turnPaths).find(
    ([, ending]) => asked.pathname === `/voice${ending}`,
  ) as [TurnPath, string];
  const from = fromQuery(asked.searchParams);
  const event = readEvent(path, new URLSearchParams(call.lastAnswer.form));
  const here = positionOf(call);
  const versions = Object.keys(books) as Version[];
  const right = versions.filter((version) =>
    [startedAt, Temporal.Now.instant()].some(
      (now) => writePosition(answerCall(books[version], from, event, now).here) === here,
    ),
  );
  if (right.length > 0) return right;
  throw new Error(`${event.kind} at ${toQuery(from)} led to ${here}, where no book leads.`);
}

/** Where the newest answer put the caller, as the carrier will bring it back. */
export function positionOf({ state }: PhoneCall): string {
  if (state.kind === "ended") return "the end";
  const next = state.kind === "listening" ? state.gather.action : (state.dial.action ?? "");
  return writePosition(fromQuery(new URL(next).searchParams));
}

/** A position, but for when the call began: a server's own clock tells that. */
function writePosition(here: Position): string {
  return toQuery({ ...here, begun: undefined });
}

/** The place or the service at which the caller is. */
export function placeOf({ state }: PhoneCall): Position["place"] | undefined {
  if (state.kind === "ended") return undefined;
  const next = state.kind === "listening" ? state.gather.action : (state.dial.action ?? "");
  return fromQuery(new URL(next).searchParams).place;
}
