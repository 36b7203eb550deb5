import { dayNumber, daysInMonth } from "./calendar.ts";
import type { DateSpan, Rule, Weekday, WeekSpan } from "./hours.ts";
import { HoursError } from "./written-hours.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTH = `(?:${MONTHS.join("|")})`;
// The two digits of a day, not those of a time: in "Jan 09:00-17:00" the whole month is meant.
const DATE = `(?:\\d{4} )?${MONTH}(?: \\d\\d(?!:))?`;
const SPAN = `${DATE}(?:-(?:${DATE}|\\d\\d(?!:)))?\\+?`;

/** Dates at the start of a rule, as they are written: `2027 Dec 24`, `Jul-Aug`, `Dec 24-Jan 02`. */
export const DATES_FIRST = new RegExp(`^${SPAN}(?:,${SPAN})*(?= |$)`);

/**
 * Reads dates such as `Jul-Aug`, `Dec 24-Jan 02`, `2027 Dec 24,2027 Dec 31` or `2027 Jan 01+`.
 *
 * Throws `HoursError` when one is not on the calendar or its year is in doubt.
 */
export function readDates(dates: string): readonly DateSpan[] {
  const spans = dates.split(",").map(readSpan);
  if (spans.some(({ every }) => every !== spans[0]?.every)) {
    throw new HoursError(
      dates,
      "has a year in one place and none in another: write it everywhere, or nowhere",
      "Mo-Fr 09:00-17:00; 2027 Dec 24,2027 Dec 31 off",
    );
  }
  return spans;
}

function readSpan(span: string): DateSpan {
  const isOpen = span.endsWith("+");
  const [first = "", last] = span.replace("+", "").split("-");
  const from = readDate(first, span);
  if (isOpen) return openSpan(span, from, last);
  const to = last === undefined ? from : readEnd(last, from, span);
  const lastDay = to.day ?? daysInMonth(to.year ?? LEAP_YEAR, to.month);
  if (from.year === undefined || to.year === undefined) {
    return {
      every: "year",
      from: from.month * 100 + (from.day ?? 1),
      to: to.month * 100 + lastDay,
    };
  }
  const begins = dayNumber({ year: from.year, month: from.month, day: from.day ?? 1 });
  const ends = dayNumber({ year: to.year, month: to.month, day: lastDay });
  if (ends < begins) throw endsBefore(span);
  return { every: "never again", from: begins, to: ends };
}

const LEAP_YEAR = 2028;

function endsBefore(span: string): HoursError {
  return new HoursError(
    span,
    "ends before it begins: write the month at both ends, and the years where there are any",
    "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off",
  );
}

function openSpan(span: string, from: WrittenDate, last: string | undefined): DateSpan {
  const { year, month, day } = from;
  if (year === undefined || day === undefined || last !== undefined) {
    throw new HoursError(
      span,
      'has a "+" that does not follow one day: write it after a year, a month and a day',
      "Mo-Fr 09:00-17:00; 2027 Jan 01+ Mo-Fr 09:00-18:00",
    );
  }
  const begins = dayNumber({ year, month, day });
  return { every: "never again", from: begins, to: Number.POSITIVE_INFINITY };
}

/** A date as it is written: without its year it comes back, without its day it is the whole month. */
interface WrittenDate {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

function readDate(date: string, span: string): WrittenDate {
  const [, year, name = "", day] = /^(?:(\d{4}) )?([A-Z][a-z]{2})(?: (\d\d))?$/.exec(date) ?? [];
  const read = {
    month: MONTHS.indexOf(name) + 1,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  refuseImpossible(read, span);
  return read;
}

/** The end of a span: `02` in `Dec 24-02` is a day of the same month, `Aug` in `2027 Jul-Aug` of the same year. */
function readEnd(last: string, from: WrittenDate, span: string): WrittenDate {
  const to = /^\d\d$/.test(last) ? { ...from, day: Number(last) } : readDate(last, span);
  refuseImpossible(to, span);
  // Without years, a span may run over New Year, but not around the year to the month it began in.
  const isBackwards =
    from.month === to.month && from.year === to.year && Number(to.day) < Number(from.day);
  if (isBackwards) throw endsBefore(span);
  if ((from.day === undefined) !== (to.day === undefined)) {
    throw new HoursError(
      span,
      "has a day at one end and a whole month at the other: write the day at both",
      "Mo-Fr 09:00-17:00; Jul 15-Aug 31 off",
    );
  }
  if (to.year !== undefined && to.day === undefined && last.length > 2) {
    throw new HoursError(
      span,
      "has a year before a month at its end: write the first and the last day",
      "Mo-Fr 09:00-17:00; 2026 Nov 01-2027 Feb 28 Mo-Fr 10:00-16:00",
    );
  }
  if ((from.year === undefined) === (to.year === undefined)) return to;
  // Whole months of one year may share its name; days with one year between them leave it in doubt.
  if (to.year === undefined && to.day === undefined && to.month >= from.month) {
    return { ...to, ...(from.year === undefined ? {} : { year: from.year }) };
  }
  throw new HoursError(
    span,
    "has a year at one end only: write it at both",
    "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off",
  );
}

function refuseImpossible({ year, month, day }: WrittenDate, span: string): void {
  if (day === undefined) return;
  if (month === 2 && day === 29 && year === undefined) {
    throw new HoursError(
      span,
      "names 29 February, which most years do not have: write its year, the whole month, or another day",
      "Mo-Fr 09:00-17:00; 2028 Feb 29 off; Feb 01-28 Sa 10:00-12:00",
    );
  }
  if (day < 1 || day > daysInMonth(year ?? LEAP_YEAR, month)) {
    throw new HoursError(
      span,
      "is not on the calendar: write days that the month has",
      "Mo-Fr 09:00-17:00; Feb 01-28 off",
    );
  }
}

/** Weeks at the start of a rule, or after its dates. */
export const WEEKS_FIRST = /^week (\S+)(?= |$)/;

/**
 * Reads weeks of the year: `10`, `10-20`, `01-53/2` (the odd ones), `02-53/2` (the even ones).
 *
 * Throws `HoursError` on anything else.
 */
export function readWeeks(weeks: string): WeekSpan {
  const [, first, last, step] = /^(\d\d)(?:-(\d\d)(?:\/(\d+))?)?$/.exec(weeks) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  const isStep = step === undefined || step === "2";
  // Weeks that do not match leave NaN, which is above nothing.
  if (!(from >= 1 && from <= to && to <= 53) || !isStep) {
    throw new HoursError(
      `week ${weeks}`,
      "is no week: write two digits, a first and last week, or every second one with /2",
      "week 01-53/2 We 09:00-12:00; week 02-53/2 We 13:00-16:00",
    );
  }
  return { from, to, step: step === undefined ? 1 : 2 };
}

const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** All days of the week. */
export const EVERY_DAY: readonly Weekday[] = WEEKDAYS.map((_, weekday) => ({ weekday }));

/**
 * Reads days such as `Mo-Tu,Th-Fr`, `We[1]`, `Fr[-1]` or `PH`. A range may run past Sunday: `Sa-Mo`
 * is Saturday, Sunday and Monday.
 *
 * Throws `HoursError` on anything else.
 */
export function readDays(days: string): Rule["days"] {
  if (days === "PH") return "public holidays";
  return days.split(",").flatMap(readWeekdays);
}

/** Days as they are written, the other way round from `readDays`; one after Sunday is `PH`. */
export function writeDays(days: readonly Weekday[]): string {
  const runs: { first: string; last: string; weekday: number; length: number }[] = [];
  for (const { weekday, nth } of days) {
    const name = `${WEEKDAYS[weekday] ?? "PH"}${nth === undefined ? "" : `[${nth}]`}`;
    const run = runs.at(-1);
    if (run !== undefined && nth === undefined && run.weekday === weekday - 1) {
      Object.assign(run, { last: name, weekday, length: run.length + 1 });
    } else {
      // A day picked from a month begins no span.
      runs.push({ first: name, last: name, weekday: nth === undefined ? weekday : NaN, length: 1 });
    }
  }
  return runs.map(({ first, last, length }) => (length === 1 ? first : `${first}-${last}`)).join();
}

function readWeekdays(span: string): readonly Weekday[] {
  const nth = /^([A-Z][a-z])\[(-?[1-5])\]$/.exec(span);
  const [first = "", last = first, ...more] = nth?.[1] === undefined ? span.split("-") : [nth[1]];
  refuseHolidays(span, [first, last]);
  const start = WEEKDAYS.indexOf(first);
  const end = WEEKDAYS.indexOf(last);
  if (start < 0 || end < 0 || more.length > 0) {
    throw span.includes("[")
      ? new HoursError(
          span,
          "is no day of a month: write one weekday and its place, 1 to 5, or -1 for the last",
          "We[1],We[3],Fr[-1] 14:00-16:00",
        )
      : new HoursError(
          span,
          "is no day: write Mo, Tu, We, Th, Fr, Sa, Su, or a first and last day",
          "Mo-Fr 09:00-17:00",
        );
  }
  if (nth !== null) return [{ weekday: start, nth: Number(nth[2]) }];
  if (span.includes("-") && start === end) {
    throw new HoursError(
      span,
      "starts and ends on the same day: write it once",
      `${first} 09:00-17:00`,
    );
  }
  const length = ((end - start + 7) % 7) + 1;
  return Array.from({ length }, (_, offset) => ({ weekday: (start + offset) % 7 }));
}

function refuseHolidays(span: string, named: readonly string[]): void {
  if (named.includes("PH")) {
    throw new HoursError(
      span,
      "stands among days: give public holidays a rule of their own",
      "Mo-Sa 09:00-17:00; PH off",
    );
  }
  if (named.includes("SH")) {
    throw new HoursError(
      span,
      "means school holidays, whose dates this line does not know: write the dates",
      "Mo-Fr 09:00-17:00; 2027 Jul 05-2027 Jul 16 off",
    );
  }
}
