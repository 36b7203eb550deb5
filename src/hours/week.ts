import type { Day, WeeklyHours } from "./hours.ts";

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
