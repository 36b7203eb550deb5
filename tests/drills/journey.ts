import { Temporal } from "temporal-polyfill";
import type { TestContext } from "vitest";
import type { Book } from "../../src/line/book/book.ts";
import type { Line } from "../../src/phone/line.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { checkTurn, placeOf } from "./check-turn.ts";
import { gonePlaces } from "./next-draft.ts";

/** What became of one call. */
export interface Journey {
  /** Milliseconds of each turn, from the caller's key to the answer. */
  readonly turns: readonly number[];
  /** Times the caller was at a place that was gone, and went on from the main menu. */
  readonly moves: number;
  /** Turns that the carrier had to ask for again. */
  readonly retried: number;
  /** What rang at the end, when the caller had pressed zero. */
  readonly dialled: string;
}

/** How one caller goes about it. */
export interface JourneyPlan {
  readonly line: Line;
  readonly voiceUrl: string;
  readonly books: Readonly<Record<"old" | "next", Book>>;
  /** Keys pressed one after the other, from arrival; when they are used up, from the start again. */
  readonly keys: readonly string[];
  readonly random: () => number;
  /** True once the caller may press zero and come to an end. */
  readonly isOver: () => boolean;
}

/** Callers who call at once, and what to do for them to come to an end. */
export interface Journeys {
  /** What became of each; the first who is lost ends it at once. */
  readonly ended: Promise<readonly Journey[]>;
  /** Has each press zero and come to an end. */
  readonly end: () => void;
}

/** Starts so many calls, each on the next of these ways. They end with the test, were it broken off. */
export function startJourneys(
  { signal }: Pick<TestContext, "signal">,
  plan: Omit<JourneyPlan, "keys" | "isOver">,
  paths: readonly (readonly string[])[],
  callers: number,
): Journeys {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  signal.addEventListener("abort", end);
  const journeys = Array.from({ length: callers }, (_, index) =>
    makeJourney({ ...plan, keys: paths[index % paths.length] ?? [], isOver: () => isOver }),
  );
  return { ended: Promise.all(journeys), end };
}

/** Milliseconds a caller waits before each key. */
const pause = { least: 300, most: 1_200 } as const;

const endings = ["busy", "no-answer", "failed", "completed"] as const;

/**
 * Calls, presses keys turn by turn until it is over, then presses zero and waits for 112.
 *
 * @throws when an answer is no TwiML, is missing, or leads where no version of the book leads
 */
async function makeJourney(plan: JourneyPlan): Promise<Journey> {
  const { line, voiceUrl, books, random, isOver } = plan;
  const turns: number[] = [];
  let moves = 0;
  const turn = async (act: () => Promise<unknown>) => {
    const before = placeOf(call);
    const startedAt = Temporal.Now.instant();
    const started = performance.now();
    await act();
    turns.push(performance.now() - started);
    const versions = checkTurn(call, books, startedAt);
    const isMoved =
      before !== undefined && gonePlaces.includes(before) && !versions.includes("old");
    if (isMoved) moves += 1;
  };
  const wait = () =>
    new Promise((resolve) =>
      setTimeout(resolve, pause.least + random() * (pause.most - pause.least)),
    );

  const call = await placeCall(line, { voiceUrl });
  const keys = [...plan.keys];
  while (!isOver()) {
    await wait();
    const { state } = call;
    if (state.kind === "ringing") {
      const ending = endings[Math.floor(random() * endings.length)] ?? "busy";
      await turn(() => call.endTransfer(ending));
    } else if (state.kind === "listening" && state.silenceSeconds <= 1) {
      await call.wait();
    } else {
      const key = keys.shift() ?? "*";
      keys.push(key);
      await turn(() => call.press(key));
    }
  }

  if (call.state.kind === "ringing") await turn(() => call.endTransfer("busy"));
  await turn(() => call.press("0"));
  await call.wait();
  const { state } = call;
  if (state.kind !== "ringing") throw new Error(`Zero led to ${placeOf(call)}, and nobody rings.`);
  const dialled = "number" in state.dial.target ? state.dial.target.number : state.dial.target.sip;
  await turn(() => call.endTransfer("completed"));
  await call.hangUp();
  const retried = call.events.filter(({ kind }) => kind === "retried").length;
  return { turns, moves, retried, dialled };
}
