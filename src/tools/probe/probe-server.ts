import { Temporal } from "temporal-polyfill";
import { type Book, digestOf } from "../../line/book/book.ts";
import { toLines } from "../../mistakes.ts";
import type { Line } from "../../phone/line.ts";
import { httpLine } from "../../phone/lines.ts";
import { probeMark } from "../../twilio/request.ts";
import { type AnswerTimes, sumUpAnswers } from "../answer-times.ts";
import type { WrittenFigure } from "../figures-file.ts";
import { type AskedHealth, explainFault, readHealth } from "./health.ts";
import type { ProbeTarget } from "./options.ts";
import { probeSteps } from "./steps.ts";
import { type Difference, walkSteps } from "./walk-steps.ts";

/** The line as this checkout would answer, with a clock that can be set. */
export interface ExpectedLine {
  readonly book: Book;
  readonly version: string;
  /** The number of the last act in its journal; 0 for none. */
  readonly lastAct: number;
  readonly line: Line;
  readonly setClock: (moment: Temporal.Instant) => void;
}

/** What a probe found. */
export interface ProbeReport {
  readonly url: string;
  readonly ok: boolean;
  /** The server's version, where its health check told it. */
  readonly version?: string;
  /** Names the book that the answers are held against: `digestOf`. */
  readonly book: string;
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
  const report = {
    url: publicUrl,
    ok: false,
    book: digestOf(expected.book),
    notes: [],
    heard: 0,
    answers: sumUpAnswers([]),
  };
  let asked: AskedHealth;
  try {
    asked = await readHealth(connectTo, limitSeconds);
  } catch (error) {
    const heard = explainFault(error, connectTo, limitSeconds);
    return { ...report, differences: [{ expected: "an answer at /healthz", heard }] };
  }
  const { notes, differences } = compareHealth(asked, expected);
  // A clock that is off by more than a day is told, and not followed: no calendar may hold its date.
  const isFollowed = Math.abs(asked.clockAhead ?? 0) < 86_400_000;
  const clockAhead = isFollowed ? Math.round(asked.clockAhead ?? 0) : 0;
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
  // Where an act is missing on one side, all it changes sounds otherwise, and nothing is broken.
  const isOfJournal = asked.health?.lastAct !== expected.lastAct && asked.health !== undefined;
  const found = isOfJournal && !walk.difference?.isFault ? undefined : walk.difference;
  const all = found === undefined ? differences : [...differences, found];
  return {
    ...report,
    ok: all.length === 0,
    ...(asked.health === undefined ? {} : { version: asked.health.version }),
    notes,
    differences: all,
    heard: walk.heard,
    answers: sumUpAnswers(milliseconds),
  };
}

/** Says that the journals differ, and what to do; undefined where they do not, or where it is not known. */
function describeJournals(there: number | undefined, here: number): string | undefined {
  if (there === undefined || there === here) return undefined;
  return `The journal differs: act ${here} is the last here, act ${there} at the server. Set JOURNAL to the server's, and probe again: what its acts change was not compared.`;
}

/** Milliseconds by which two machines' clocks may differ: hours open and close on the minute. */
const mostClockDifference = 30_000;

/** Holds what a health check told against this checkout: version, book figures, clock. */
export function compareHealth(
  { health, status, clockAhead }: AskedHealth,
  expected: Pick<ExpectedLine, "version" | "book" | "lastAct">,
): { readonly notes: readonly string[]; readonly differences: readonly Difference[] } {
  const journal = describeJournals(health?.lastAct, expected.lastAct);
  const notes = [
    ...(journal === undefined ? [] : [journal]),
    ...(health === undefined
      ? [`/healthz answered ${status} and no figures: version and book were not compared.`]
      : []),
    ...(clockAhead === undefined ? ["No date came with /healthz: clocks were not compared."] : []),
  ];
  const { version, book } = expected;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["version", version, health?.version],
    ...(journal === undefined ? ([["book", digestOf(book), health?.digest]] as const) : []),
    ["places", book.nodes.size, health?.places],
    ["services", book.services.size, health?.services],
  ];
  const figures =
    health === undefined
      ? []
      : pairs
          .filter(([, here, there]) => here !== there)
          .map(([what, here, there]) => ({
            expected: `${what} ${here}`,
            heard: `${what} ${there}`,
          }));
  const clock =
    clockAhead !== undefined && Math.abs(clockAhead) > mostClockDifference
      ? [{ expected: "the clock of this machine", heard: describeClock(clockAhead) }]
      : [];
  return { notes, differences: [...figures, ...clock] };
}

function describeClock(ahead: number): string {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return `a clock ${seconds} s ${ahead > 0 ? "ahead" : "behind"}: callers may hear the wrong hours. Compare both with timedatectl`;
}

/** The same line with every call marked as a probe's, under the signature: the server rings nobody. */
export function markedLine(line: Line): Line {
  return {
    ...line,
    post: (url, form, options) => {
      const fields = form instanceof Map ? Object.fromEntries(form) : form;
      return line.post(url, { ...fields, [probeMark.name]: probeMark.value }, options);
    },
  };
}

/** The same line with the milliseconds that each answer took noted in a list. */
function timedLine(line: Line, noted: number[]): Line {
  return {
    ...line,
    post: async (url, form, options) => {
      const started = performance.now();
      const answer = await line.post(url, form, options);
      noted.push(performance.now() - started);
      return answer;
    },
  };
}

/** What a probe found, for people: the first difference in full, with the keys that lead to it. */
export function describeProbe(report: ProbeReport): string {
  const { url, version, book, notes, differences, heard, answers } = report;
  const lines = [
    `Probed     ${url}${version === undefined ? "" : `, version ${version}`}. No telephone rang.`,
    `Answers    ${heard} as the book ${book} gives them; p50 ${ms(answers.p50)}, p95 ${ms(answers.p95)}, slowest ${ms(answers.max)}`,
    ...notes.map((note) => `Note       ${note}`),
    ...differences.flatMap(({ keys, expected, heard }) => [
      keys === undefined ? "DIFFERENT  what the health check tells" : `DIFFERENT  ${where(keys)}`,
      `  expected ${expected}`,
      `  found    ${heard}`,
    ]),
    ...(differences.length === 0 ? ["The line answers as this book does."] : []),
  ];
  return toLines(lines);
}

function where(keys: readonly string[]): string {
  return keys.length === 0
    ? "when the call arrives"
    : `after the keys ${keys.join(",")} (- is a silence)`;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

/** A probe's result as figures for Prometheus. */
export function probeFigures(
  { ok, heard, answers }: Pick<ProbeReport, "ok" | "heard" | "answers">,
  now: Date,
): readonly WrittenFigure[] {
  return [
    {
      name: "helpline_probe_success",
      help: "1 when the line answered as its book does.",
      value: ok ? 1 : 0,
    },
    { name: "helpline_probe_turns", help: "Turns that were heard as expected.", value: heard },
    {
      name: "helpline_probe_answer_p95_seconds",
      help: "19 of 20 answers were faster.",
      value: answers.p95 / 1000,
    },
    {
      name: "helpline_probe_time_seconds",
      help: "When the probe ended, since 1970.",
      value: now.getTime() / 1000,
    },
  ];
}
