import type { Temporal } from "temporal-polyfill";
import { clockReaches } from "./clock-reaches.ts";
import { dayAt } from "./day-at.ts";
import type { Hours } from "./hours.ts";
import { rangesOn } from "./ranges-on.ts";

/** Is it open at that instant? The minute it opens counts as open, the minute it closes does not. */
export function isOpen(hours: Hours, now: Temporal.Instant): boolean {
  if (hours === "always") return true;
  const instant = now.epochMilliseconds;
  const day = dayAt(instant);
  return rangesOn(hours, day).some(
    (range) => instant >= clockReaches(day, range.from) && instant < clockReaches(day, range.to),
  );
}
