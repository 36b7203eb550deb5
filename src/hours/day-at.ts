import { type BrusselsDay, brusselsDay } from "./brussels-day.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The day it is in Brussels at an instant in milliseconds since 1970 UTC. */
export function dayAt(instant: number): BrusselsDay {
  let day = brusselsDay(Math.floor(instant / DAY));
  // Brussels is ahead of UTC: late in the UTC evening its next day has begun.
  while (instant >= day.end) day = brusselsDay(day.number + 1);
  while (instant < day.start) day = brusselsDay(day.number - 1);
  return day;
}
