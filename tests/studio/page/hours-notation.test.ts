import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { readHours as readByLine } from "../../../src/line/hours/notation.ts";
import { isOpen } from "../../../src/line/hours/openings.ts";
import {
  type HoursRow,
  readHours,
  writeHours,
} from "../../../src/studio/page/acts/hours-notation.ts";

/** A Monday far from holidays and from the turning of clocks. */
const monday = Temporal.ZonedDateTime.from("2026-06-08T00:00[Europe/Brussels]");

const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => new Date(Date.UTC(2024, 0, 1, 0, quarter * 15)).toISOString().slice(11, 16));
const row: fc.Arbitrary<HoursRow> = fc.record({
  days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  from: time,
  to: time,
});

/** Whether rows say that it is open at a minute of the week, which begins on Monday. */
function isOpenBy(rows: readonly HoursRow[], minute: number): boolean {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return rows.some(({ days, from, to }) => {
    const [start, end] = [minutes(from), minutes(to)];
    const length = end > start ? end - start : end + 1440 - start;
    return days.some((day) => (minute - day * 1440 - start + 10_080) % 10_080 < length);
  });
}

it("is what the line reads: open at the minutes that the rows say", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 0, max: 10_079 }), { minLength: 20, maxLength: 20 }),
      (rows, isClosedOnHolidays, minutes) => {
        const written = writeHours({ rows, isClosedOnHolidays });
        if (written === undefined) throw new Error("Whole rows were not written.");
        const hours = readByLine({ hours: written });
        for (const minute of minutes) {
          const at = monday.add({ minutes: minute }).toInstant();
          const open = hours === "always" || isOpen(hours, at);
          expect([written, minute, open]).toEqual([written, minute, isOpenBy(rows, minute)]);
        }
      },
    ),
    { numRuns: 200 },
  );
});

it.each([
  ["24/7", 1, false],
  ["Mo-Fr 09:00-17:00; PH off", 1, true],
  ["Mo-Fr 09:00-12:30,13:00-17:00", 2, false],
  ["Mo,Tu,Th-Fr 09:00-12:00; We 13:00-24:00", 2, false],
])("comes back from %s as it was written", (hours, rows, isClosedOnHolidays) => {
  const read = readHours(hours);
  expect([read?.rows.length, read?.isClosedOnHolidays]).toEqual([rows, isClosedOnHolidays]);
  const again = read && writeHours(read);
  expect(readByLine({ hours: again ?? "" })).toEqual(readByLine({ hours }));
});

it.each([
  "",
  "unknown",
  "by appointment",
  "Mo-Fr 09:00-17:00; We 10:00-12:00",
  "Mo-Fr 09:00-17:00; Dec 24 off",
  "Mo-Fr 09:00-17:00, Fr 22:00-24:00",
  "week 01-53/2 We 09:00-12:00",
  "Mo-Fr 09:00-17:00; PH 10:00-12:00",
])("leaves to the notation what is more than rows can say: %s", (hours) => {
  expect(readHours(hours)).toBeUndefined();
});

it("writes nothing while a row is not whole", () => {
  const whole: HoursRow = { days: [0], from: "09:00", to: "17:00" };
  for (const broken of [{ days: [] }, { from: "" }, { to: "" }]) {
    const rows = [whole, { ...whole, ...broken }];
    expect(writeHours({ rows, isClosedOnHolidays: true })).toBeUndefined();
  }
  expect(writeHours({ rows: [], isClosedOnHolidays: true })).toBeUndefined();
});
