import { Temporal } from "temporal-polyfill";

const DAY = 24 * 60 * 60 * 1000;

/** What the clock and calendar in Brussels show at that instant, whatever the process's own zone. */
export function inBrussels(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO("Europe/Brussels");
}

/**
 * The instant at which clocks in Brussels show a time, written as 2026-12-25T10:00 without a zone.
 * Of a time that they show twice, `later` takes the second; one that they skip is an hour later.
 *
 * @throws {RangeError} when it is no such time
 */
export function fromBrussels(written: string, { later = false } = {}): Temporal.Instant {
  return Temporal.PlainDateTime.from(written)
    .toZonedDateTime("Europe/Brussels", { disambiguation: later ? "later" : "compatible" })
    .toInstant();
}

/** The day it is in Brussels at an instant in milliseconds since 1970 UTC. */
export function dayAt(instant: number): BrusselsDay {
  let day = brusselsDay(Math.floor(instant / DAY));
  // Brussels is ahead of UTC, and never was behind: late in the UTC evening its next day has begun.
  while (instant >= day.end) day = brusselsDay(day.number + 1);
  return day;
}

/** The day and the minutes after midnight that the clock in Brussels shows, at an instant in milliseconds since 1970 UTC. */
export function clockAt(instant: number): { readonly day: BrusselsDay; readonly minutes: number } {
  const day = dayAt(instant);
  // A day in spring has an hour less, one in autumn an hour more.
  const putForward = instant < day.clockChange ? 0 : DAY - (day.end - day.start);
  return { day, minutes: Math.floor((instant - day.start + putForward) / 60_000) };
}

/** One calendar day in Brussels, 23, 24 or 25 hours long; instants in milliseconds since 1970 UTC. */
export interface BrusselsDay extends CalendarDate {
  readonly date: Temporal.PlainDate;
  readonly start: number;
  /** When the clock is put forward or back on that day; `end` on the other 363. */
  readonly clockChange: number;
  readonly end: number;
}

// Converting a zone takes microseconds and every call of a day asks for the same few days. Emptied
// when full, so that a process that asks about many years does not grow.
const known = new Map<number, BrusselsDay>();
const MOST_KNOWN = 1000;

/** The day in Brussels that comes that many days after 1 January 1970. */
export function brusselsDay(number: number): BrusselsDay {
  const before = known.get(number);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const day = describe(number);
  known.set(number, day);
  return day;
}

function describe(number: number): BrusselsDay {
  const calendarDate = dateOf(number);
  const date = Temporal.PlainDate.from(calendarDate);
  const midnight = date.toZonedDateTime("Europe/Brussels");
  const start = midnight.epochMilliseconds;
  const end = midnight.add({ days: 1 }).epochMilliseconds;
  const change = end - start === DAY ? null : midnight.getTimeZoneTransition("next");
  return {
    ...calendarDate,
    date,
    start,
    clockChange: change?.epochMilliseconds ?? end,
    end,
  };
}

const MINUTE = 60 * 1000;

/**
 * The first instant of that day, in milliseconds since 1970 UTC, at which the clock in Brussels
 * shows that many minutes after midnight or more. A time the clock skips in spring is reached when
 * the clock jumps over it; of a time it shows twice in autumn the first counts, as in RFC 5545.
 *
 * So hours that start or end between 02:00 and 03:00 stay in order: a service that closes at 02:30
 * closes as the clock jumps from 02:00 to 03:00 in spring, and does not open again in autumn.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5
 */
export function clockReaches(day: BrusselsDay, minutes: number): number {
  const ifUnchanged = day.start + minutes * MINUTE;
  if (ifUnchanged < day.clockChange) return ifUnchanged;
  const putForward = DAY - (day.end - day.start);
  return Math.max(day.clockChange, ifUnchanged - putForward);
}

/** A date of the calendar, wherever one is. */
export interface CalendarDate {
  /** Days since 1 January 1970. */
  readonly number: number;
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  /** 0 = Monday. */
  readonly weekday: number;
}

// Years are counted from 1 March of the year 0, so that a leap day is the last of its year; in 400
// of them the calendar repeats itself.
const DAYS_BEFORE_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;

/**
 * The date that comes that many days after 1 January 1970. By numbers alone: whoever looks for the
 * next opening asks for thousands.
 *
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function dateOf(number: number): CalendarDate {
  const days = number + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfEra = days - era * DAYS_OF_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    number,
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    // 1 January 1970 was a Thursday.
    weekday: (((number + 3) % 7) + 7) % 7,
  };
}

/** Days from 1 January 1970 to that date. */
export function dayNumber({ year, month, day }: YearMonthDay): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** What names a date: any date of `CalendarDate` or of Temporal does. */
interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days that month of that year has. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * The week of the year, 1 to 53, as ISO 8601 counts them and calendars in Belgium print them: from
 * Monday, the first being the one with the first Thursday of the year.
 */
export function weekNumber({ number, weekday }: CalendarDate): number {
  const thursday = dateOf(number - weekday + 3);
  const firstDay = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return Math.floor((thursday.number - firstDay) / 7) + 1;
}

/** Month and day: New Year, Labour Day, national day, Assumption, All Saints, Armistice, Christmas. */
const FIXED: ReadonlySet<number> = new Set([101, 501, 721, 815, 1101, 1111, 1225]);

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER: ReadonlySet<number> = new Set([1, 39, 50]);

/**
 * Is that date one of Belgium's ten public holidays? The days employers or communities choose
 * (a replacement for a holiday on a Sunday, 11 July, 27 September, 15 November) are not among them.
 *
 * Source: Act of 4 January 1974 on public holidays, and article 1 of the royal decree of
 * 18 April 1974 that implements it and lists the ten.
 *
 * @see https://employment.belgium.be/en/regulation-public-holidays
 * @see https://www.belgium.be/fr/emploi/conges_et_interruption_de_carriere/jours_feries
 */
export function isHoliday(date: YearMonthDay): boolean {
  if (FIXED.has(date.month * 100 + date.day)) return true;
  // Ascension is on 30 April at the earliest, Easter Monday on 23 March, Whit Monday on 14 June at the latest.
  if (date.month < 3 || date.month > 6) return false;
  return AFTER_EASTER.has(dayNumber(date) - easter(date.year));
}

/**
 * Easter Sunday of that year in the Gregorian calendar, in days since 1 January 1970, by the
 * anonymous algorithm printed in Nature in 1876.
 *
 * @see https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
 */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return dayNumber({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
