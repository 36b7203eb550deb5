import { Temporal } from "temporal-polyfill";

const DAY = 24 * 60 * 60 * 1000;
const EPOCH = Temporal.PlainDate.from("1970-01-01");

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
  // Brussels is ahead of UTC: late in the UTC evening its next day has begun.
  while (instant >= day.end) day = brusselsDay(day.number + 1);
  while (instant < day.start) day = brusselsDay(day.number - 1);
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
export interface BrusselsDay {
  readonly date: Temporal.PlainDate;
  /** Days since 1 January 1970. */
  readonly number: number;
  /** 0 = Monday. */
  readonly weekday: number;
  readonly holiday: boolean;
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
  const date = EPOCH.add({ days: number });
  const midnight = date.toZonedDateTime("Europe/Brussels");
  const start = midnight.epochMilliseconds;
  const end = midnight.add({ days: 1 }).epochMilliseconds;
  const change = end - start === DAY ? null : midnight.getTimeZoneTransition("next");
  return {
    date,
    number,
    weekday: date.dayOfWeek - 1,
    holiday: isHoliday(date),
    start,
    clockChange: change?.epochMilliseconds ?? end,
    end,
  };
}

/** Month and day: New Year, Labour Day, national day, Assumption, All Saints, Armistice, Christmas. */
const FIXED = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

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
export function isHoliday(date: Temporal.PlainDate): boolean {
  return (
    FIXED.includes(date.toString().slice(-5)) ||
    AFTER_EASTER.includes(easter(date.year).until(date).days)
  );
}

/**
 * Easter Sunday of that year in the Gregorian calendar, by the anonymous algorithm printed in
 * Nature in 1876.
 *
 * @see https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
 */
function easter(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
