import type { BrusselsDay } from "./brussels-day.ts";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/**
 * The first instant of that day, in milliseconds since 1970 UTC, at which the clock in Brussels
 * shows that many minutes after midnight or more. A time the clock skips in spring is reached when
 * the clock jumps over it; of a time it shows twice in autumn the first counts, as in RFC 5545.
 *
 * So hours that start or end between 02:00 and 03:00 stay in order: a service that closes at 02:30
 * closes as the clock jumps from 02:00 to 03:00 in spring, and does not open again in autumn.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5
 */
export function clockReaches(day: BrusselsDay, minutes: number): number {
  const ifUnchanged = day.start + minutes * MINUTE;
  if (ifUnchanged < day.clockChange) return ifUnchanged;
  const putForward = DAY - (day.end - day.start);
  return Math.max(day.clockChange, ifUnchanged - putForward);
}
