import { dayNumber } from "./calendar.ts";
import { checkRules, type ReadRule } from "./check-rules.ts";
import {
  type Day,
  type Hours,
  isForHolidays,
  type OpenRange,
  type Rule,
  type Schedule,
  timetableOf,
} from "./hours.ts";
import {
  DATES_FIRST,
  EVERY_DAY,
  readDates,
  readDays,
  readWeeks,
  WEEKS_FIRST,
} from "./read-days.ts";
import { HoursError, type WrittenHours } from "./written-hours.ts";

/**
 * Reads opening hours in a subset of the OpenStreetMap notation: `24/7`, or rules parted by `;`
 * such as `Mo-Fr 09:00-12:30,13:00-17:00; Sa off; PH off`. A later rule replaces all that earlier
 * ones say of a day; one after a comma and a space adds to it. docs/hours.md has an example of
 * each construct.
 *
 * Throws `HoursError` on anything else, and on rules that together say what nobody means.
 *
 * @example parseHours("Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off")
 * @see https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
 */
export function parseHours(notation: string): Hours {
  return readHours({ hours: notation });
}

/**
 * Reads the hours of a service, those to come among them.
 *
 * Throws `HoursError` as `parseHours` does, and when the days do not follow one another.
 */
export function readHours({ hours, holidays, laterHours = [] }: WrittenHours): Hours {
  const first = readSchedule(hours, Number.NEGATIVE_INFINITY);
  const schedules: [Schedule, ...Schedule[]] = [first];
  for (const later of laterHours) {
    const [year = 0, month = 0, day = 0] = later.from.split("-").map(Number);
    const schedule = readSchedule(later.hours, dayNumber({ year, month, day }));
    if (schedules.some(({ from }) => from >= schedule.from)) {
      throw new HoursError(
        later.from,
        "comes not after the day before it in laterHours: write the hours to come in order, one entry a day",
        "2027-01-01",
      );
    }
    schedules.push(schedule);
  }
  if (holidays === undefined)
    return isAlways(first) && schedules.length === 1 ? "always" : timetableOf(schedules);
  if (!schedules.some(leavesHolidaysOpen)) {
    throw new HoursError(
      hours,
      'says itself what happens on public holidays: take "not stated" out',
      hours,
    );
  }
  const [start, ...others] = schedules.map((schedule) =>
    leavesHolidaysOpen(schedule) ? { ...schedule, holidays } : schedule,
  );
  return timetableOf([start ?? first, ...others]);
}

function isAlways({ rules }: Schedule): boolean {
  return rules === ALWAYS;
}

/** Do its rules say nothing of public holidays? Day and night, every day, says enough. */
function leavesHolidaysOpen(schedule: Schedule): boolean {
  return !isAlways(schedule) && !schedule.rules.some(isForHolidays);
}

const ALWAYS: readonly Rule[] = [
  { dates: [], days: EVERY_DAY, ranges: [{ from: 0, to: 1440 }], adds: false },
];

/** Day and night, for what "always" leaves no room for. */
export const alwaysOpen = timetableOf([readSchedule("24/7", Number.NEGATIVE_INFINITY)]);

function readSchedule(notation: string, from: number): Schedule {
  const as = { from, holidays: "as the rules say", byAppointment: false } as const;
  if (notation.trim() === "24/7") return { ...as, rules: ALWAYS };
  const [hours = "", otherwise, ...more] = notation.split("||");
  if ((otherwise !== undefined && otherwise.trim() !== '"by appointment"') || more.length > 0) {
    throw new HoursError(
      notation,
      'has something else after "||" than the words by appointment, between quotation marks',
      'Mo-Fr 09:00-12:00 || "by appointment"',
    );
  }
  const rules = checkRules(rulesOf(hours).map(readRule), hours);
  return { ...as, rules, byAppointment: otherwise !== undefined };
}

/** A rule as it is written, and what stands before it: nothing, ";", or a comma and a space. */
interface WrittenRule {
  readonly text: string;
  readonly adds: boolean;
}

function rulesOf(notation: string): readonly WrittenRule[] {
  const groups = notation.split(";").map((group) => group.trim().replaceAll(/\s+/g, " "));
  if (groups.includes("")) {
    throw new HoursError(
      notation,
      'has nothing before or after a ";": write a rule there or take the ";" out',
      "Mo-Fr 09:00-17:00; PH off",
    );
  }
  return groups.flatMap((group) => {
    const rules = group.split(", ");
    // A rule has at least two parts: what has one was torn off by the space.
    const isTorn = rules.length > 1 && rules.some((rule) => !rule.includes(" "));
    if (isTorn || /(^|[\s,]),|,$/.test(group)) {
      throw new HoursError(
        group,
        "has a space or nothing beside a comma: take it out between days or times, and write days and hours after a comma with a space, which adds a rule",
        "Mo,Tu 09:00-12:30,13:00-17:00, We 09:00-12:30",
      );
    }
    return rules.map((text, index) => ({ text, adds: index > 0 }));
  });
}

/**
 * Reads one rule, such as `Mo-Fr 09:00-17:00`, `Su off` or `2027 Jul-Aug Mo-Fr 09:00-12:00`.
 *
 * Throws `HoursError` on anything else.
 */
function readRule({ text, adds }: WrittenRule): ReadRule {
  if (text === "24/7") {
    throw new HoursError(
      text,
      "stands alone, without other rules: write the days and hours instead",
      "Mo-Su 00:00-24:00; PH off",
    );
  }
  if (/[A-Z][a-z]{2} \d(?!\d)/.test(text)) {
    throw new HoursError(
      text,
      "has a date of one digit: write two",
      "Mo-Fr 09:00-17:00; Dec 04 off",
    );
  }
  if (/(?<![:\d])\d{1,2} [A-Z][a-z]{2}\b|\b[A-Z][a-z]{2} \d\d \d{4}/.test(text)) {
    throw new HoursError(
      text,
      "has a date in another order: write its year, where there is one, its month and its day",
      "Mo-Fr 09:00-17:00; 2026 Dec 24 off",
    );
  }
  const dates = DATES_FIRST.exec(text)?.[0];
  const undated = dates === undefined ? text : text.slice(dates.length).trimStart();
  const weeks = WEEKS_FIRST.exec(undated);
  const rest = weeks === null ? undated : undated.slice(weeks[0].length).trimStart();
  const [days, hours] = splitRest(rest, text, dates !== undefined || weeks !== null);
  const ranges = readTimes(hours);
  if (adds && ranges.length === 0) {
    throw new HoursError(
      text,
      'comes after a comma, which adds hours, and has none to add: write ";" before it',
      "Mo-Fr 09:00-17:00; We off",
    );
  }
  const read = days === undefined ? EVERY_DAY : readDays(days);
  if (read === "public holidays" && rest !== text) {
    throw new HoursError(
      text,
      "gives public holidays hours of their own at some dates only: write PH without dates, and the date of the holiday itself",
      "Mo-Fr 09:00-17:00; PH off; 2027 May 01 10:00-12:00",
    );
  }
  return {
    text,
    within: text.slice(0, text.length - rest.length),
    hours,
    rule: {
      dates: dates === undefined ? [] : readDates(dates),
      ...(weeks?.[1] === undefined ? {} : { weeks: readWeeks(weeks[1]) }),
      days: read,
      ranges,
      adds,
    },
  };
}

/** The days and the hours at the end of a rule; days may be left out after dates or weeks. */
function splitRest(
  rest: string,
  rule: string,
  hasDates: boolean,
): readonly [days: string | undefined, hours: string] {
  const [first = "", second, ...more] = rest.split(" ");
  const isHours = /^\d|^off$/.test(first);
  if (more.length > 0) {
    throw new HoursError(
      rule,
      "has too many parts: write dates where there are any, days, one space and hours",
      "Jul-Aug Mo-Fr 09:00-12:30,13:00-17:00",
    );
  }
  if (second !== undefined) return [first, second];
  if (hasDates && isHours) return [undefined, first];
  throw isHours
    ? new HoursError(rule, "does not say which days: write them first", "Mo-Su 09:00-17:00")
    : new HoursError(
        rule,
        "does not say when: write the hours after the days",
        "Mo-Fr 09:00-17:00",
      );
}

const MIDNIGHT = 24 * 60;
const RANGE = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/;

/**
 * Reads times such as `09:00-12:30,13:00-17:00` into ranges in minutes after midnight, earliest
 * first; ranges that touch become one. `off` is none.
 *
 * Throws `HoursError` when one is no time range, runs past midnight or overlaps another.
 */
function readTimes(times: string): Day {
  if (times === "off") return [];
  const sorted = times
    .split(",")
    .map(readRange)
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

function readRange(range: string): OpenRange {
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
      "goes past midnight: split it there, the hours after midnight under the next day, with a comma between, which adds to the hours of a day",
      "Mo-Fr 09:00-17:00, Fr 22:00-24:00, Sa 00:00-06:00",
    );
  }
  return { from, to };
}
