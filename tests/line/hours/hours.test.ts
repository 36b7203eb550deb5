import { describe, expect, it } from "vitest";
import { dateOf } from "../../../src/line/hours/calendar.ts";
import { hoursOn, joinRanges, lastKnownDate } from "../../../src/line/hours/hours.ts";
import { readHours } from "../../../src/line/hours/notation.ts";
import type { WrittenHours } from "../../../src/line/hours/written-hours.ts";

function numberOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

function timetable(written: WrittenHours) {
  const hours = readHours(written);
  if (hours === "always") throw new Error("These hours have a week.");
  return hours;
}

/** The days from one to another that have hours, each as month-day. */
function daysOpen(notation: string, from: string, to: string): readonly string[] {
  const hours = timetable({ hours: notation });
  const days: string[] = [];
  for (let number = numberOf(from); number <= numberOf(to); number += 1) {
    const { month, day } = dateOf(number);
    if (hoursOn(hours, number).ranges.length > 0) days.push(`${month}-${day}`);
  }
  return days;
}

describe("the days on which a rule holds", () => {
  it.each([
    ["from a week to a week", "week 10-11 Mo,Su 10:00-12:00", ["3-8", "3-14", "3-15", "3-21"]],
    ["in one week", "week 10 Mo,Su 10:00-12:00", ["3-8", "3-14"]],
    ["in every second week", "week 09-11/2 Mo 10:00-12:00", ["3-1", "3-15"]],
    ["on the second Monday", "Mo[2] 10:00-12:00", ["2-8", "3-8"]],
    ["on the last Monday", "Mo[-1] 10:00-12:00", ["2-22", "3-29"]],
    ["on the last Sunday", "Su[-1] 10:00-12:00", ["2-28", "3-28"]],
    ["on the last but one", "Mo[-2] 10:00-12:00", ["2-15", "3-22"]],
    ["on the fifth from the end", "Mo[-5] 10:00-12:00", ["3-1"]],
    ["from a date to a date", "Feb 27-Mar 02 10:00-12:00", ["2-27", "2-28", "3-1", "3-2"]],
    ["in a year", "2027 Feb 27-2027 Feb 28 10:00-12:00", ["2-27", "2-28"]],
    ["in another year", "2026 Feb 27-2026 Feb 28 10:00-12:00", []],
    ["from a day on", "2027 Mar 30+ 10:00-12:00", ["3-30", "3-31"]],
  ])("are, in February and March 2027, %s", (_what, notation, expected) => {
    expect(daysOpen(notation, "2027-02-01", "2027-03-31")).toEqual(expected);
  });

  it("go over New Year, both ends included", () => {
    expect(daysOpen("Dec 30-Jan 02 10:00-12:00", "2026-12-28", "2027-01-05")).toEqual([
      ...["12-30", "12-31", "1-1", "1-2"],
    ]);
  });
});

describe("a holiday of which no source says anything", () => {
  const onChristmas = (hours: string) =>
    hoursOn(timetable({ hours, holidays: "not stated" }), numberOf("2026-12-25"));
  const probablyClosed = { ranges: [], closedFor: "holiday, not stated" };
  const tenToTwelve = { ranges: [{ from: 600, to: 720 }] };

  it("is taken to be closed, where it would have hours", () => {
    expect(onChristmas("Mo-Fr 09:00-17:00")).toEqual(probablyClosed);
    expect(onChristmas("Mo-Th 09:00-17:00")).toEqual({ ranges: [] });
  });

  it("has the hours of its own date: who names it has thought of the holiday", () => {
    for (const dates of ["2026 Dec 25", "Dec 25", "Dec 24,Dec 25"]) {
      expect(onChristmas(`Mo-Fr 09:00-17:00; ${dates} 10:00-12:00`)).toEqual(tenToTwelve);
    }
  });

  it("has not those of dates among which it falls", () => {
    for (const dates of ["Dec 20-31", "Dec 25,Dec 28-31", "Dec", "week 52"]) {
      const hours = `Mo-Fr 09:00-17:00; ${dates} Mo-Fr 10:00-12:00`;
      expect(onChristmas(hours)).toEqual(probablyClosed);
    }
  });
});

describe("ranges made one", () => {
  it.each([
    ["that overlap", [540, 720], [660, 840], [[540, 840]]],
    ["of which one holds the other", [540, 1020], [600, 720], [[540, 1020]]],
    ["that touch", [540, 720], [720, 840], [[540, 840]]],
    [
      "that lie apart, in order",
      [780, 840],
      [540, 720],
      [
        [540, 720],
        [780, 840],
      ],
    ],
  ])("are those %s", (_what, one, other, expected) => {
    const ranges = [one, other].map(([from = 0, to = 0]) => ({ from, to }));
    expect(joinRanges(ranges)).toEqual(expected.map(([from, to]) => ({ from, to })));
  });
});

describe("the last date that hours know of", () => {
  const lastOf = (written: WrittenHours) => lastKnownDate(timetable(written));

  it("is the latest that stands there with its year", () => {
    const closures = "2027 Jul 05-2027 Jul 16,2027 Apr 05-2027 Apr 16 off";
    expect(lastOf({ hours: `Mo-Fr 09:00-17:00; ${closures}` })).toBe(numberOf("2027-07-16"));
  });

  it("is none where dates come back, or have no end", () => {
    for (const rule of ["Sa off", "Dec 24-Jan 02 off", "2027 Jan 01+ Mo-Fr 09:00-18:00"]) {
      expect(lastOf({ hours: `Mo-Fr 09:00-17:00; ${rule}` })).toBeUndefined();
    }
  });

  it("is that of the hours to come, where there are some", () => {
    const hours = "Mo-Fr 09:00-17:00; 2027 Jul 05-2027 Jul 16 off";
    const later = (rules: string) => ({
      hours,
      laterHours: [{ from: "2027-01-01", hours: rules }],
    });
    expect(lastOf(later("Mo-Fr 09:00-18:00"))).toBeUndefined();
    expect(lastOf(later("Mo-Fr 09:00-18:00; 2027 Feb 08-2027 Feb 12 off"))).toBe(
      numberOf("2027-02-12"),
    );
    const laterHours = [
      { from: "2027-01-01", hours },
      { from: "2028-01-01", hours: "Mo-Fr 09:00-18:00" },
    ];
    expect(lastOf({ hours, laterHours })).toBeUndefined();
  });
});
