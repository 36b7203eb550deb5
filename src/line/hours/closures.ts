import { dayNumber } from "./calendar.ts";
import { type Day, type Hours, hoursOn, type Rule, type Timetable, timetableOf } from "./hours.ts";
import { alwaysOpen } from "./notation.ts";
import { EVERY_DAY } from "./read-days.ts";

/** A time in which a service is closed, whatever its hours say: by the clock in Brussels, such as "2026-12-24T18:00"; `until` is not in it. */
export interface Closure {
  readonly from: string;
  readonly until: string;
}

/**
 * The same hours without those closures. They are rules like any other: callers hear when it opens
 * next and, of the week, on which days it is closed.
 */
export function closedIn(hours: Hours, closures: readonly Closure[]): Hours {
  return closures.reduce<Hours>((before, closure) => {
    const timetable = before === "always" ? alwaysOpen : before;
    const rules = closingRules(timetable, closure);
    const [first, ...later] = timetable.schedules.map((schedule) => ({
      ...schedule,
      rules: [...schedule.rules, ...rules],
    }));
    return first === undefined ? before : timetableOf([first, ...later]);
  }, hours);
}

/** The hours, while it is closed, of a service whose hours nobody knows: nor is it known when it opens. */
export const closedForNow: Timetable = timetableOf([
  {
    from: Number.NEGATIVE_INFINITY,
    rules: [],
    holidays: "as the rules say",
    byAppointment: false,
  },
]);

const MIDNIGHT = 24 * 60;

/** What closes it: of the first and the last day the hours that are left, and the days between as one. */
function closingRules(timetable: Timetable, { from, until }: Closure): readonly Rule[] {
  const [first, last] = [timeOf(from), timeOf(until)];
  if (first.day === last.day) {
    return [closing(timetable, first.day, [first.minutes, last.minutes])];
  }
  const beginsInTheDay = first.minutes > 0;
  const wholeDays = { from: beginsInTheDay ? first.day + 1 : first.day, to: last.day - 1 };
  return [
    ...(beginsInTheDay ? [closing(timetable, first.day, [first.minutes, MIDNIGHT])] : []),
    ...(wholeDays.from <= wholeDays.to ? [onDays(wholeDays, [])] : []),
    ...(last.minutes > 0 ? [closing(timetable, last.day, [0, last.minutes])] : []),
  ];
}

/** Closes it for those minutes of a day. */
function closing(timetable: Timetable, day: number, [start, end]: readonly [number, number]): Rule {
  const left = hoursOn(timetable, day).ranges.flatMap(({ from, to }) => [
    { from, to: Math.min(to, start) },
    { from: Math.max(from, end), to },
  ]);
  return onDays(
    { from: day, to: day },
    left.filter(({ from, to }) => from < to),
  );
}

function onDays({ from, to }: { readonly from: number; readonly to: number }, ranges: Day): Rule {
  const dates = [{ every: "never again", from, to }] as const;
  return { dates, days: EVERY_DAY, ranges, adds: false, isNotice: true };
}

function timeOf(written: string): { readonly day: number; readonly minutes: number } {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = written.split(/[-T:]/).map(Number);
  return { day: dayNumber({ year, month, day }), minutes: hour * 60 + minute };
}
