import { Temporal } from "temporal-polyfill";
import type { Hours } from "./hours.ts";
import { openings } from "./openings.ts";

/**
 * The next instant after `now`, never `now` itself, at which it goes from closed to open; when it
 * is open, that is the opening after this one. Undefined if it never opens or never closes.
 */
export function nextOpening(hours: Hours, now: Temporal.Instant): Temporal.Instant | undefined {
  if (hours === "always") return undefined;
  const instant = now.epochMilliseconds;
  for (const { from } of openings(hours, instant)) {
    if (from > instant) return Temporal.Instant.fromEpochMilliseconds(from);
  }
  return undefined;
}
