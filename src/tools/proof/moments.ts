import { Temporal } from "temporal-polyfill";
import type { ActOf } from "../../line/book/acts.ts";
import type { Book } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { isOpenNow } from "../../line/call/go.ts";
import { brusselsDay, dayAt, fromBrussels } from "../../line/hours/calendar.ts";
import { type Hours, hoursOn, type Timetable } from "../../line/hours/hours.ts";
import { isOpen, nextOpening, openUntil } from "../../line/hours/openings.ts";
import type { Reach } from "./reach.ts";

/** A moment at which callers are followed, and how far. */
interface Moment {
  readonly name: string;
  readonly at: Temporal.Instant;
  readonly reach: Reach;
}

/** An ordinary moment, at which everything is heard. */
export const mondayAtTen = moment("Monday at ten", "2026-11-23T10:00", "everywhere");

/** The moments at which what callers hear may differ: doors open and shut, feasts, clock changes, old facts. */
export function momentsThatMatter(book: Book): readonly [Moment, ...Moment[]] {
  return [
    mondayAtTen,
    moment("Sunday at three in the night", "2026-11-22T03:00", "closely"),
    moment("Christmas Day at ten", "2026-12-25T10:00", "closely"),
    moment("Friday at half past five", "2026-11-27T17:30", "news"),
    moment("Saturday at three in the afternoon", "2026-11-28T15:00", "news"),
    moment("the night the clock goes back, first time", "2026-10-25T02:30", "news"),
    moment("the night the clock goes forward", "2027-03-28T03:00", "news"),
    pastReview(book),
    moment("the night the clock goes back, second time", "2026-10-25T02:30", "closely", {
      later: true,
    }),
    ...openingMoments(book),
    ...datedMoments(book),
  ];
}

/**
 * Acts of a journal to be heard on that Monday: one service is closed for the day and, where there is
 * another, its number does not work. Both are services that callers choose, with others in their place.
 */
export function actsToHear(book: Book): readonly (ActOf<"close"> | ActOf<"withdraw">)[] {
  const chosen = new Set([...book.offers[languages[0]].values()].flat());
  const lastResorts = Object.values(book.withoutKeys).flat();
  const [closed, withdrawn] = [...book.services.values()].filter(
    (service) =>
      chosen.has(service.id) &&
      !lastResorts.includes(service.id) &&
      !service.emergency &&
      service.phone !== null &&
      isOpenNow(service, mondayAtTen.at) &&
      languages.every((language) => service.alternatives[language].length > 0),
  );
  const kept = { at: "2026-11-22T12:00:00Z", by: "the proof", from: "2026-11-23T00:00" } as const;
  const until = "2026-11-24T00:00";
  return [
    ...(closed ? [{ ...kept, number: 1, do: "close", service: closed.id, until } as const] : []),
    ...(withdrawn ? [{ ...kept, number: 2, do: "withdraw", service: withdrawn.id } as const] : []),
  ];
}

/** The first Monday on which every fact is past review. */
function pastReview(book: Book): Moment {
  const last = [...book.services.values()]
    .map(({ reviewDue }) => reviewDue)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  const day = last ?? Temporal.PlainDate.from("2026-11-23");
  const monday = day.add({ days: 8 - day.dayOfWeek });
  return moment("when every fact is past review", `${monday}T10:00`, "closely");
}

/** The first and the last minute of each service's opening on a day that it opens, and the minutes beside them. */
function openingMoments(book: Book): readonly Moment[] {
  const moments = new Map<number, Moment>();
  for (const { id, hours } of book.services.values()) {
    if (typeof hours !== "object") continue;
    for (const { at, isOpening } of turnsOfADay(hours)) {
      for (const [side, minutes] of isOpening ? besideOpening : besideClosing) {
        const minute = at.add({ minutes });
        const name = `${side} of ${id}`;
        if (moments.has(minute.epochMilliseconds)) continue;
        moments.set(minute.epochMilliseconds, { name, at: minute, reach: "news" });
      }
    }
  }
  return [...moments.values()];
}

const besideOpening = [
  ["the minute before the opening", -1],
  ["the first minute", 0],
] as const;

const besideClosing = [
  ["the last minute", -1],
  ["the minute after the closing", 0],
] as const;

/** When a door opens and shuts, from its first opening in an ordinary week on, for a day. */
function turnsOfADay(
  hours: Hours,
): readonly { readonly at: Temporal.Instant; readonly isOpening: boolean }[] {
  const turns = [];
  let at: Temporal.Instant | undefined = fromBrussels("2026-11-23T00:00");
  let end: Temporal.Instant | undefined;
  while (at !== undefined && (end === undefined || Temporal.Instant.compare(at, end) < 0)) {
    const isOpening: boolean = !isOpen(hours, at);
    at = isOpening ? nextOpening(hours, at) : openUntil(hours, at);
    if (at === undefined) break;
    end ??= at.add({ hours: 24 });
    if (Temporal.Instant.compare(at, end) < 0) turns.push({ at, isOpening });
  }
  return turns;
}

/** Noon of the days that dates, weeks or nth days make unlike others of a service, the first of each kind. */
function datedMoments(book: Book): readonly Moment[] {
  const moments = new Map<string, Moment>();
  for (const { id, hours } of book.services.values()) {
    if (typeof hours !== "object") continue;
    for (const date of daysUnlikeOthers(hours)) {
      const name = `a day unlike others of ${id}`;
      if (!moments.has(date)) moments.set(date, moment(name, `${date}T12:00`, "news"));
    }
  }
  return [...moments.values()];
}

const DAYS_OF_A_YEAR = 367;

/** In a year from the first week on, the days with other hours than that weekday has had. */
function daysUnlikeOthers(hours: Timetable): readonly string[] {
  const start = dayAt(fromBrussels("2026-11-23T00:00").epochMilliseconds).number;
  const heard = new Set<string>();
  const kinds = new Map<string, string>();
  for (let number = start; number < start + DAYS_OF_A_YEAR; number += 1) {
    const { ranges, closedFor } = hoursOn(hours, number);
    if (closedFor !== undefined) continue;
    const { weekday, date } = brusselsDay(number);
    const [kind, ofWeekday] = [JSON.stringify(ranges), JSON.stringify([weekday, ranges])];
    if (number >= start + 7 && !heard.has(ofWeekday) && !kinds.has(kind))
      kinds.set(kind, `${date}`);
    heard.add(ofWeekday);
  }
  return [...kinds.values()];
}

function moment(name: string, time: string, reach: Reach, { later = false } = {}): Moment {
  return { name, at: fromBrussels(time, { later }), reach };
}
