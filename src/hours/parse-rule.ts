import type { Day } from "./hours.ts";
import { HoursError } from "./hours-error.ts";
import { parseDays } from "./parse-days.ts";
import { parseRanges } from "./parse-ranges.ts";

/**
 * Reads one rule, such as `Mo-Fr 09:00-17:00` or `Su off`: its days (0 = Monday) and their ranges.
 *
 * Throws `HoursError` on anything else.
 */
export function parseRule(rule: string): {
  readonly days: readonly number[];
  readonly ranges: Day;
} {
  if (rule === "24/7") {
    throw new HoursError(
      rule,
      "stands alone, without other rules: write the days and hours instead",
      "Mo-Su 00:00-24:00; PH off",
    );
  }
  if (/(^|[\s,]),|,(\s|$)/.test(rule)) {
    throw new HoursError(
      rule,
      'has a space or nothing beside a comma: take it out, and part rules with ";"',
      "Mo,Tu 09:00-12:30,13:00-17:00; We 09:00-12:30",
    );
  }
  const [first = "", second, ...more] = rule.split(" ");
  if (second === undefined) {
    throw /^\d|^off$/.test(first)
      ? new HoursError(rule, "does not say which days: write them first", "Mo-Su 09:00-17:00")
      : new HoursError(
          rule,
          "does not say when: write the hours after the days",
          "Mo-Fr 09:00-17:00",
        );
  }
  if (more.length > 0) {
    throw new HoursError(
      rule,
      "has too many parts: write days, one space and hours",
      "Mo-Fr 09:00-12:30,13:00-17:00",
    );
  }
  if (first === "PH") {
    throw new HoursError(
      rule,
      'gives holidays hours of their own, which is not read: write "PH off", or leave it out if the service answers as usual',
      "Mo-Fr 09:00-17:00; PH off",
    );
  }
  return { days: parseDays(first), ranges: second === "off" ? [] : parseRanges(second) };
}
