import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import type { Answer } from "./answer.ts";
import { answerCall } from "./answer-call.ts";
import { arrival, type CallEvent, keys, type Position, transferStatuses } from "./position.ts";

/** An answer that a caller can get, and how. */
export interface ReachedAnswer {
  /** What the caller did to get here: keys, "-" for a silence, or how a transfer ended. */
  readonly path: readonly string[];
  readonly answer: Answer;
}

/**
 * Every answer that a caller can get from arrival on, at one moment, each by a shortest path.
 * Positions that differ only in the way they were reached count once, with each notice said there.
 */
export function* walkAnswers(book: Book, now: Temporal.Instant): Generator<ReachedAnswer> {
  // Nobody's 1, 1 and 2 are choices in the first seconds: here callers take their time.
  const atStart = answerCall(book, arrival(book), { kind: "arrived" }, now);
  const first = { ...atStart, here: { ...atStart.here, typed: undefined } };
  const waiting: ReachedAnswer[] = [{ path: [], answer: first }];
  const start = nameOf(first.here);
  const seen = new Set([start]);
  const heard = new Set([soundOf(start, first)]);
  for (let reached = waiting.shift(); reached !== undefined; reached = waiting.shift()) {
    yield reached;
    const { path, answer } = reached;
    for (const [step, event] of eventsAfter(answer)) {
      const next = answerCall(book, answer.here, event, now);
      const name = nameOf(next.here);
      const sound = soundOf(name, next);
      if (heard.has(sound)) continue;
      heard.add(sound);
      const further = { path: [...path, step], answer: next };
      // A wrong key repeats the place it was pressed at, with a notice: worth hearing, not following.
      if (seen.has(name)) yield further;
      else waiting.push(further);
      seen.add(name);
    }
  }
}

/** What can happen to a caller after an answer, and its step in a path. */
export function eventsAfter(answer: Answer): readonly (readonly [string, CallEvent])[] {
  // A key does the same after a silence or a slower repeat as before: once is enough.
  const isRepeat = answer.here.passes > 0 || answer.here.slow;
  const pressed = isRepeat ? [] : keys.map((key) => [key, { kind: "pressed", key }] as const);
  switch (answer.otherwise.do) {
    case "come-back":
      return [["-", { kind: "silent" }], ...pressed];
    case "dial":
      return [
        ...pressed,
        ...transferStatuses.map(
          (status) => [status, { kind: "transfer-ended", status, talkSeconds: 60 }] as const,
        ),
        ["short", { kind: "transfer-ended", status: "completed", talkSeconds: 5 }] as const,
      ];
    case "hang-up":
      return pressed;
  }
}

/** Where an answer is, by the name of its position, and what it says there. */
function soundOf(name: string, { say }: Answer): string {
  return [name, ...say.map(({ phrase }) => phrase)].join();
}

function nameOf({ trail: _trail, toldAt: _toldAt, tried, ...position }: Position): string {
  return JSON.stringify({ ...position, tried: tried.toSorted() });
}
