import { type CalendarDate, dateOf, daysInMonth, isHoliday, weekNumber } from "./calendar.ts";

/** One stretch of a day: minutes after local midnight, `from` included, `to` (at most 1440) not. */
export interface OpenRange {
  readonly from: number;
  readonly to: number;
}

/** The open ranges of one day, earliest first, neither overlapping nor touching; empty when closed. */
export type Day = readonly OpenRange[];

/**
 * When a service answers: day and night all year, or by a timetable, by the clock in Brussels. Made
 * by `parseHours`; asked by `openings.ts` and `told-hours.ts`, the only ones that look into it.
 */
export type Hours = "always" | Timetable;

/** Schedules, each from the day it begins until the next one replaces all of it. */
export interface Timetable {
  readonly schedules: readonly [Schedule, ...Schedule[]];
  /** The last day that a date with its year names, in days since 1 January 1970; -Infinity for none. */
  readonly lastDayNamed: number;
  /** How many days after that, and after today, can still bring something new. */
  readonly daysToAsk: number;
}

// In a year and a day every weekday and 1 January come by; in twelve years the dates of a year fall
// on all weekdays, and the 53rd week comes. What has not happened by then never does.
const A_YEAR = 367;
const TWELVE_YEARS = 12 * 366;

/** The timetable of those schedules; how far it must be followed is worked out here, once. */
export function timetableOf(schedules: Timetable["schedules"]): Timetable {
  const rules = schedules.flatMap((schedule) => schedule.rules);
  const isWeekly = rules.every(
    (rule) =>
      rule.isNotice || (rule.dates.length === 0 && rule.weeks === undefined && !picksDays(rule)),
  );
  const named = rules.flatMap(({ dates }) =>
    dates.flatMap(({ every, from, to }) =>
      every === "year" ? [] : [to === Number.POSITIVE_INFINITY ? from : to],
    ),
  );
  return {
    schedules,
    lastDayNamed: Math.max(...schedules.map(({ from }) => from), ...named),
    daysToAsk: isWeekly ? A_YEAR : TWELVE_YEARS,
  };
}

/** What happens on the ten public holidays; "not stated" where no source says: probably closed. */
export type Holidays = "as the rules say" | "not stated";

/** Rules for each day: a later one replaces all that earlier ones say of it. */
export interface Schedule {
  /** The day it begins, in days since 1 January 1970; the first has no beginning. */
  readonly from: number;
  readonly rules: readonly Rule[];
  readonly holidays: Holidays;
  /** Outside these hours, people are seen by appointment. */
  readonly byAppointment: boolean;
}

/** Hours on some days. It holds on a day that all its parts hold on. */
export interface Rule {
  /** It holds in one of these; in all of the calendar when there is none. */
  readonly dates: readonly DateSpan[];
  readonly weeks?: WeekSpan;
  readonly days: "public holidays" | readonly Weekday[];
  /** Its hours on such a day; none closes it. */
  readonly ranges: Day;
  /** Its hours come on top of what earlier rules say, instead of in their place. */
  readonly adds: boolean;
  /** It closes a day for once, as somebody announced: hours do not know it. */
  readonly isNotice?: true;
}

/** From a date to a date, both included. */
export type DateSpan =
  /** Months and days as `month * 100 + day`; a span that ends before it begins goes over New Year. */
  | { readonly every: "year"; readonly from: number; readonly to: number }
  /** Days since 1 January 1970; `to` Infinity for a span without end. */
  | { readonly every: "never again"; readonly from: number; readonly to: number };

/** From a week of the year to another, or every second one of them. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
  readonly step: 1 | 2;
}

/** A day of the week, or the nth one of the month. */
export interface Weekday {
  /** 0 = Monday. */
  readonly weekday: number;
  /** 1 is the first of the month, -1 the last. */
  readonly nth?: number;
}

/**
 * The last day of which hours name the date with its year, such as the end of a school holiday, in
 * days since 1 January 1970: of what comes after it they know nothing. Undefined where they name none.
 */
export function lastKnownDate({ schedules }: Timetable): number | undefined {
  const rules = (schedules.at(-1) ?? schedules[0]).rules.filter(({ isNotice }) => !isNotice);
  const ends = rules.flatMap(({ dates }) =>
    dates.flatMap(({ every, to }) => (every === "year" || !Number.isFinite(to) ? [] : [to])),
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** The schedule in force on a day. */
export function scheduleOn({ schedules }: Timetable, number: number): Schedule {
  let inForce = schedules[0];
  for (const schedule of schedules) if (schedule.from <= number) inForce = schedule;
  return inForce;
}

/** The hours of a day by those rules, without regard to what no source states. */
export function rangesBy(rules: readonly Rule[], date: CalendarDate): Day {
  let ranges: Day = CLOSED;
  for (const rule of rules) {
    if (!holdsOn(rule, date)) continue;
    ranges = rule.adds ? joinRanges([...ranges, ...rule.ranges]) : rule.ranges;
  }
  return ranges;
}

const CLOSED: Day = [];

/** The hours of a day, and why it has none where that is a holiday. */
export interface HoursOfDay {
  readonly ranges: Day;
  /** It would have hours, were it not a public holiday: "not stated" is a guess, no source says so. */
  readonly closedFor?: "holiday" | "holiday, not stated";
}

// Every call of a day asks for the same few days. Emptied when full, so that a process that asks
// about many years does not grow.
const known = new WeakMap<Timetable, Map<number, HoursOfDay>>();
const MOST_KNOWN = 1000;

/** The hours of a service on the day that comes that many days after 1 January 1970. */
export function hoursOn(timetable: Timetable, number: number): HoursOfDay {
  const days = known.get(timetable) ?? new Map<number, HoursOfDay>();
  const before = days.get(number);
  if (before !== undefined) return before;
  if (days.size === 0) known.set(timetable, days);
  if (days.size >= MOST_KNOWN) days.clear();
  const hours = workOut(timetable, dateOf(number));
  days.set(number, hours);
  return hours;
}

function workOut(timetable: Timetable, date: CalendarDate): HoursOfDay {
  const { rules, holidays } = scheduleOn(timetable, date.number);
  const ranges = rangesBy(rules, date);
  const isGuess = holidays === "not stated";
  if (ranges.length > 0 ? !isGuess : !rules.some(isForHolidays)) return { ranges };
  if (!isHoliday(date)) return { ranges };
  if (isGuess) {
    // Whoever names the date has thought of the holiday.
    if (rules.some((rule) => namesDates(rule) && holdsOn(rule, date))) return { ranges };
    return { ranges: CLOSED, closedFor: "holiday, not stated" };
  }
  const otherwise = rangesBy(
    rules.filter((rule) => !isForHolidays(rule)),
    date,
  );
  return otherwise.length > 0 ? { ranges, closedFor: "holiday" } : { ranges };
}

/** Is it a rule for public holidays alone? */
export function isForHolidays({ days }: Rule): boolean {
  return days === "public holidays";
}

/** Does it hold on single dates, each named, whatever the weekday? */
export function namesDates({ dates, weeks }: Rule): boolean {
  return weeks === undefined && dates.length > 0 && dates.every(({ from, to }) => from === to);
}

/** Does it hold on some days of a month only, such as the first Wednesday? */
export function picksDays({ days }: Rule): boolean {
  return days !== "public holidays" && days.some(({ nth }) => nth !== undefined);
}

/** Does a rule say something about that day? */
export function holdsOn({ dates, weeks, days }: Rule, date: CalendarDate): boolean {
  if (days === "public holidays") {
    if (!isHoliday(date)) return false;
  } else if (!days.some((day) => isThatDay(day, date))) return false;
  if (dates.length > 0 && !dates.some((span) => isWithin(span, date))) return false;
  if (weeks === undefined) return true;
  const week = weekNumber(date);
  return week >= weeks.from && week <= weeks.to && (week - weeks.from) % weeks.step === 0;
}

function isThatDay({ weekday, nth }: Weekday, date: CalendarDate): boolean {
  if (weekday !== date.weekday) return false;
  if (nth === undefined) return true;
  return nth > 0
    ? Math.ceil(date.day / 7) === nth
    : Math.ceil((daysInMonth(date.year, date.month) - date.day + 1) / 7) === -nth;
}

/** Is the date within that span? */
export function isWithin(span: DateSpan, date: CalendarDate): boolean {
  const { from, to } = span;
  if (span.every === "never again") return date.number >= from && date.number <= to;
  const day = date.month * 100 + date.day;
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

/** Ranges in order, those that touch or overlap made one. */
export function joinRanges(ranges: readonly OpenRange[]): Day {
  const joined: OpenRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const previous = joined.at(-1);
    if (previous === undefined || range.from > previous.to) joined.push(range);
    else joined.splice(-1, 1, { from: previous.from, to: Math.max(previous.to, range.to) });
  }
  return joined;
}
