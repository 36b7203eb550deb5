// Run as a process of its own with TZ=Europe/Brussels, the only zone in which the reference library
// is right: prints for each notation when opening_hours says it is open.
import OpeningHours from "opening_hours";
import { END, LOOKAHEAD_END, NOTATIONS, START, STEP } from "./questions.ts";

/** What the process prints, as JSON; instants in milliseconds since 1970 UTC. */
export interface TheirAnswers {
  readonly zone: string;
  /** The open intervals, by `getOpenIntervals`: start included, end not. */
  readonly intervals: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** The instants of the six clock-change days at which `getState` says the opposite of the intervals. */
  readonly contradictions: Readonly<Record<string, readonly number[]>>;
}

const BRUSSELS = { lat: 50.85, lon: 4.35, address: { country_code: "be", state: "Brussels" } };

function clockChangeDays(): readonly number[] {
  const found: number[] = [];
  const cursor = new Date(START);
  while (cursor.getTime() < END) {
    const start = cursor.getTime();
    cursor.setDate(cursor.getDate() + 1);
    if (cursor.getTime() - start !== 24 * 60 * 60 * 1000) found.push(start);
  }
  return found;
}

const intervals: Record<string, [number, number][]> = {};
const contradictions: Record<string, number[]> = {};
for (const notation of NOTATIONS) {
  const hours = new OpeningHours(notation, BRUSSELS);
  const open = hours
    .getOpenIntervals(new Date(START), new Date(LOOKAHEAD_END))
    .map(([from, to]): [number, number] => [from.getTime(), to.getTime()]);
  intervals[notation] = open;
  contradictions[notation] = clockChangeDays().flatMap((day) =>
    // 25 hours: the longer of the two kinds of clock-change day.
    Array.from({ length: (25 * 60) / 5 }, (_, step) => day + step * STEP).filter(
      (at) => hours.getState(new Date(at)) !== open.some(([from, to]) => at >= from && at < to),
    ),
  );
}

const answers: TheirAnswers = {
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  intervals,
  contradictions,
};
process.stdout.write(JSON.stringify(answers));
