import { Temporal } from "temporal-polyfill";
import type { Availability, DirectoryEntry } from "../../line/book/book.ts";
import type { Words } from "../../line/call/answer.ts";
import { sayHours, sayOpening } from "../../line/call/say-hours.ts";
import { type BrusselsDay, brusselsDay, clockReaches, dayAt } from "../../line/hours/calendar.ts";
import { closedForNow, closedIn } from "../../line/hours/closures.ts";
import { hoursOn, type Timetable } from "../../line/hours/hours.ts";
import { openingAt } from "../../line/hours/openings.ts";

/** Days ahead for which times are listed: a year, and the weeks in which somebody records. */
const DAYS_LISTED = 400;

/** From here on a night is a day: what is "tonight" and "tomorrow" changes. */
const MORNING = 6 * 60;

/**
 * The moments in the 400 days from one on at which something else is said of a service's opening than
 * ever before. It changes with the day, at six in the morning, and where a door opens or shuts: it is
 * asked at each.
 */
export function* openingsTold(
  service: DirectoryEntry,
  from: Temporal.Instant,
): Generator<Temporal.Instant> {
  const { hours } = service;
  if (typeof hours !== "object") return yield from;
  const heard = new Set<string>();
  for (const at of turnsOf(hours, from)) {
    const sound = JSON.stringify(sayOpening(service, at));
    if (!heard.has(sound)) yield at;
    heard.add(sound);
  }
}

/** All that can be said of a service's week in those 400 days, each once. */
export function* weeksTold(hours: Timetable, from: Temporal.Instant): Generator<readonly Words[]> {
  const heard = new Set<string>();
  for (const day of daysFrom(from)) {
    const say = sayHours(hours, atMinute(day, MORNING));
    const sound = JSON.stringify(say);
    if (!heard.has(sound)) yield say;
    heard.add(sound);
  }
}

/**
 * What can be said of a service that is closed for a day on one of the next seven, as far as it
 * names no date: those are as many as there are days. Nothing closes an emergency service.
 */
export function* closingsTold(
  service: DirectoryEntry,
  from: Temporal.Instant,
): Generator<readonly Words[]> {
  if (service.emergency) return;
  for (const day of [...daysFrom(from)].slice(0, 7)) {
    const noon = atMinute(day, 2 * MORNING);
    const closed = { ...service, hours: closedToday(service.hours, noon) };
    yield sayOpening(closed, noon).filter((one) => !namesADate(one));
  }
}

/** The first moment from one on at which a service is open, closed, and closed for each other reason. */
export function momentsOfEachKind(
  hours: Timetable,
  from: Temporal.Instant,
): readonly Temporal.Instant[] {
  const moments = new Map<string, Temporal.Instant>();
  for (const at of turnsOf(hours, from)) {
    const opening = openingAt(hours, at);
    const kind = "closedFor" in opening ? `${opening.closedFor}` : opening.state;
    if (!moments.has(kind)) moments.set(kind, at);
  }
  return [...moments.values()];
}

/** The hours of a service that is closed for the day of a moment. */
export function closedToday(hours: Availability, now: Temporal.Instant): Availability {
  if (typeof hours !== "object" && hours !== "always") return closedForNow;
  const { number } = dayAt(now.epochMilliseconds);
  const [from, until] = [number, number + 1].map((day) => `${brusselsDay(day).date}T00:00`);
  return closedIn(hours, [{ from: from ?? "", until: until ?? "" }]);
}

/** The moments from one on at which another thing may be said of the opening, in order. */
function* turnsOf(hours: Timetable, from: Temporal.Instant): Generator<Temporal.Instant> {
  for (const day of daysFrom(from)) {
    const { ranges } = hoursOn(hours, day.number);
    const minutes = [0, MORNING, ...ranges.flatMap((range) => [range.from, range.to])];
    for (const minute of [...new Set(minutes)].toSorted((one, other) => one - other)) {
      yield atMinute(day, minute);
    }
  }
}

function atMinute(day: BrusselsDay, minutes: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(clockReaches(day, minutes));
}

function* daysFrom(from: Temporal.Instant): Generator<BrusselsDay> {
  const first = dayAt(from.epochMilliseconds).number;
  for (let number = first; number < first + DAYS_LISTED; number += 1) yield brusselsDay(number);
}

function namesADate({ blanks = {} }: Words): boolean {
  return Object.values(blanks).some((value) => "date" in value);
}
