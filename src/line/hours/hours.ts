/** One stretch of a day: minutes after local midnight, `from` included, `to` (at most 1440) not. */
export interface OpenRange {
  readonly from: number;
  readonly to: number;
}

/** The open ranges of one day, earliest first, neither overlapping nor touching; empty when closed. */
export type Day = readonly OpenRange[];

/** The same hours every week, Monday first, by the clock in Brussels. */
export interface WeeklyHours {
  readonly week: readonly [Day, Day, Day, Day, Day, Day, Day];
  /** What happens on the ten public holidays of `isHoliday`. */
  readonly holidays: "as usual" | "closed";
}

/** When a service answers: day and night all year, or by the week. Made by `parseHours`. */
export type Hours = "always" | WeeklyHours;

/**
 * The week as it is told: days (1 = Monday) with the same ranges together, in order of the first
 * of them; closed days are left out.
 */
export function weekOf(
  hours: WeeklyHours,
): readonly { readonly days: readonly number[]; readonly ranges: Day }[] {
  const groups = new Map<string, { days: number[]; ranges: Day }>();
  for (const [index, ranges] of hours.week.entries()) {
    if (ranges.length === 0) continue;
    const key = ranges.map(({ from, to }) => `${from}-${to}`).join();
    const group = groups.get(key) ?? { days: [], ranges };
    group.days.push(index + 1);
    groups.set(key, group);
  }
  return [...groups.values()];
}
