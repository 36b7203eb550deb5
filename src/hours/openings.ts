import { brusselsDay } from "./brussels-day.ts";
import { clockReaches } from "./clock-reaches.ts";
import { dayAt } from "./day-at.ts";
import type { WeeklyHours } from "./hours.ts";
import { rangesOn } from "./ranges-on.ts";

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
export function* openings(hours: WeeklyHours, now: number): Generator<Stretch, void, void> {
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
