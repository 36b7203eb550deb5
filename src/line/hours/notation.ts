import type { Day, Hours, OpenRange } from "./hours.ts";

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

/** Opening hours written in a notation this line does not read. The message quotes the wrong part and says the fix. */
export class HoursError extends Error {
  override readonly name = "HoursError";
  readonly code = "hours";

  /**
   * @param part what was written, as it was written
   * @param fix what is wrong with it and what to write instead, read after the quoted part
   * @param example a whole notation that is right
   */
  constructor(part: string, fix: string, example: string) {
    super(`"${part}" ${fix}, for example "${example}".`);
  }
}

/**
 * Reads one rule, such as `Mo-Fr 09:00-17:00` or `Su off`: its days (0 = Monday) and their ranges.
 *
 * Throws `HoursError` on anything else.
 */
function parseRule(rule: string): {
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

const NAMES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/**
 * Reads days such as `Mo-Tu,Th-Fr` into their numbers, 0 = Monday. A range may run past Sunday:
 * `Sa-Mo` is Saturday, Sunday and Monday.
 *
 * Throws `HoursError` on anything else.
 */
function parseDays(days: string): readonly number[] {
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

const MIDNIGHT = 24 * 60;
const RANGE = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/;

/**
 * Reads times such as `09:00-12:30,13:00-17:00` into ranges in minutes after midnight, earliest
 * first; ranges that touch become one.
 *
 * Throws `HoursError` when one is no time range, runs past midnight or overlaps another.
 */
function parseRanges(times: string): Day {
  const sorted = times
    .split(",")
    .map(parseRange)
    .sort((a, b) => a.from - b.from);
  const ranges: OpenRange[] = [];
  for (const range of sorted) {
    const previous = ranges.at(-1);
    if (previous !== undefined && range.from < previous.to) {
      throw new HoursError(
        times,
        "has ranges that overlap: end one before the next starts, or join them",
        "Mo-Fr 09:00-12:30,13:00-17:00",
      );
    }
    if (previous?.to === range.from) ranges.splice(-1, 1, { from: previous.from, to: range.to });
    else ranges.push(range);
  }
  return ranges;
}

function parseRange(range: string): OpenRange {
  const [, fromHour, fromMinute, toHour, toMinute] = RANGE.exec(range) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  // A range that does not match leaves NaN, which is below nothing.
  if (!(from < MIDNIGHT)) {
    throw new HoursError(
      range,
      "is no time range: write two 24-hour times, two digits each, or the word off",
      "Mo-Fr 09:00-17:00; Sa off",
    );
  }
  if (to === 0) {
    throw new HoursError(
      range,
      "ends at 00:00, where its day starts: write 24:00 for midnight at the end",
      `Fr ${range.replace(/00:00$/, "24:00")}`,
    );
  }
  if (to <= from || to > MIDNIGHT) {
    throw new HoursError(
      range,
      "goes past midnight: split it there, the hours after midnight under the next day",
      "Fr 22:00-24:00; Sa 00:00-06:00",
    );
  }
  return { from, to };
}
