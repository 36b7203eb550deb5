import { type CalendarDate, dateOf, dayNumber, isHoliday } from "./calendar.ts";
import {
  type DateSpan,
  type Day,
  holdsOn,
  hoursOn,
  isForHolidays,
  isWithin,
  type OpenRange,
  picksDays,
  type Rule,
  rangesBy,
  type Schedule,
  scheduleOn,
  type Timetable,
} from "./hours.ts";

/** Opening hours as people tell them on a day: the week, and what is different in the weeks to come. */
export interface ToldHours {
  /** Empty where it opens on single dates alone. */
  readonly week: Week;
  /** Where weeks alternate, `week` is this one, and this the next. */
  readonly nextWeek?: Week;
  readonly holidays: "as usual" | "closed" | "not stated" | Day;
  /** The first few, in order. */
  readonly changes: readonly Change[];
  readonly byAppointment: boolean;
}

/**
 * Days (1 = Monday) with the same hours together, in order of the first of them; closed days are
 * left out. A night is told with its evening: it ends more than 1440 minutes after midnight.
 */
export type Week = readonly { readonly days: readonly number[]; readonly ranges: Day }[];

/** Hours that differ from the week as it is told. */
export type Change =
  /** Another week, for a season or for good. */
  | { readonly from: CalendarDate; readonly week: Week }
  /** Other hours on some days (1 = Monday) from a date to a date; no ranges: closed. `from` may be past. */
  | {
      readonly from: CalendarDate;
      /** Undefined where it has no end. */
      readonly to: CalendarDate | undefined;
      readonly days: readonly number[];
      readonly ranges: Day;
    };

const DAYS_TOLD = 28;
const MOST_CHANGES = 3;
// Where nothing opens in the weeks to come, the next opening is looked for as far as this.
const DAYS_SEARCHED = 12 * 366;

// The same all day long: worked out by the first caller who asks.
const toldOn = new WeakMap<Timetable, { readonly today: number; readonly told: ToldHours }>();

/** The hours of a service as they are told on the day that comes that many days after 1 January 1970. */
export function tellHours(timetable: Timetable, today: number): ToldHours {
  const before = toldOn.get(timetable);
  if (before?.today === today) return before.told;
  const told = workOut(timetable, today);
  toldOn.set(timetable, { today, told });
  return told;
}

function workOut(timetable: Timetable, today: number): ToldHours {
  const schedule = scheduleOn(timetable, today);
  const weeksOf = weeksByDay();
  const [week, nextWeek] = weeksOf(schedule, dateOf(today));
  const alternates = !isSameWeek(week, nextWeek);
  return {
    week,
    ...(alternates ? { nextWeek } : {}),
    holidays: holidaysOf(schedule),
    changes: changesFrom(timetable, today, weeksOf).slice(0, MOST_CHANGES),
    byAppointment: schedule.byAppointment,
  };
}

function holidaysOf({ rules, holidays }: Schedule): ToldHours["holidays"] {
  if (holidays === "not stated") return "not stated";
  const rule = rules.findLast(isForHolidays);
  if (rule === undefined) return "as usual";
  return rule.ranges.length === 0 ? "closed" : rule.ranges;
}

function isSameWeek(one: Week, other: Week): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Weeks = readonly [Week, Week, Week];
type WeeksOf = (schedule: Schedule, season: CalendarDate) => Weeks;

/**
 * Tells of one day after the other its week and the two after, as they are in that season; they differ
 * where weeks alternate. They are worked out anew where the season changes, and with each Monday that
 * brings the other week.
 */
function weeksByDay(): WeeksOf {
  let last = { rules: [] as readonly Rule[], monday: 0, weeks: [[], [], []] as Weeks };
  return (schedule, season) => {
    const rules = rulesOfSeason(schedule, season);
    const monday = season.number - season.weekday;
    const isAsBefore = (rule: Rule, index: number) =>
      rule === last.rules[index] && (rule.weeks === undefined || monday === last.monday);
    if (rules.length !== last.rules.length || !rules.every(isAsBefore)) {
      const weekIn = (days: number) => groupDays(rules, monday + days);
      last = { rules, monday, weeks: [weekIn(0), weekIn(7), weekIn(14)] };
    }
    return last.weeks;
  };
}

function groupDays(rules: readonly Rule[], monday: number): Week {
  const groups = new Map<string, { days: number[]; ranges: Day }>();
  const days = Array.from({ length: 7 }, (_, day) => rangesBy(rules, dateOf(monday + day)));
  for (const [weekday, day] of days.entries()) {
    const ranges = withNight(days.at(weekday - 1), day, days[(weekday + 1) % 7]);
    if (ranges.length === 0) continue;
    const group = groups.get(keyOf(ranges)) ?? { days: [], ranges };
    group.days.push(weekday + 1);
    groups.set(keyOf(ranges), group);
  }
  return [...groups.values()];
}

const MIDNIGHT = 24 * 60;
const NOON = 12 * 60;

/** The ranges of a day with the night that begins on it, without that which began the day before. */
function withNight(before: Day = [], day: Day, after: Day = []): Day {
  const own = day.filter((range) => !isEndOfNight(range, before));
  const [end] = after.filter((range) => isEndOfNight(range, day));
  if (end === undefined) return own;
  return own.map((range) => (range.to === MIDNIGHT ? { ...range, to: MIDNIGHT + end.to } : range));
}

/** Does a range go on from the evening before, and end in the morning? */
function isEndOfNight({ from, to }: OpenRange, before: Day): boolean {
  const evening = before.at(-1);
  return from === 0 && to <= NOON && evening?.to === MIDNIGHT && evening.from >= NOON;
}

function keyOf(ranges: Day): string {
  return ranges.map(({ from, to }) => `${from}-${to}`).join();
}

// Four weeks of other hours are told as the week itself; less is an exception to it.
const SEASON = 28;

/** The rules that make an ordinary week at that date: neither holidays, nor single days, nor a closure. */
function rulesOfSeason({ rules }: Schedule, season: CalendarDate): readonly Rule[] {
  return rules.filter((rule) => isOfSeason(rule, season)).map(withoutDates);
}

function isOfSeason(rule: Rule, season: CalendarDate): boolean {
  const { dates, weeks, days, ranges } = rule;
  if (days === "public holidays" || picksDays(rule)) return false;
  if (dates.length > 0) {
    const isClosure = ranges.length === 0 && days.length === 7;
    const span = dates.find((one) => isWithin(one, season));
    if (isClosure || span === undefined || lengthOf(span) < SEASON) return false;
  }
  if (weeks === undefined || weeks.step === 2) return true;
  const isLong = (weeks.to - weeks.from + 1) * 7 >= SEASON;
  return isLong && holdsOn({ ...rule, dates: [], days: [season] }, season);
}

const rulesWithoutDates = new WeakMap<Rule, Rule>();

/** A rule as it is in a season: in its every week, or in every second one. The same object each time. */
function withoutDates(rule: Rule): Rule {
  const before = rulesWithoutDates.get(rule);
  if (before !== undefined) return before;
  const { weeks, ...rest } = rule;
  const inSeason = { ...rest, dates: [], ...(weeks?.step === 2 ? { weeks } : {}) };
  rulesWithoutDates.set(rule, inSeason);
  return inSeason;
}

function lengthOf(span: DateSpan): number {
  const { first, last } = datesOf(span, SOME_YEAR);
  return last - first + 1;
}

const SOME_YEAR = 2027;

/** The first and the last day of a span; of one that comes back, the time it begins in that year. */
function datesOf({ every, from, to }: DateSpan, year: number): { first: number; last: number } {
  if (every === "never again") return { first: from, last: to };
  const inYear = (monthAndDay: number, ofYear: number) =>
    dayNumber({ year: ofYear, month: Math.floor(monthAndDay / 100), day: monthAndDay % 100 });
  return { first: inYear(from, year), last: inYear(to, from <= to ? year : year + 1) };
}

function changesFrom(timetable: Timetable, today: number, weeksOf: WeeksOf): readonly Change[] {
  const changes: Change[] = [];
  const spans = new Map<string, SpanChange>();
  let season = today;
  let usual = weeksOf(scheduleOn(timetable, today), dateOf(today));
  let opens = usual.some((week) => week.length > 0);
  for (let number = today; number < today + (opens ? DAYS_TOLD : DAYS_SEARCHED); number += 1) {
    const date = dateOf(number);
    const schedule = scheduleOn(timetable, number);
    const now = weeksOf(schedule, date);
    if (now !== usual && !isSameSeason(now, usual)) {
      changes.push({ from: date, week: now[0] });
      [season, usual] = [number, now];
      opens ||= now[0].length > 0;
    }
    const { ranges } = hoursOn(timetable, number);
    if (keyOf(ranges) === keyOf(usualHours(schedule, dateOf(season), date))) continue;
    opens ||= ranges.length > 0;
    addDay(spans, schedule, date, ranges);
  }
  const told = [...changes, ...[...spans.values()].map(asChange)];
  return told.toSorted((one, other) => one.from.number - other.from.number);
}

/** Weeks that alternate begin with the other one every week; after a 53rd week the same one comes twice, and the other in the third. */
function isSameSeason(weeks: readonly Week[], usual: readonly Week[]): boolean {
  return weeks.every((week) => usual.some((one) => isSameWeek(week, one)));
}

/** What somebody expects of a day who was told the week, and what happens on holidays. */
function usualHours(schedule: Schedule, season: CalendarDate, date: CalendarDate): Day {
  const ranges = rangesBy(rulesOfSeason(schedule, season), date);
  const holidays = holidaysOf(schedule);
  if (holidays === "as usual" || !isHoliday(date)) return ranges;
  return typeof holidays === "string" ? [] : holidays;
}

/** Days with the same hours for the same reason. */
interface SpanChange {
  readonly rule: Rule | undefined;
  readonly first: number;
  readonly last: number;
  readonly weekdays: Set<number>;
  readonly ranges: Day;
}

function addDay(
  spans: Map<string, SpanChange>,
  schedule: Schedule,
  date: CalendarDate,
  ranges: Day,
): void {
  const index = schedule.rules.findLastIndex((one) => holdsOn(one, date));
  const rule = schedule.rules[index];
  // A day picked from a month or from every second week is told by itself.
  const isPicked = rule !== undefined && (rule.weeks !== undefined || picksDays(rule));
  const span = isPicked ? undefined : rule?.dates.find((one) => isWithin(one, date));
  const [first, last] = span === undefined ? [date.number, date.number] : datesAround(span, date);
  const key = `${first} ${last} ${keyOf(ranges)} ${index}`;
  const change = spans.get(key) ?? { rule, first, last, weekdays: new Set<number>(), ranges };
  change.weekdays.add(date.weekday);
  spans.set(key, change);
}

function datesAround(span: DateSpan, date: CalendarDate): readonly [number, number] {
  // A span that comes back and goes over New Year may have begun the year before.
  const { first, last } = datesOf(span, date.year);
  if (first <= date.number) return [first, last];
  const before = datesOf(span, date.year - 1);
  return [before.first, before.last];
}

function asChange({ rule, first, last, weekdays, ranges }: SpanChange): Change {
  // All that a rule says of its days is told at once, those included that were closed anyway.
  // What a rule adds makes other hours of each day.
  const isWhole = first !== last && rule !== undefined && !rule.adds;
  const days =
    isWhole && rule.days !== "public holidays"
      ? rule.days.map(({ weekday }) => weekday)
      : [...weekdays];
  return {
    from: dateOf(first),
    to: last === Number.POSITIVE_INFINITY ? undefined : dateOf(last),
    days: [...new Set(days)].toSorted((a, b) => a - b).map((weekday) => weekday + 1),
    ranges,
  };
}

/** A day of a week as it is, and as it usually would be. */
export interface DayOfWeek {
  readonly ranges: Day;
  readonly usual: Day;
}

/** The seven days, Monday first, of the week of the day that comes that many days after 1 January 1970. */
export function daysOfWeek(timetable: Timetable, today: number): readonly DayOfWeek[] {
  const date = dateOf(today);
  return Array.from({ length: 7 }, (_, weekday) => {
    const number = today - date.weekday + weekday;
    const rules = rulesOfSeason(scheduleOn(timetable, number), date);
    return { ranges: hoursOn(timetable, number).ranges, usual: rangesBy(rules, dateOf(number)) };
  });
}
