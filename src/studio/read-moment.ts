import { Temporal } from "temporal-polyfill";
import { inBrussels } from "../hours/brussels.ts";
import { RequestError } from "../http/request-error.ts";

/** The years in which the clock can be set: hours and holidays are worked out for any of them. */
const years = { first: 2000, last: 2099 } as const;

/**
 * The moment that is asked for, Belgian time, as YYYY-MM-DDTHH:MM; the present minute where none is.
 *
 * @throws RequestError 400 when it is no such time
 */
export function readMoment(asked: unknown, now: Temporal.Instant): Temporal.Instant {
  if (asked === undefined) {
    return now.round({ smallestUnit: "minute", roundingMode: "floor" });
  }
  const isWritten = typeof asked === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(asked);
  const time = isWritten ? readTime(asked) : undefined;
  if (time === undefined || time.year < years.first || time.year > years.last) {
    throw new RequestError(
      400,
      `at is a Belgian time from ${years.first} to ${years.last}. Write it as 2026-12-25T10:00.`,
    );
  }
  return time.toZonedDateTime("Europe/Brussels").toInstant();
}

/** A moment as it is written in requests and answers. */
export function writeMoment(moment: Temporal.Instant): string {
  return inBrussels(moment).toPlainDateTime().toString({ smallestUnit: "minute" });
}

function readTime(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
