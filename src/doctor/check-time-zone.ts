import { Temporal } from "temporal-polyfill";
import { inBrussels } from "../hours/brussels.ts";
import type { Finding } from "./finding.ts";

/**
 * What clocks in Brussels show, in winter, in summer, and a second before and at each change.
 * Directive 2000/84/EC: last Sundays of March and October, at 01:00 UTC.
 */
const known: readonly (readonly [instant: string, shown: string])[] = [
  ["2026-01-15T12:00:00Z", "2026-01-15T13:00:00+01:00"],
  ["2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"],
  ["2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"],
  ["2026-07-15T12:00:00Z", "2026-07-15T14:00:00+02:00"],
  ["2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"],
  ["2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"],
  ["2027-03-28T01:00:00Z", "2027-03-28T03:00:00+02:00"],
];

/** Shows an instant as clocks in Brussels do, with the offset. */
export type ShowInBrussels = (instant: Temporal.Instant) => string;

/** Sees whether this machine's time zone data know Brussels and its changes of clock. */
export function checkTimeZone(show: ShowInBrussels = showInBrussels): Finding {
  const name = "time zone data";
  const fix =
    "Use an official build of Node with full ICU data: node -p process.versions.tz tells which data it has.";
  try {
    const wrong = known.find(([instant, shown]) => show(Temporal.Instant.from(instant)) !== shown);
    if (wrong === undefined) {
      return { status: "ok", name, finding: "Brussels and its changes of clock are known" };
    }
    const [instant, shown] = wrong;
    const finding = `${instant} is shown as ${show(Temporal.Instant.from(instant))}, not ${shown}`;
    return { status: "mend", name, finding, fix };
  } catch {
    return { status: "mend", name, finding: "Europe/Brussels is not known", fix };
  }
}

function showInBrussels(instant: Temporal.Instant): string {
  return inBrussels(instant).toString({ timeZoneName: "never" });
}
