// Run as a process of its own with TZ=Europe/Brussels, the only zone in which the reference library
// is right: prints what opening_hours says of generated schedules.
import OpeningHours from "opening_hours";
import { generateInstants, generateSchedules, LOOKAHEAD } from "./generate.ts";

/** What the library says of one schedule, one entry an instant; null where it contradicts itself. */
export interface TheirSchedule {
  readonly open: readonly (boolean | null)[];
  /** Of the first few instants: when that changes next; 0 for not within LOOKAHEAD. */
  readonly changes: readonly (number | null)[];
}

const BRUSSELS = { lat: 50.85, lon: 4.35, address: { country_code: "be", state: "Brussels" } };
const HOUR = 60 * 60 * 1000;

const [seed = 0, first = 0, count = 0, instants = 0, changes = 0] = process.argv
  .slice(2)
  .map(Number);

const answers = generateSchedules(seed, first + count)
  .slice(first)
  .map((schedule, index): TheirSchedule => {
    const hours = new OpeningHours(writeForThem(schedule), BRUSSELS);
    const asked = generateInstants(seed + first + index, instants);
    const open = asked.map((at) => unlessItLoops(() => stateOf(hours, at)));
    return {
      open,
      changes: asked.slice(0, changes).map((at, place) => {
        if (open[place] === null || isClockChangeDay(at)) return null;
        return unlessItLoops(() => changeOf(hours, at));
      }),
    };
  });
process.stdout.write(JSON.stringify(answers));

/** Our "+" on a day has an end for the library, and July of a year, which it does not read before times, its days. */
function writeForThem(schedule: string): string {
  return schedule
    .replaceAll("+", "-2099 Dec 31")
    .replaceAll(/(\d{4}) Jul (?=\d\d:)/g, "$1 Jul 01-$1 Jul 31 ");
}

/** Null where the library stops itself: it goes round in the hour that a clock change skips or repeats. */
function unlessItLoops<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    if (String(error).includes("infinite loop")) return null;
    throw error;
  }
}

/** Null on the days of a clock change where the library's two ways to ask differ. */
function stateOf(hours: OpeningHours, at: number): boolean | null {
  const state = hours.getState(new Date(at));
  if (!isClockChangeDay(at)) return state;
  const intervals = hours.getOpenIntervals(new Date(at - 6 * HOUR), new Date(at + 6 * HOUR));
  const isInside = intervals.some(
    ([from, to, isUnknown]) => !isUnknown && at >= from.getTime() && at < to.getTime(),
  );
  return state === isInside ? state : null;
}

function isClockChangeDay(at: number): boolean {
  const day = new Date(at);
  const start = new Date(day.getFullYear(), day.getMonth(), day.getDate());
  const end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
  return end.getTime() - start.getTime() !== 24 * HOUR;
}

/** The next time it opens or closes; changes on the days of a clock change are not asked for. */
function changeOf(hours: OpeningHours, at: number): number | null {
  const end = new Date(at + LOOKAHEAD);
  const state = hours.getState(new Date(at));
  let change = hours.getNextChange(new Date(at), end);
  // From closed to "by appointment", or back, is no change of ours.
  while (change !== undefined && change < end && hours.getState(change) === state) {
    change = hours.getNextChange(change, end);
  }
  if (change === undefined || change >= end) return 0;
  return isClockChangeDay(change.getTime()) ? null : change.getTime();
}
