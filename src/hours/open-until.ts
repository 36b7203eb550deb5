import { Temporal } from "temporal-polyfill";
import type { Hours } from "./hours.ts";
import { openings } from "./openings.ts";

/**
 * When it next closes; undefined when it is closed at `now` or never closes. Hours up to midnight
 * that go on from midnight are one opening, so the answer may be days away.
 */
export function openUntil(hours: Hours, now: Temporal.Instant): Temporal.Instant | undefined {
  if (hours === "always") return undefined;
  const instant = now.epochMilliseconds;
  for (const { from, to } of openings(hours, instant)) {
    if (from > instant || to === Number.POSITIVE_INFINITY) return undefined;
    if (to > instant) return Temporal.Instant.fromEpochMilliseconds(to);
  }
  return undefined;
}
