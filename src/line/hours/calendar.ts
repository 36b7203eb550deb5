import { Temporal } from "temporal-polyfill";
import { type CalendarDate, dateOf } from "./dates.ts";

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
