import { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { httpLine } from "../phone/http-line.ts";
import type { Line } from "../phone/line.ts";
import { compareHealth } from "./compare-health.ts";
import type { Difference } from "./difference.ts";
import { explainFault } from "./explain-fault.ts";
import { markedLine } from "./marked-line.ts";
import type { ProbeTarget } from "./probe-options.ts";
import { probeSteps } from "./probe-steps.ts";
import { type AskedHealth, readHealth } from "./read-health.ts";
import { type AnswerTimes, answerTimes, timedLine } from "./timed-line.ts";
import { walkSteps } from "./walk-steps.ts";

/** The line as this checkout would answer, with a clock that can be set. */
export interface ExpectedLine {
  readonly book: Book;
  readonly version: string;
  readonly line: Line;
  readonly setClock: (moment: Temporal.Instant) => void;
}

/** What a probe found. */
export interface ProbeReport {
  readonly url: string;
  readonly ok: boolean;
  /** The server's version, where its health check told it. */
  readonly version?: string;
  /** What could not be compared, and why. */
  readonly notes: readonly string[];
  /** What differs: what the health check told first, then the first turn. */
  readonly differences: readonly Difference[];
  /** Turns that were heard as expected. */
  readonly heard: number;
  /** Milliseconds from a request to its answer. */
  readonly answers: AnswerTimes;
}

/** Walks a server as a signed, marked caller and holds what it says against the expected line. */
export async function probeServer(
  target: ProbeTarget,
  expected: ExpectedLine,
): Promise<ProbeReport> {
  const { publicUrl, connectTo = publicUrl, limitSeconds } = target;
  const report = { url: publicUrl, ok: false, notes: [], heard: 0, answers: answerTimes([]) };
  let asked: AskedHealth;
  try {
    asked = await readHealth(connectTo, limitSeconds);
  } catch (error) {
    const heard = explainFault(error, connectTo, limitSeconds);
    return { ...report, differences: [{ expected: "an answer at /healthz", heard }] };
  }
  const { notes, differences } = compareHealth(asked, expected);
  const clockAhead = Math.round(asked.clockAhead ?? 0);
  const milliseconds: number[] = [];
  const walk = await walkSteps(
    {
      voiceUrl: `${publicUrl}/voice`,
      probed: markedLine(timedLine(httpLine(target), milliseconds)),
      expected: expected.line,
      setClock: expected.setClock,
      clock: () => Temporal.Now.instant().add({ milliseconds: clockAhead }),
    },
    probeSteps(expected.book),
  );
  const all = walk.difference === undefined ? differences : [...differences, walk.difference];
  return {
    ...report,
    ok: all.length === 0,
    ...(asked.health === undefined ? {} : { version: asked.health.version }),
    notes,
    differences: all,
    heard: walk.heard,
    answers: answerTimes(milliseconds),
  };
}
