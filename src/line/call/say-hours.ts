import type { Temporal } from "temporal-polyfill";
import type { DirectoryEntry } from "../book/book.ts";
import { isPastReview } from "../book/facts.ts";
import { type BrusselsDay, type CalendarDate, clockAt, dateOf, dayAt } from "../hours/calendar.ts";
import type { Timetable } from "../hours/hours.ts";
import { type Opening, openingAt } from "../hours/openings.ts";
import { type Change, tellHours, type Week } from "../hours/told-hours.ts";
import { type Value, type Words, words } from "./answer.ts";

/** Whether somebody answers now, until when, or when next; and that hours past review may have changed. */
export function sayOpening(service: DirectoryEntry, now: Temporal.Instant): readonly Words[] {
  // Of unknown hours nothing is said: neither a guess nor a doubt helps a caller.
  if (service.hours === "unknown") return [];
  if (service.hours === "by appointment") return [words("opening.by-appointment")];
  const isOld = isPastReview(service.reviewDue, dayAt(now.epochMilliseconds).date);
  const doubt = isOld ? [words("opening.may-have-changed")] : [];
  return [...sayState(openingAt(service.hours, now), now), ...doubt];
}

function sayState(opening: Opening, now: Temporal.Instant): readonly Words[] {
  if (opening.state === "always") return [words("opening.always")];
  if (opening.state === "open") return [sayUntil(opening.until, now)];
  const closed = sayClosed(opening.closedFor);
  const opens = opening.opens === undefined ? [] : [sayOpens(opening.opens, now)];
  const otherwise = opening.byAppointment ? [words("opening.or-by-appointment")] : [];
  return [closed, ...opens, ...otherwise];
}

function sayClosed(closedFor: Extract<Opening, { state: "closed" }>["closedFor"]): Words {
  switch (closedFor) {
    case "holiday":
      return words("opening.closed-holiday");
    case "holiday, not stated":
      return words("opening.probably-closed-holiday");
    default:
      return words("opening.closed");
  }
}

// A night belongs to the evening before it: who calls at three has not slept, and takes "tomorrow"
// for the morning that comes.
const MORNING = 6 * 60;

/** A time as people tell it from where they are: days from this one, and from this evening. */
interface ToldTime {
  readonly day: BrusselsDay;
  readonly time: { readonly time: number };
  readonly daysAhead: number;
  /** It lies in the night that begins so many evenings from this one; undefined by day. */
  readonly nightsAhead: number | undefined;
  /** "Today" and "tomorrow" are clear: it is not night now. */
  readonly isByDay: boolean;
}

function tellTime(instant: number, now: Temporal.Instant): ToldTime {
  const [here, there] = [clockAt(now.epochMilliseconds), clockAt(instant)];
  const isByDay = here.minutes >= MORNING;
  const daysAhead = there.day.number - here.day.number;
  return {
    day: there.day,
    time: { time: there.minutes },
    daysAhead,
    nightsAhead: there.minutes >= MORNING ? undefined : daysAhead - (isByDay ? 1 : 0),
    isByDay,
  };
}

function sayOpens(instant: number, now: Temporal.Instant): Words {
  const told = tellTime(instant, now);
  const { day, time, daysAhead } = told;
  if (told.nightsAhead === 0) return words("opening.opens-tonight", { time });
  if (told.nightsAhead !== undefined) {
    const night = isInAWeek(daysAhead - 1) ? "opening.opens-night" : "opening.opens-night-date";
    return words(night, sayNight(told));
  }
  if (told.isByDay && daysAhead === 0) return words("opening.opens-today", { time });
  if (told.isByDay && daysAhead === 1) return words("opening.opens-tomorrow", { time });
  const phrase = isInAWeek(daysAhead) ? "opening.opens-day" : "opening.opens-date";
  return words(phrase, { day: sayDay(day, daysAhead), time });
}

function sayUntil(instant: number, now: Temporal.Instant): Words {
  const told = tellTime(instant, now);
  const { day, time, daysAhead } = told;
  // An end at midnight belongs to the day that it ends.
  const isThisMidnight = time.time === 0 && daysAhead === 1;
  if (daysAhead === 0 || isThisMidnight) return words("opening.until", { time });
  if (told.nightsAhead === 0) return words("opening.until-tonight", { time });
  if (told.nightsAhead !== undefined) {
    const night = isInAWeek(daysAhead - 1) ? "opening.until-night" : "opening.until-night-date";
    return words(night, sayNight(told));
  }
  if (told.isByDay && daysAhead === 1) return words("opening.until-tomorrow", { time });
  const phrase = isInAWeek(daysAhead) ? "opening.until-day" : "opening.until-date";
  return words(phrase, { day: sayDay(day, daysAhead), time });
}

/** The night from one day to the next, by both. */
function sayNight({
  day,
  time,
  daysAhead,
}: ToldTime): Readonly<Record<"day" | "next" | "time", Value>> {
  const evening = sayDay(dateOf(day.number - 1), daysAhead - 1);
  return { day: evening, next: { weekday: day.weekday + 1 }, time };
}

/** From seven days on, a weekday's name alone would be taken for that of this week. */
function isInAWeek(daysAhead: number): boolean {
  return daysAhead < 7;
}

// From here on a date without its year would be taken for that of this year.
const ALMOST_A_YEAR = 330;

function sayDay(date: CalendarDate, daysAhead: number): Value {
  return isInAWeek(daysAhead) ? { weekday: date.weekday + 1 } : sayDate(date, daysAhead);
}

function sayDate({ weekday, day, month, year }: CalendarDate, daysAhead: number): Value {
  const date = { weekday: weekday + 1, day, month };
  return { date: daysAhead < ALMOST_A_YEAR ? date : { ...date, year } };
}

/** The hours of the week, what happens on public holidays, and what is different in the weeks to come. */
export function sayHours(hours: Timetable, now: Temporal.Instant): readonly Words[] {
  const today = dayAt(now.epochMilliseconds).number;
  const told = tellHours(hours, today);
  return [
    ...sayWeeks(told.week, told.nextWeek),
    ...sayHolidays(told.holidays),
    ...told.changes.map((change) => sayChange(change, today)),
    ...(told.byAppointment ? [words("opening.or-by-appointment")] : []),
  ];
}

function sayWeeks(week: Week, nextWeek: Week | undefined): readonly Words[] {
  if (nextWeek !== undefined) {
    return [
      words("week.this", { week: { week } }),
      words("week.next", { week: { week: nextWeek } }),
    ];
  }
  return week.length === 0 ? [] : [words("week", { week: { week } })];
}

function sayHolidays(holidays: ReturnType<typeof tellHours>["holidays"]): readonly Words[] {
  if (holidays === "as usual") return [];
  if (holidays === "closed") return [words("week.not-on-holidays")];
  if (holidays === "not stated") return [words("week.probably-not-on-holidays")];
  return [words("week.on-holidays", { hours: { ranges: holidays } })];
}

function sayChange(change: Change, today: number): Words {
  const sayWhen = (date: CalendarDate) => sayDate(date, date.number - today);
  const day = sayWhen(change.from);
  if ("week" in change) return words("week.from", { day, hours: { week: change.week } });
  const { from, to, days, ranges } = change;
  const isEveryDay = days.length === 7 || to?.number === from.number;
  const hours: Value = isEveryDay ? { ranges } : { week: [{ days, ranges }] };
  if (to === undefined) return words("week.from", { day, hours });
  if (to.number === from.number) return words("week.on", { day, hours });
  const last = sayWhen(to);
  return from.number <= today
    ? words("week.until", { last, hours })
    : words("week.between", { day, last, hours });
}
