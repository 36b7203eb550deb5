import { dateOf, dayNumber } from "./calendar.ts";
import {
  type Day,
  isForHolidays,
  joinRanges,
  namesDates,
  type Rule,
  rangesBy,
  type Weekday,
} from "./hours.ts";
import { EVERY_DAY, writeDays } from "./read-days.ts";
import { HoursError } from "./written-hours.ts";

/** A rule, and how it was written. */
export interface ReadRule {
  readonly text: string;
  /** The dates and weeks in it, with the space after them; empty in a rule for all year. */
  readonly within: string;
  readonly hours: string;
  readonly rule: Rule;
}

/**
 * Refuses rules that are each right and together say what nobody means: that lose the hours of an
 * earlier rule, open on holidays that were closed, or never open at all.
 *
 * Throws `HoursError`.
 */
export function checkRules(rules: readonly ReadRule[], notation: string): readonly Rule[] {
  refuseLostDays(rules);
  refuseLostHolidays(rules);
  const plain = rules.map(({ rule }) => rule);
  if (!everOpens(plain)) {
    throw new HoursError(
      notation.trim(),
      "never opens: write the hours at which somebody answers, or take the service out",
      "Mo-Fr 09:00-17:00; Su off",
    );
  }
  return plain;
}

/**
 * Two rules that name the same days, with the same dates, where the later one has other hours
 * altogether: a morning and an afternoon, a day and a night. Both are meant, and one would be lost.
 */
function refuseLostDays(rules: readonly ReadRule[]): void {
  const said = new Map<string, { ranges: Day; by: ReadRule }>();
  for (const later of rules) {
    const lost = new Map<ReadRule, Weekday[]>();
    for (const day of daysOf(later.rule)) {
      const key = later.within + writeDays([day]);
      const before = said.get(key);
      if (later.rule.adds) {
        const ranges = joinRanges([...(before?.ranges ?? []), ...later.rule.ranges]);
        said.set(key, { ranges, by: later });
        continue;
      }
      if (before !== undefined && isLost(before.ranges, later.rule.ranges)) {
        lost.set(before.by, [...(lost.get(before.by) ?? []), day]);
      }
      said.set(key, { ranges: later.rule.ranges, by: later });
    }
    for (const [earlier, days] of lost) refuseLost(earlier, later, days);
  }
}

/** Public holidays count as a day of their own. */
function daysOf({ days }: Rule): readonly Weekday[] {
  return days === "public holidays" ? [HOLIDAY] : days;
}

const HOLIDAY: Weekday = { weekday: EVERY_DAY.length };

function isLost(before: Day, after: Day): boolean {
  if (before.length === 0 || after.length === 0) return false;
  return !before.some((one) => after.some(({ from, to }) => one.from < to && from < one.to));
}

function refuseLost(earlier: ReadRule, later: ReadRule, days: readonly Weekday[]): never {
  const lost = new Set(days.map((day) => writeDays([day])));
  const kept = daysOf(earlier.rule).filter((day) => !lost.has(writeDays([day])));
  const rest = kept.length === 0 ? "" : `${earlier.within}${writeDays(kept)} ${earlier.hours}; `;
  throw new HoursError(
    later.text,
    `takes away the hours of "${earlier.text}": if only the later ones hold, write "${rest}${later.text}"; if both hold, part them with a comma and a space, or write them as one rule`,
    `${earlier.text}, ${later.text}`,
  );
}

/** In the notation, a weekday after "PH off" opens on holidays again, which nobody means. */
function refuseLostHolidays(rules: readonly ReadRule[]): void {
  const first = rules.findIndex(({ rule }) => isForHolidays(rule));
  if (first === -1) return;
  for (const { text, rule } of rules.slice(first + 1)) {
    // A date by itself is written by somebody who has that day in mind, holiday or not.
    if (isForHolidays(rule) || rule.ranges.length === 0 || namesDates(rule)) continue;
    const holidays = rules[first]?.text ?? "";
    throw new HoursError(
      text,
      `comes after "${holidays}" and would open on holidays again: write "${holidays}" last`,
      `${text}; ${holidays}`,
    );
  }
}

// Whatever comes back every year comes by in these: all weekdays of all dates, and the 53rd week.
const YEARS_OF_EVERY_KIND = 28;
const SOME_DAY = dayNumber({ year: 2026, month: 1, day: 1 });

/** Do these rules open on any day? */
function everOpens(rules: readonly Rule[]): boolean {
  const opening = rules.filter(({ ranges }) => ranges.length > 0);
  const named = opening.flatMap(({ dates }) =>
    dates.flatMap((span) => (span.every === "never again" ? [span] : [])),
  );
  const opensWithin = (from: number, to: number) => {
    for (let number = from; number <= to; number += 1) {
      if (rangesBy(rules, dateOf(number)).length > 0) return true;
    }
    return false;
  };
  if (opening.length === 0) return false;
  const years = YEARS_OF_EVERY_KIND * 366;
  return (
    opensWithin(SOME_DAY, SOME_DAY + years) ||
    named.some(({ from, to }) => opensWithin(from, Math.min(to, from + years)))
  );
}
