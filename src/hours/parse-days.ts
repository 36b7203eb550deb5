import { HoursError } from "./hours-error.ts";

const NAMES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/**
 * Reads days such as `Mo-Tu,Th-Fr` into their numbers, 0 = Monday. A range may run past Sunday:
 * `Sa-Mo` is Saturday, Sunday and Monday.
 *
 * Throws `HoursError` on anything else.
 */
export function parseDays(days: string): readonly number[] {
  return days.split(",").flatMap(parseSpan);
}

function parseSpan(span: string): readonly number[] {
  const [first = "", last = first, ...more] = span.split("-");
  if (first === "PH" || last === "PH") {
    throw new HoursError(
      span,
      "stands among days: give public holidays a rule of their own",
      "Su off; PH off",
    );
  }
  const start = NAMES.indexOf(first);
  const end = NAMES.indexOf(last);
  if (start < 0 || end < 0 || more.length > 0) {
    throw new HoursError(
      span,
      "is no day: write Mo, Tu, We, Th, Fr, Sa, Su, or a first and last day",
      "Mo-Fr 09:00-17:00",
    );
  }
  if (span.includes("-") && start === end) {
    throw new HoursError(
      span,
      "starts and ends on the same day: write it once",
      `${first} 09:00-17:00`,
    );
  }
  const length = ((end - start + 7) % 7) + 1;
  return Array.from({ length }, (_, offset) => (start + offset) % 7);
}
