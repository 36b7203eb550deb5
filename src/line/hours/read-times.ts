import type { Day, OpenRange } from "./hours.ts";
import { HoursError } from "./hours-error.ts";

const MIDNIGHT = 24 * 60;
const RANGE = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/;

/**
 * Reads times such as `09:00-12:30,13:00-17:00` into ranges in minutes after midnight, earliest
 * first; ranges that touch become one. `off` is none.
 *
 * Throws `HoursError` when one is no time range, runs past midnight or overlaps another.
 */
export function readTimes(times: string): Day {
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
