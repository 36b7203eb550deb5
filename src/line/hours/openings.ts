import { Temporal } from "temporal-polyfill";
import { brusselsDay, clockReaches, dayAt } from "./calendar.ts";
import { type Hours, type HoursOfDay, hoursOn, scheduleOn, type Timetable } from "./hours.ts";

/** What a caller is told about a service at one moment; instants in milliseconds since 1970 UTC. */
export type Opening =
  | { readonly state: "always" }
  | { readonly state: "open"; readonly until: number }
  | {
      readonly state: "closed";
      /** Undefined when it never opens. */
      readonly opens: number | undefined;
      /** Whether it would have hours today, were today not a public holiday. */
      readonly closedFor?: HoursOfDay["closedFor"];
      /** It sees people by appointment outside its hours. */
      readonly byAppointment: boolean;
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
  const { closedFor } = hoursOn(hours, today.number);
  return {
    state: "closed",
    opens: next?.from,
    ...(closedFor === undefined ? {} : { closedFor }),
    byAppointment: scheduleOn(hours, today.number).byAppointment,
  };
}

// An answer is told of the same opening as the one before it, until that closes: kept, so that a
// service which is closed until a date a year ahead costs a call no more than one that is open.
const found = new WeakMap<
  Timetable,
  { readonly since: number; readonly next: Stretch | undefined }
>();

/** The stretch for which it is open at that instant, or else the next. */
function firstOpening(timetable: Timetable, instant: number): Stretch | undefined {
  const before = found.get(timetable);
  if (before !== undefined && instant >= before.since) {
    // What never opens does not later either.
    if (before.next === undefined || instant < before.next.to) return before.next;
  }
  const next = findOpening(timetable, instant);
  found.set(timetable, { since: instant, next });
  return next;
}

function findOpening(timetable: Timetable, instant: number): Stretch | undefined {
  for (const stretch of openings(timetable, instant)) {
    if (stretch.to > instant) return stretch;
  }
  return undefined;
}

/**
 * Is it open at that instant? The minute it opens counts as open, the minute it closes does not. On
 * a holiday of which no source says that it is open, it is not.
 */
export function isOpen(hours: Hours, now: Temporal.Instant): boolean {
  if (hours === "always") return true;
  const instant = now.epochMilliseconds;
  const day = dayAt(instant);
  return hoursOn(hours, day.number).ranges.some(
    (range) => instant >= clockReaches(day, range.from) && instant < clockReaches(day, range.to),
  );
}

/** Is it taken to be closed all that day for a holiday, though no source says so? */
export function isProbablyClosed(hours: Timetable, now: Temporal.Instant): boolean {
  return hoursOn(hours, dayAt(now.epochMilliseconds).number).closedFor === "holiday, not stated";
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

/**
 * The unbroken stretches for which a service is open, in order, from the start of the day it is at
 * `now`; both in milliseconds since 1970 UTC. Hours that meet at midnight are one stretch; the one
 * that never ends has `to` Infinity.
 */
function* openings(timetable: Timetable, now: number): Generator<Stretch, void, void> {
  const first = dayAt(now).number;
  const last = Math.max(first, timetable.lastDayNamed) + timetable.daysToAsk;
  let current: OpenStretch | undefined;
  for (let number = first; number <= last; number += 1) {
    for (const range of hoursOn(timetable, number).ranges) {
      // Asked without the clock: who never closes goes on over thousands of midnights.
      if (range.from === 0 && current !== undefined && goesOnInto(current, number)) {
        current = { from: current.from, day: number, minutes: range.to };
        continue;
      }
      const day = brusselsDay(number);
      const from = clockReaches(day, range.from);
      // In spring the clock may jump over a whole range.
      if (from === clockReaches(day, range.to)) continue;
      // Or over the break before it.
      if (current !== undefined && endOf(current) !== from) {
        yield { from: current.from, to: endOf(current) };
        current = undefined;
      }
      current = { from: current?.from ?? from, day: number, minutes: range.to };
    }
  }
  if (current === undefined) return;
  const isForEver = goesOnInto(current, last + 1);
  yield { from: current.from, to: isForEver ? Number.POSITIVE_INFINITY : endOf(current) };
}

/** A stretch as far as it has been followed: it ends, or goes on, at minutes after midnight of a day. */
interface OpenStretch {
  readonly from: number;
  readonly day: number;
  readonly minutes: number;
}

function goesOnInto({ day, minutes }: OpenStretch, number: number): boolean {
  return minutes === 24 * 60 && day + 1 === number;
}

function endOf({ day, minutes }: OpenStretch): number {
  return clockReaches(brusselsDay(day), minutes);
}
