import type { Temporal } from "temporal-polyfill";
import type { Book } from "../../src/line/book/book.ts";
import type { Answer } from "../../src/line/call/answer.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import { arrival, type CallEvent, keys, outcomes } from "../../src/line/call/position.ts";
import { endedAs } from "./ended-as.ts";

/** An answer somebody can get, and how: keys, "-" for a silence, or a transfer's end. */
export interface WalkedAnswer {
  readonly path: string;
  readonly answer: Answer;
}

/**
 * Every answer of a book, breadth first, through all keys, silence and every end of a transfer.
 * Two answers count as one when they say the same at the same place: what differs between them is
 * the way there alone.
 */
export function walkBook(book: Book, now: Temporal.Instant): readonly WalkedAnswer[] {
  const found = new Map<string, WalkedAnswer>();
  const waiting: WalkedAnswer[] = [];
  const meet = (path: string, answer: Answer) => {
    const { language, place, stage, passes, redials, slow, talked } = answer.here;
    const { say, otherwise } = answer;
    const name = JSON.stringify([
      language,
      place,
      stage,
      passes,
      redials,
      slow,
      talked,
      say,
      otherwise.do,
    ]);
    if (found.has(name)) return;
    const walked = { path, answer };
    found.set(name, walked);
    waiting.push(walked);
  };
  meet("", answerCall(book, arrival(book), { kind: "arrived" }, now));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, answer } = next;
    for (const [step, event] of eventsAfter(answer)) {
      meet(`${path} ${step}`, answerCall(book, answer.here, event, now));
    }
  }
  return [...found.values()];
}

function eventsAfter({ here, otherwise }: Answer): readonly (readonly [string, CallEvent])[] {
  // After a repeat the keys do what they did before it: one of them is enough.
  const isRepeat = here.slow || here.passes > 0;
  const pressed = keys
    .filter((key) => !isRepeat || key === "1")
    .map((key) => [key, { kind: "pressed", key }] as const);
  const ended = outcomes.map((outcome) => [outcome, endedAs(outcome)] as const);
  switch (otherwise.do) {
    case "come-back":
      return [...pressed, ["-", { kind: "silent" }]];
    case "dial":
      return [...pressed, ...ended];
    case "hang-up":
      return pressed;
  }
}
