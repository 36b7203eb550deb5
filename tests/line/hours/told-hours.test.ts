import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../src/line/hours/calendar.ts";
import { parseHours, readHours } from "../../../src/line/hours/notation.ts";
import {
  type Change,
  daysOfWeek,
  tellHours,
  type Week,
} from "../../../src/line/hours/told-hours.ts";
import type { WrittenHours } from "../../../src/line/hours/written-hours.ts";

function numberOf(date: string): number {
  return Temporal.PlainDate.from("1970-01-01").until(date, { largestUnit: "days" }).days;
}

function timetable(written: WrittenHours) {
  const hours = readHours(written);
  if (hours === "always") throw new Error("24/7 has no week to tell");
  return hours;
}

/** Hours as they are told on a day, in few signs. */
function told(notation: string, date: string) {
  return tellHours(timetable({ hours: notation }), numberOf(date));
}

function showWeek(week: Week): string {
  return week.map(({ days, ranges }) => `${days.join("")} ${showRanges(ranges)}`).join("; ");
}

function showRanges(ranges: readonly { from: number; to: number }[]): string {
  return ranges.map(({ from, to }) => `${from / 60}-${to / 60}`).join() || "closed";
}

function showDate({ year, month, day }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}

function showChange(change: Change): string {
  if ("week" in change) return `from ${showDate(change.from)}: ${showWeek(change.week)}`;
  const { from, to, days, ranges } = change;
  const until = to === undefined ? " on" : to.number === from.number ? "" : ` to ${showDate(to)}`;
  return `${showDate(from)}${until} ${days.join("")} ${showRanges(ranges)}`;
}

function changes(notation: string, date: string): readonly string[] {
  return told(notation, date).changes.map(showChange);
}

describe("the week as it is told", () => {
  const MONDAY = "2026-11-30";

  it("puts days with the same hours together", () => {
    expect(told("Mo-Fr 09:00-17:00; PH off", MONDAY)).toEqual({
      week: [{ days: [1, 2, 3, 4, 5], ranges: [{ from: 540, to: 1020 }] }],
      holidays: "closed",
      changes: [],
      byAppointment: false,
    });
  });

  it("names groups in order of their first day, also when days lie between", () => {
    const { week } = told("We,Sa 14:00-22:00; Mo-Tu,Th-Fr 16:00-22:00", MONDAY);
    expect(showWeek(week)).toBe("1245 16-22; 36 14-22");
  });

  it("keeps apart days of which only one has the second range", () => {
    const { week } = told("Mo 09:00-12:00; Tu 09:00-12:00,13:00-17:00", MONDAY);
    expect(showWeek(week)).toBe("1 9-12; 2 9-12,13-17");
  });

  it("tells a night by its evening", () => {
    const weekOf = (notation: string) => showWeek(told(notation, MONDAY).week);
    expect(weekOf("Mo-Su 00:00-08:00,20:00-24:00")).toBe("1234567 20-32");
    expect(weekOf("Fr 22:00-24:00, Sa 00:00-06:00")).toBe("5 22-30");
    expect(weekOf("Su 22:00-24:00, Mo 00:00-06:00,09:00-17:00")).toBe("1 9-17; 7 22-30");
    expect(weekOf("Sa-Su 00:00-24:00")).toBe("67 0-24");
    expect(weekOf("Mo 10:00-24:00; Tu 00:00-14:00")).toBe("1 10-24; 2 0-14");
    expect(weekOf("Fr 09:00-12:00,22:00-24:00, Sa 00:00-06:00")).toBe("5 9-12,22-30");
    expect(weekOf("Fr 12:00-24:00, Sa 00:00-12:00")).toBe("5 12-36");
  });

  it.each([
    ["a day that goes on until midnight", "Mo 10:00-24:00, Tu 00:00-06:00", "1 10-24; 2 0-6"],
    ["a day after an evening", "Fr 20:00-24:00, Sa 00:00-14:00", "5 20-24; 6 0-14"],
    ["a morning after an evening", "Fr 20:00-24:00, Sa 09:00-11:00", "5 20-24; 6 9-11"],
    ["an evening that ends before", "Fr 20:00-22:00, Sa 00:00-06:00", "5 20-22; 6 0-6"],
    ["an early morning by itself", "Sa 00:00-06:00", "6 0-6"],
  ])("takes no night from %s", (_what, notation, expected) => {
    expect(showWeek(told(notation, MONDAY).week)).toBe(expected);
  });

  it("is that of the season", () => {
    const notation = "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00";
    expect(showWeek(told(notation, "2027-06-15").week)).toBe("12345 9-17");
    expect(showWeek(told(notation, "2027-07-01").week)).toBe("12345 9-12");
  });

  it.each([
    ["hours of every day", "Mo-Su 09:00-17:00; Jul-Aug Mo-Su 10:00-12:00", "1234567 10-12"],
    ["a day that is closed in summer", "Mo-Fr 09:00-17:00; Jul-Aug Fr off", "1234 9-17"],
    ["not that of a closure", "Mo-Fr 09:00-17:00; Jul-Aug off", "12345 9-17"],
    ["four weeks long", "Mo 09:00-17:00; 2027 Jul 01-2027 Jul 28 Mo 10:00-12:00", "1 10-12"],
    ["no shorter", "Mo 09:00-17:00; 2027 Jul 01-2027 Jul 27 Mo 10:00-12:00", "1 9-17"],
    ["no single day", "Mo-Fr 09:00-17:00; Jul 13 10:00-12:00", "12345 9-17"],
    ["of some weeks", "Mo-Fr 09:00-17:00; week 27-30 Mo-Fr 10:00-12:00", "12345 10-12"],
    ["of fewer weeks", "Mo-Fr 09:00-17:00; week 27-29 Mo-Fr 10:00-12:00", "12345 9-17"],
    ["of other weeks", "Mo-Fr 09:00-17:00; week 01-20 Mo-Fr 10:00-12:00", "12345 9-17"],
  ])("is, in July, that of a season: %s", (_what, notation, expected) => {
    expect(showWeek(told(notation, "2027-07-13").week)).toBe(expected);
  });

  it("is two weeks where every second is another", () => {
    const notation = "We 09:00-12:00; week 02-53/2 We 13:00-16:00";
    const { week, nextWeek = [] } = told(notation, "2026-12-01");
    expect([showWeek(week), showWeek(nextWeek)]).toEqual(["3 9-12", "3 13-16"]);
    expect(changes(notation, "2026-12-01")).toEqual([]);
    // The year 2026 has a week 53, and week 1 is another odd one: the even one comes after it.
    const inWeek1 = told(notation, "2027-01-05");
    expect([inWeek1.week, inWeek1.nextWeek ?? []].map(showWeek)).toEqual(["3 9-12", "3 13-16"]);
  });

  it("says what holds besides", () => {
    expect(told('Mo 09:00-12:00 || "by appointment"', MONDAY).byAppointment).toBe(true);
  });
});

describe("what is different in the weeks to come", () => {
  it.each([
    [
      "a closure, with the days in it that are closed anyway",
      "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off",
      "2026-12-15",
      ["2026-12-24 to 2027-1-2 1234567 closed"],
    ],
    [
      "a closure that has begun",
      "Mo-Fr 09:00-17:00; Dec 24-Jan 02 off",
      "2027-01-01",
      ["2026-12-24 to 2027-1-2 1234567 closed"],
    ],
    [
      "nothing of a closure that is far away",
      "Mo 09:00-17:00; Dec 24-Jan 02 off",
      "2026-11-20",
      [],
    ],
    [
      "a closure of a whole summer",
      "Mo-Fr 09:00-17:00; Jul-Aug off",
      "2027-07-20",
      ["2027-7-1 to 2027-8-31 1234567 closed"],
    ],
    [
      "some days with other hours",
      "Mo-Fr 09:00-17:00; 2026 Dec 21-2026 Dec 31 Mo-Fr 10:00-12:00",
      "2026-12-15",
      ["2026-12-21 to 2026-12-31 12345 10-12"],
    ],
    [
      "a single day",
      "Mo-Fr 09:00-17:00; 2026 Dec 24 10:00-12:00",
      "2026-12-15",
      ["2026-12-24 4 10-12"],
    ],
    [
      "the first Wednesday",
      "Mo-Fr 09:00-17:00; We[1] 14:00-16:00",
      "2026-11-29",
      ["2026-12-2 3 14-16"],
    ],
    [
      "a new week, from a holiday on",
      "Mo-Fr 09:00-17:00; 2027 Jan 01+ Mo-Fr 09:00-18:00; PH off",
      "2026-12-15",
      ["from 2027-1-1: 12345 9-18"],
    ],
    [
      "the end of a season",
      "Oct-Mar Mo-Fr 09:00-17:00; Apr-Sep Mo-Fr 08:00-16:00",
      "2027-03-20",
      ["from 2027-4-1: 12345 8-16"],
    ],
    ["nothing of the holidays that are told anyway", "Mo-Fr 09:00-17:00; PH off", "2026-12-15", []],
    [
      "the next day of a service that opens on single days",
      "2027 Sep 15 10:00-12:00",
      "2026-12-15",
      ["2027-9-15 3 10-12"],
    ],
    [
      "the next season of a service that opens in summer",
      "Jul-Aug Sa 10:00-12:00",
      "2026-12-15",
      ["from 2027-7-1: 6 10-12"],
    ],
    [
      "the end for good",
      "Mo-Fr 09:00-17:00; 2027 Jan 01+ off",
      "2026-12-15",
      ["2027-1-1 on 1234567 closed"],
    ],
    [
      "the days of alternate weeks, which have an end",
      "Mo 09:00-12:00; 2027 Jan 01-2027 Mar 31 week 01-53/2 We 09:00-12:00",
      "2027-03-20",
      ["2027-4-14 3 closed"],
    ],
    [
      "each day of alternate weeks that lies between two dates",
      "Mo-Fr 09:00-12:00; 2026 Dec 01-2026 Dec 20 week 01-53/2 We 13:00-16:00",
      "2026-12-01",
      ["2026-12-2 3 13-16", "2026-12-16 3 13-16"],
    ],
    [
      "the first Wednesday, between two dates",
      "Mo-Fr 09:00-12:00; 2026 Dec 01-2026 Dec 20 We[1] 13:00-16:00",
      "2026-12-01",
      ["2026-12-2 3 13-16"],
    ],
    [
      "hours that come on top of those of one day, and on a day that has none",
      "Mo 09:00-12:00, 2026 Dec 07-2026 Dec 18 Mo-Tu 13:00-16:00",
      "2026-12-01",
      ["2026-12-7 to 2026-12-18 1 9-12,13-16", "2026-12-7 to 2026-12-18 2 13-16"],
    ],
    [
      "a date that comes back, on that day",
      "Mo-Fr 09:00-17:00; Dec 24 10:00-12:00",
      "2026-12-24",
      ["2026-12-24 4 10-12"],
    ],
    [
      "some days in their order, however they are written",
      "Mo-Fr 09:00-17:00; 2026 Dec 07-2026 Dec 18 We,Mo 10:00-12:00",
      "2026-12-01",
      ["2026-12-7 to 2026-12-18 13 10-12"],
    ],
    [
      "a day before a new week, in that order",
      "Mo-Fr 09:00-17:00; 2027 Jan 01+ Mo-Fr 10:00-12:00; 2026 Dec 24 off",
      "2026-12-20",
      ["2026-12-24 4 closed", "from 2027-1-1: 12345 10-12"],
    ],
    [
      "what comes within four weeks",
      "Mo-Fr 09:00-17:00; 2026 Dec 29 off",
      "2026-12-02",
      ["2026-12-29 2 closed"],
    ],
    ["nothing of the day after them", "Mo-Fr 09:00-17:00; 2026 Dec 29 off", "2026-12-01", []],
    [
      "nothing of later days, where only every second week has hours",
      "week 01-53/2 We 09:00-12:00; 2027 Jun 03 10:00-12:00",
      "2026-12-01",
      [],
    ],
    [
      "nothing of holidays that have hours of their own",
      "Mo-Fr 09:00-17:00; PH 10:00-12:00",
      "2026-12-15",
      [],
    ],
    [
      "three things at the most",
      "Mo-Su 09:00-17:00; 2026 Dec 02,2026 Dec 04,2026 Dec 06,2026 Dec 08 off",
      "2026-12-01",
      ["2026-12-2 3 closed", "2026-12-4 5 closed", "2026-12-6 7 closed"],
    ],
  ])("is %s", (_what, notation, date, expected) => {
    expect(changes(notation, date)).toEqual(expected);
  });

  it("is the week to come of hours that change on a day", () => {
    const hours = timetable({
      hours: "Mo-Fr 09:00-17:00",
      laterHours: [{ from: "2027-01-01", hours: "Mo-Th 09:00-18:00" }],
    });
    expect(tellHours(hours, numberOf("2026-12-20")).changes.map(showChange)).toEqual([
      "from 2027-1-1: 1234 9-18",
    ]);
  });
});

describe("the days of a week", () => {
  it("are as they are, beside what they usually would be", () => {
    const hours = parseHours("Mo-Fr 09:00-17:00; PH off; Dec 24 10:00-12:00");
    if (hours === "always") throw new Error("These hours have a week.");
    const shown = daysOfWeek(hours, numberOf("2026-12-23")).map(
      ({ ranges, usual }) => `${showRanges(ranges)} ${showRanges(usual)}`,
    );
    expect(shown).toEqual([
      ...["9-17 9-17", "9-17 9-17", "9-17 9-17", "10-12 9-17", "closed 9-17"],
      ...["closed closed", "closed closed"],
    ]);
  });
});
