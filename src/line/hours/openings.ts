import { Temporal } from "temporal-polyfill";
import { type BrusselsDay, brusselsDay, dayAt } from "./calendar.ts";
import type { Day, Hours, WeeklyHours } from "./hours.ts";

/** What a caller is told about a service at one moment; instants in milliseconds since 1970 UTC. */
export type Opening =
  | { readonly state: "always" }
  | { readonly state: "open"; readonly until: number }
  | {
      readonly state: "closed";
      /** Undefined when it never opens. */
      readonly opens: number | undefined;
      /** Would it have had hours today, were today not a public holiday? */
      readonly holidayToday: boolean;
    };

/** The opening of a service at `now`: "always" also when its week leaves no minute closed. */
export function openingAt(hours: Hours, now: Temporal.Instant): Opening {
  if (hours === "always") return { state: "always" };
  const instant = now.epochMilliseconds;
  const next = firstOpening(hours, instant);
  if (next !== undefined && next.from <= instant) {
    const isForEver = next.to === Number.POSITIVE_INFINITY;
    return isForEver ? { state: "always" } : { state: "open", until: next.to };
  }
  const today = dayAt(instant);
  return {
    state: "closed",
    opens: next?.from,
    holidayToday:
      today.holiday && hours.holidays === "closed" && hours.week[today.weekday]?.length !== 0,
  };
}

/** The stretch for which it is open at that instant, or else the next. */
function firstOpening(hours: WeeklyHours, instant: number): Stretch | undefined {
  for (const stretch of openings(hours, instant)) {
    if (stretch.to > instant) return stretch;
  }
  return undefined;
}

/** Is it open at that instant? The minute it opens counts as open, the minute it closes does not. */
export function isOpen(hours: Hours, now: Temporal.Instant): boolean {
  if (hours === "always") return true;
  const instant = now.epochMilliseconds;
  const day = dayAt(instant);
  return rangesOn(hours, day).some(
    (range) => instant >= clockReaches(day, range.from) && instant < clockReaches(day, range.to),
  );
}

/**
 * When it next closes; undefined when it is closed at `now` or never closes. Hours up to midnight
 * that go on from midnight are one opening, so the answer may be days away.
 */
export function openUntil(hours: Hours, now: Temporal.Instant): Temporal.Instant | undefined {
  if (hours === "always") return undefined;
  const instant = now.epochMilliseconds;
  const next = firstOpening(hours, instant);
  if (next === undefined || next.from > instant || next.to === Number.POSITIVE_INFINITY) {
    return undefined;
  }
  return Temporal.Instant.fromEpochMilliseconds(next.to);
}

/**
 * The next instant after `now`, never `now` itself, at which it goes from closed to open; when it
 * is open, that is the opening after this one. Undefined if it never opens or never closes.
 */
export function nextOpening(hours: Hours, now: Temporal.Instant): Temporal.Instant | undefined {
  if (hours === "always") return undefined;
  const instant = now.epochMilliseconds;
  for (const { from } of openings(hours, instant)) {
    if (from > instant) return Temporal.Instant.fromEpochMilliseconds(from);
  }
  return undefined;
}

/** Milliseconds since 1970 UTC, `from` included, `to` not. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

// A year and a day: every weekday and 1 January have come by, so what has not happened by then
// never does. It ends the search when a service never opens or never closes.
const DAYS_AHEAD = 367;

/**
 * The unbroken stretches for which a service is open, in order, from the start of the day it is at
 * `now`; both in milliseconds since 1970 UTC. Hours that meet at midnight are one stretch; the one
 * that never ends has `to` Infinity.
 */
function* openings(hours: WeeklyHours, now: number): Generator<Stretch, void, void> {
  let day = dayAt(now);
  let current: Stretch | undefined;
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    for (const range of rangesOn(hours, day)) {
      const from = clockReaches(day, range.from);
      const to = clockReaches(day, range.to);
      // In spring the clock may jump over a whole range.
      if (from === to) continue;
      if (current?.to === from) {
        current = { from: current.from, to };
        continue;
      }
      if (current !== undefined) yield current;
      current = { from, to };
    }
    day = brusselsDay(day.number + 1);
  }
  if (current?.to === day.start) current = { from: current.from, to: Number.POSITIVE_INFINITY };
  if (current !== undefined) yield current;
}

const CLOSED: Day = [];

/** The open ranges on that day of the calendar: none on a holiday when holidays are closed. */
function rangesOn(hours: WeeklyHours, day: BrusselsDay): Day {
  if (day.holiday && hours.holidays === "closed") return CLOSED;
  return hours.week[day.weekday] ?? CLOSED;
}

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

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
function clockReaches(day: BrusselsDay, minutes: number): number {
  const ifUnchanged = day.start + minutes * MINUTE;
  if (ifUnchanged < day.clockChange) return ifUnchanged;
  const putForward = DAY - (day.end - day.start);
  return Math.max(day.clockChange, ifUnchanged - putForward);
}
