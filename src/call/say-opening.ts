import { Temporal } from "temporal-polyfill";
import type { DirectoryEntry } from "../book/book.ts";
import { inBrussels } from "../hours/brussels.ts";
import { type Opening, openingAt } from "../hours/opening.ts";
import { type Words, words } from "./utterance.ts";

type Closed = Extract<Opening, { state: "closed" }>;

/** Whether somebody answers now, until when, or when next; and that hours past review may have changed. */
export function sayOpening(service: DirectoryEntry, now: Temporal.Instant): readonly Words[] {
  // Of unknown hours nothing is said: neither a guess nor a doubt helps a caller.
  if (service.hours === "unknown") return [];
  if (service.hours === "by appointment") return [words("opening.by-appointment")];
  const today = inBrussels(now).toPlainDate();
  const isPastReview = Temporal.PlainDate.compare(today, service.reviewDue) >= 0;
  const doubt = isPastReview ? [words("opening.may-have-changed")] : [];
  return [...sayState(openingAt(service.hours, now), today), ...doubt];
}

function sayState(opening: Opening, today: Temporal.PlainDate): readonly Words[] {
  if (opening.state === "always") return [words("opening.always")];
  if (opening.state === "closed") return sayClosed(opening, today);
  const time = { time: minutesOf(opening.until) };
  // An end at midnight belongs to the day that it ends.
  const days = daysUntil(opening.until.subtract({ minutes: 1 }), today);
  return days === 0
    ? [words("opening.until", { time })]
    : [words("opening.until-day", { day: { weekday: opening.until.dayOfWeek }, time })];
}

function sayClosed(opening: Closed, today: Temporal.PlainDate): readonly Words[] {
  const closed = words(opening.holidayToday ? "opening.closed-holiday" : "opening.closed");
  if (opening.opens === undefined) return [closed];
  const time = { time: minutesOf(opening.opens) };
  const days = daysUntil(opening.opens, today);
  if (days === 0) return [closed, words("opening.opens-today", { time })];
  if (days === 1) return [closed, words("opening.opens-tomorrow", { time })];
  return [closed, words("opening.opens-day", { day: { weekday: opening.opens.dayOfWeek }, time })];
}

function minutesOf(moment: Temporal.ZonedDateTime): number {
  return moment.hour * 60 + moment.minute;
}

function daysUntil(moment: Temporal.ZonedDateTime, today: Temporal.PlainDate): number {
  return today.until(moment.toPlainDate()).days;
}
