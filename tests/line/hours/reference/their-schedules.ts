// Run as a process of its own with TZ=Europe/Brussels, the only zone in which the reference library
// is right: prints what opening_hours says of generated schedules.
import OpeningHours from "opening_hours";
import { generateInstants, generateSchedules, LOOKAHEAD } from "./generate.ts";

/** What the library says of one schedule, one entry an instant. */
export interface TheirSchedule {
  readonly open: readonly boolean[];
  /** Of the first few instants: when that changes next; 0 for not within LOOKAHEAD, null where the library cannot say. */
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
    return {
      open: asked.map((at) => stateOf(hours, at)),
      changes: asked.slice(0, changes).map((at) => changeOf(hours, at)),
    };
  });
process.stdout.write(JSON.stringify(answers));

/** Our "+" on a day has an end for the library, and July of a year, which it does not read before times, its days. */
function writeForThem(schedule: string): string {
  return schedule
    .replaceAll("+", "-2099 Dec 31")
    .replaceAll(/(\d{4}) Jul (?=\d\d:)/g, "$1 Jul 01-$1 Jul 31 ");
}

/**
 * Is it open? The library has two ways to ask, and they differ in the hour after the clock changes,
 * in no other. In spring `getOpenIntervals` moves hours of the skipped hour on by an hour, past what
 * the clock shows: `getState` is right. In autumn `getState` knows the clock alone, and goes back
 * with it when an hour comes again: `getOpenIntervals` is right. Anything else stops the comparison.
 */
function stateOf(hours: OpeningHours, at: number): boolean {
  const state = hours.getState(new Date(at));
  const change = clockChangeOf(at);
  if (change === undefined) return state;
  // From midnight on: begun in the hour that comes again, the library goes round in it.
  const intervals = hours.getOpenIntervals(startOfDay(at), new Date(at + HOUR));
  const isInside = intervals.some(
    ([from, to, isUnknown]) => !isUnknown && at >= from.getTime() && at < to.getTime(),
  );
  if (isHourAfter(change, at)) return isSpring(at) ? state : isInside;
  if (state !== isInside)
    throw new Error(`It contradicts itself at ${new Date(at).toISOString()}.`);
  return state;
}

/**
 * The next time it opens or closes. The library passes over a change at the very instant at which
 * the clock jumps in spring, though its own `getState` has changed there: that instant is asked for
 * by itself. Null in the hour that comes again in autumn where it goes round until it stops itself,
 * or where its two ways to ask differ.
 */
function changeOf(hours: OpeningHours, at: number): number | null {
  const clockChange = clockChangeOf(at);
  const comesAgain = clockChange !== undefined && !isSpring(at) && isHourAfter(clockChange, at);
  const state = stateOf(hours, at);
  if (comesAgain && hours.getState(new Date(at)) !== state) return null;
  try {
    const change = nextChange(hours, at, state);
    const jump = jumpBetween(at, change === 0 ? at + LOOKAHEAD : change);
    return jump !== undefined && hours.getState(new Date(jump)) !== state ? jump : change;
  } catch (error) {
    if (comesAgain && String(error).includes("infinite loop")) return null;
    throw error;
  }
}

function nextChange(hours: OpeningHours, at: number, state: boolean): number {
  const end = new Date(at + LOOKAHEAD);
  let change = hours.getNextChange(new Date(at), end);
  // From closed to "by appointment", or back, is no change of ours.
  while (change !== undefined && change < end && hours.getState(change) === state) {
    change = hours.getNextChange(change, end);
  }
  return change === undefined || change >= end ? 0 : change.getTime();
}

function startOfDay(at: number): Date {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate());
}

/** When the clock changes on the day of that instant: at 01:00 UTC; undefined on the other 363. */
function clockChangeOf(at: number): number | undefined {
  const start = startOfDay(at);
  const end = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
  if (end.getTime() - start.getTime() === 24 * HOUR) return undefined;
  return Date.UTC(start.getFullYear(), start.getMonth(), start.getDate(), 1);
}

function isSpring(at: number): boolean {
  return new Date(at).getMonth() === 2;
}

function isHourAfter(change: number, at: number): boolean {
  return at >= change && at < change + HOUR;
}

/** When the clock jumps after the one instant and before the other; undefined where it does not. */
function jumpBetween(from: number, to: number): number | undefined {
  for (let day = startOfDay(from); day.getTime() < to; day.setDate(day.getDate() + 1)) {
    const jump = clockChangeOf(day.getTime());
    if (jump !== undefined && isSpring(jump) && jump > from && jump < to) return jump;
  }
  return undefined;
}
