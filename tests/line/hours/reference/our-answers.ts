// Run as a process of its own, in the zone of its TZ: asks our three functions every five minutes
// until the instant that its argument gives, in milliseconds, and prints, for each notation, a row wherever one of the answers changes.
import { Temporal } from "temporal-polyfill";
import { parseHours } from "../../../../src/line/hours/notation.ts";
import { isOpen, nextOpening, openUntil } from "../../../../src/line/hours/openings.ts";
import { NOTATIONS, START, STEP } from "./questions.ts";

/** First instant of the answer, open?, open until, next opening; 0 stands for undefined. */
export type Row = readonly [at: number, open: boolean, until: number, next: number];

/** What the process prints, as JSON. */
export interface OurAnswers {
  readonly zone: string;
  readonly asked: number;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

const end = Number(process.argv[2]);
const instants: Temporal.Instant[] = [];
for (let at = START; at < end; at += STEP) {
  instants.push(Temporal.Instant.fromEpochMilliseconds(at));
}

const rows: Record<string, Row[]> = {};
for (const notation of NOTATIONS) {
  const hours = parseHours(notation);
  const changes: Row[] = [];
  let last: Row | undefined;
  let at = START;
  for (const instant of instants) {
    const open = isOpen(hours, instant);
    const until = openUntil(hours, instant)?.epochMilliseconds ?? 0;
    const next = nextOpening(hours, instant)?.epochMilliseconds ?? 0;
    if (last === undefined || last[1] !== open || last[2] !== until || last[3] !== next) {
      last = [at, open, until, next];
      changes.push(last);
    }
    at += STEP;
  }
  rows[notation] = changes;
}

const answers: OurAnswers = {
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  asked: instants.length,
  rows,
};
process.stdout.write(JSON.stringify(answers));
