import type { Day, Hours } from "./hours.ts";
import { HoursError } from "./hours-error.ts";
import { parseRule } from "./parse-rule.ts";

/**
 * Reads opening hours in a subset of the OpenStreetMap notation: `24/7`, or rules parted by `;`
 * such as `Mo-Fr 09:00-12:30,13:00-17:00; Sa off; PH off`. A later rule replaces an earlier one
 * for the same day. Without `PH off`, public holidays are like any other day.
 *
 * Throws `HoursError` on anything else.
 *
 * @example parseHours("Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off")
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function parseHours(notation: string): Hours {
  if (notation.trim() === "24/7") return "always";

  const week = new Map<number, Day>();
  let holidays: "as usual" | "closed" = "as usual";
  for (const rule of rulesOf(notation)) {
    if (rule === "PH off") {
      holidays = "closed";
      continue;
    }
    const { days, ranges } = parseRule(rule);
    // In the specification these hours would replace "PH off" on their own days only, which no
    // caller could be told in a sentence and nobody means.
    if (holidays === "closed" && ranges.length > 0) {
      throw new HoursError(
        rule,
        'comes after "PH off" and would open on holidays again: write "PH off" last',
        "Mo-Fr 09:00-17:00; PH off",
      );
    }
    for (const day of days) week.set(day, ranges);
  }
  const on = (day: number): Day => week.get(day) ?? [];
  return { week: [on(0), on(1), on(2), on(3), on(4), on(5), on(6)], holidays };
}

function rulesOf(notation: string): readonly string[] {
  const rules = notation.split(";").map((rule) => rule.trim().replaceAll(/\s+/g, " "));
  if (rules.includes("")) {
    throw new HoursError(
      notation,
      'has nothing before or after a ";": write a rule there or take the ";" out',
      "Mo-Fr 09:00-17:00; PH off",
    );
  }
  return rules;
}
