import { Temporal } from "temporal-polyfill";
import {
  type Act,
  type ActOf,
  momentOf,
  serviceOf,
  turnsOf,
  writtenSpanOf,
} from "../../line/book/acts.ts";
import type { Availability } from "../../line/book/book.ts";
import { sayService } from "../../line/call/say-service.ts";
import { fromBrussels, inBrussels } from "../../line/hours/calendar.ts";
import { isOpen, nextOpening, openUntil } from "../../line/hours/openings.ts";
import type { Edition } from "../../server/editions.ts";

/** A moment at which an act is proved. */
interface ActMoment {
  readonly name: string;
  readonly at: Temporal.Instant;
}

/** A book without an act and with it, at one moment. */
export interface BeforeAndAfter {
  readonly before: Edition;
  readonly after: Edition;
}

/** A time: `until` is not in it; undefined where no end is known. */
export interface Span {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | undefined;
}

/** When an act changes something from now on; undefined where all of it is past. */
export function spanOf(act: Act, now: Temporal.Instant): Span | undefined {
  const { from, until } = writtenSpanOf(act);
  const begins = from === undefined ? now : momentOf(from);
  const ends = until === undefined ? undefined : momentOf(until);
  if (ends !== undefined && !isBefore(now, ends)) return undefined;
  return { from: later(begins, now), until: ends };
}

/**
 * The moments at which callers may hear an act otherwise: a minute before it begins, for what is to
 * come is told before; as it begins; in the first and the last minute of an opening, and closed; as
 * it ends. What is about no service is heard by day, at night and on a holiday, and when its words are said.
 *
 * @param openedAt the book without the act and with it, at a moment
 */
export function momentsOf(
  act: Act,
  now: Temporal.Instant,
  openedAt: (at: Temporal.Instant) => BeforeAndAfter,
): readonly ActMoment[] {
  const span = spanOf(act, now);
  if (span === undefined) return [];
  const { from, until } = span;
  const isLater = isBefore(now, from);
  const service = serviceOf(act);
  const inside =
    service === undefined
      ? [
          ...dayNightAndHoliday(from),
          ...(act.do === "say" ? firstSaid(act, from, openedAt(from)) : []),
        ]
      : turnsOfService(service, act.do === "hours", from, openedAt(from));
  const all: readonly ActMoment[] = [
    ...(isLater
      ? [{ name: "before it begins", at: later(from.subtract({ minutes: 1 }), now) }]
      : []),
    { name: isLater ? "as it begins" : "now", at: from },
    ...inside.filter(({ at }) => until === undefined || isBefore(at, until)),
    ...(until === undefined ? [] : [{ name: "as it ends", at: until }]),
  ];
  const seen = new Set<number>();
  return all.filter(({ at }) => {
    const isNew = !seen.has(at.epochMilliseconds);
    seen.add(at.epochMilliseconds);
    return isNew;
  });
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return isBefore(one, other) ? other : one;
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

/** When the doors of a service turn next, with the act or without it; where its hours are other ones, its next opening from end to end. */
function turnsOfService(
  id: string,
  isOfHours: boolean,
  from: Temporal.Instant,
  { before, after }: BeforeAndAfter,
): readonly ActMoment[] {
  const hours = after.book.services.get(id)?.hours;
  const turns = [before.book.services.get(id)?.hours, hours].flatMap((each) => {
    const [at] = turnsOfDoors(each, from);
    return at === undefined ? [] : [{ name: "when its doors turn", at }];
  });
  if (!isOfHours || typeof hours !== "object") return turns;
  const opens = isOpen(hours, from) ? from : nextOpening(hours, from);
  const closes = opens === undefined ? undefined : openUntil(hours, opens);
  return [
    ...(opens === undefined ? [] : [{ name: "as it opens", at: opens }]),
    ...(closes === undefined
      ? []
      : [
          { name: "in its last minute", at: closes.subtract({ minutes: 1 }) },
          { name: "when it has closed", at: closes },
        ]),
    ...turns,
  ];
}

/** When a door opens or shuts after a moment, in order; of what never does, never. */
function* turnsOfDoors(
  hours: Availability | undefined,
  after: Temporal.Instant,
): Generator<Temporal.Instant> {
  let at: Temporal.Instant | undefined = after;
  while (typeof hours === "object" && at !== undefined) {
    at = isOpen(hours, at) ? openUntil(hours, at) : nextOpening(hours, at);
    if (at !== undefined) yield at;
  }
}

/** Every moment of the span's first week at which a door turns or an act does, its beginning first, and a holiday. */
export function turnsOfAWeek(
  { from, until }: Span,
  acts: readonly Act[],
  { before, after }: BeforeAndAfter,
): readonly Temporal.Instant[] {
  const aWeek = from.add({ hours: 7 * 24 });
  const end = until === undefined || isBefore(aWeek, until) ? aWeek : until;
  const moments = new Map([[from.epochMilliseconds, from]]);
  const note = (at: Temporal.Instant) => moments.set(at.epochMilliseconds, at);
  for (const { hours } of [before, after].flatMap(({ book }) => [...book.services.values()])) {
    for (const at of turnsOfDoors(hours, from)) {
      if (!isBefore(at, end)) break;
      note(at);
    }
  }
  for (const at of acts.flatMap(turnsOf)) if (isBefore(from, at) && isBefore(at, end)) note(at);
  // No week has every holiday.
  for (const { at } of dayNightAndHoliday(from)) {
    if (until === undefined || isBefore(at, until)) note(at);
  }
  return [...moments.values()].toSorted(Temporal.Instant.compare);
}

/** The first moment of a week at which words about the hours of some service are said. */
function firstSaid(
  { phrase, language }: ActOf<"say">,
  from: Temporal.Instant,
  opened: BeforeAndAfter,
): readonly ActMoment[] {
  const services = [...opened.after.book.services.values()];
  const isSaid = (at: Temporal.Instant) =>
    services.some((service) =>
      sayService(service, language, at).some((words) => words.phrase === phrase),
    );
  const at = turnsOfAWeek({ from, until: undefined }, [], opened).find(isSaid);
  return at === undefined ? [] : [{ name: "when it is said", at }];
}

/** Words are longest where a service is closed, most of all for a holiday: Monday at ten, Sunday at three in the night, Christmas. */
function dayNightAndHoliday(now: Temporal.Instant): readonly ActMoment[] {
  const today = inBrussels(now).toPlainDate();
  const next = (weekday: number) =>
    today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 }).toString();
  const christmas = today.with({ month: 12, day: 25 });
  const feast =
    Temporal.PlainDate.compare(christmas, today) > 0 ? christmas : christmas.add({ years: 1 });
  return [
    { name: "on Monday at ten", at: fromBrussels(`${next(1)}T10:00`) },
    { name: "on Sunday at three in the night", at: fromBrussels(`${next(7)}T03:00`) },
    { name: "on Christmas Day at ten", at: fromBrussels(`${feast}T10:00`) },
  ];
}
