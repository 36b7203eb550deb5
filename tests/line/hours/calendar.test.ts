import Holidays from "date-holidays";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isHoliday } from "../../../src/line/hours/calendar.ts";

/** Every date of that year that is a holiday, as YYYY-MM-DD. */
function holidaysOf(year: number): readonly string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
    .filter(isHoliday)
    .map(String);
}

describe("the public holidays", () => {
  it("are the ten of the royal decree in 2026", () => {
    expect(holidaysOf(2026)).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-07-21",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  it.each(Array.from({ length: 21 }, (_, index) => 2020 + index))(
    "are those of date-holidays in %i",
    (year) => {
      // Its "public" days of Belgium are the ten, each on its own date. It also lists Easter and
      // Pentecost Sunday, of type "observance", which the decree does not name and which therefore
      // stay out; should a later version call them public, this fails and asks for a decision.
      const listed = new Holidays("BE")
        .getHolidays(year)
        .filter((holiday) => holiday.type === "public")
        .map((holiday) => holiday.date.slice(0, 10));
      expect(listed).toHaveLength(10);
      expect(holidaysOf(year)).toEqual(listed);
    },
  );

  it.each([
    ["Easter Sunday", "2026-04-05"],
    ["Pentecost Sunday", "2026-05-24"],
    ["the day after New Year", "2026-01-02"],
    ["the Flemish community's day", "2026-07-11"],
    ["the French community's day", "2026-09-27"],
    ["the King's feast", "2026-11-15"],
    ["the Monday after a holiday on a Sunday", "2026-11-02"],
  ])("are not %s", (_name, date) => {
    expect(isHoliday(Temporal.PlainDate.from(date))).toBe(false);
  });
});
