import { Temporal } from "temporal-polyfill";
import { isHoliday } from "./holidays.ts";

/** One calendar day in Brussels, 23, 24 or 25 hours long; instants in milliseconds since 1970 UTC. */
export interface BrusselsDay {
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

const DAY = 24 * 60 * 60 * 1000;
const EPOCH = Temporal.PlainDate.from("1970-01-01");

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
    number,
    weekday: date.dayOfWeek - 1,
    holiday: isHoliday(date),
    start,
    clockChange: change?.epochMilliseconds ?? end,
    end,
  };
}
