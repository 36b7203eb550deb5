import type { BrusselsDay } from "./brussels-day.ts";
import type { Day, WeeklyHours } from "./hours.ts";

const CLOSED: Day = [];

/** The open ranges on that day of the calendar: none on a holiday when holidays are closed. */
export function rangesOn(hours: WeeklyHours, day: BrusselsDay): Day {
  if (day.holiday && hours.holidays === "closed") return CLOSED;
  return hours.week[day.weekday] ?? CLOSED;
}
