import type { Temporal } from "temporal-polyfill";
import { inBrussels } from "./brussels.ts";
import { dayAt } from "./day-at.ts";
import type { Hours } from "./hours.ts";
import { isOpen } from "./is-open.ts";
import { nextOpening } from "./next-opening.ts";
import { openUntil } from "./open-until.ts";

/** What a caller is told about a service at one moment; times by the clock in Brussels. */
export type Opening =
  | { readonly state: "always" }
  | { readonly state: "open"; readonly until: Temporal.ZonedDateTime }
  | {
      readonly state: "closed";
      /** Undefined when it never opens. */
      readonly opens: Temporal.ZonedDateTime | undefined;
      /** Would it have had hours today, were today not a public holiday? */
      readonly holidayToday: boolean;
    };

/** The opening of a service at `now`: "always" also when its week leaves no minute closed. */
export function openingAt(hours: Hours, now: Temporal.Instant): Opening {
  if (hours === "always") return { state: "always" };
  if (isOpen(hours, now)) {
    const until = openUntil(hours, now);
    return until === undefined ? { state: "always" } : { state: "open", until: inBrussels(until) };
  }
  const opens = nextOpening(hours, now);
  const today = dayAt(now.epochMilliseconds);
  return {
    state: "closed",
    opens: opens === undefined ? undefined : inBrussels(opens),
    holidayToday:
      today.holiday && hours.holidays === "closed" && hours.week[today.weekday]?.length !== 0,
  };
}
