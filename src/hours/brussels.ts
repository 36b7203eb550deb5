import type { Temporal } from "temporal-polyfill";

/** What the clock and calendar in Brussels show at that instant, whatever the process's own zone. */
export function inBrussels(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO("Europe/Brussels");
}
