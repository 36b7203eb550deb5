import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/line/hours/hours.ts";
import { parseHours, readHours } from "../../../src/line/hours/notation.ts";
import { tellHours } from "../../../src/line/hours/told-hours.ts";
import { HoursError } from "../../../src/line/hours/written-hours.ts";

const NINE_TO_FIVE: Day = [{ from: 540, to: 1020 }];

/** The ranges of each day of a notation, Monday first, in the week of 5 January 1970. */
function weekOf(notation: string): readonly Day[] {
  const hours = parseHours(notation);
  if (hours === "always") return [];
  const { week } = tellHours(hours, 4);
  return Array.from(
    { length: 7 },
    (_, day) => week.find(({ days }) => days.includes(day + 1))?.ranges ?? [],
  );
}

/** The days a notation is open, by their place in the week: Monday is 0. */
function openDays(notation: string) {
  return weekOf(notation).flatMap((ranges, day) => (ranges.length > 0 ? [day] : []));
}

/** The example a refusal gives, which must itself be a notation that is read. */
function exampleIn(parse: () => unknown) {
  try {
    parse();
  } catch (error) {
    return /for example "(.+)"\.$/.exec(String(error))?.[1] ?? "";
  }
  return "";
}

describe("what is read", () => {
  it("reads 24/7 as always", () => {
    expect(parseHours("24/7")).toBe("always");
  });

  it("reads days and one range of hours", () => {
    expect(weekOf("Mo-We 09:00-17:00")).toEqual([
      ...[NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE],
      ...[[], [], [], []],
    ]);
  });

  it.each([
    ["Su", [6]],
    ["Mo,Tu,Th,Fr", [0, 1, 3, 4]],
    ["Mo-Tu,Th-Fr", [0, 1, 3, 4]],
    ["Sa-Mo", [0, 5, 6]],
    ["Su-Mo", [0, 6]],
    ["Mo-Su", [0, 1, 2, 3, 4, 5, 6]],
    ["Tu-Mo", [0, 1, 2, 3, 4, 5, 6]],
  ])("reads the days %s", (days, expected) => {
    expect(openDays(`${days} 09:00-17:00`)).toEqual(expected);
  });

  it("reads several ranges a day, and sorts them", () => {
    const expected = [
      { from: 540, to: 750 },
      { from: 780, to: 1020 },
    ];
    expect(weekOf("Mo 09:00-12:30,13:00-17:00")[0]).toEqual(expected);
    expect(weekOf("Mo 13:00-17:00,09:00-12:30")[0]).toEqual(expected);
  });

  it("makes one range of ranges that touch", () => {
    expect(weekOf("Mo 15:00-17:00,09:00-12:00,12:00-15:00")[0]).toEqual(NINE_TO_FIVE);
  });

  it("reads 24:00 as the end of the day", () => {
    expect(weekOf("Mo 00:00-24:00")[0]).toEqual([{ from: 0, to: 1440 }]);
  });

  it("lets a later rule replace an earlier one for the same day", () => {
    expect(weekOf("Mo-Fr 08:00-12:00; We 09:00-17:00")[2]).toEqual(NINE_TO_FIVE);
    expect(openDays("Mo-Su 09:00-17:00; Su off")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(openDays("Su off; Mo-Su 09:00-17:00")).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("adds a rule after a comma and a space, to the same day too", () => {
    expect(weekOf("Mo 09:00-12:00, Mo 13:00-17:00")).toEqual(weekOf("Mo 09:00-12:00,13:00-17:00"));
    expect(weekOf("Mo-We 20:00-22:00, Tu-Th 06:00-08:00")[1]).toEqual([
      { from: 360, to: 480 },
      { from: 1200, to: 1320 },
    ]);
  });

  it("reads what happens on public holidays", () => {
    const holidays = (notation: string) => {
      const hours = parseHours(notation);
      return hours === "always" ? "always" : tellHours(hours, 0).holidays;
    };
    expect(holidays("Mo 09:00-17:00; PH off")).toBe("closed");
    expect(holidays("Mo-Su 09:00-17:00; PH off; Su off")).toBe("closed");
    expect(holidays("Mo-Su 10:00-12:00; PH 09:00-17:00")).toEqual(NINE_TO_FIVE);
    expect(holidays("Mo-Su 10:00-12:00")).toBe("as usual");
  });

  it("minds no spaces around rules", () => {
    expect(parseHours("  Mo  09:00-17:00 ;PH  off ")).toEqual(parseHours("Mo 09:00-17:00; PH off"));
  });
});

describe("what is refused, with the part that is wrong and the fix", () => {
  it.each([
    ["nothing at all", "", '"" has nothing', "write a rule there"],
    ["a rule left empty", "Mo 09:00-17:00;", '"Mo 09:00-17:00;" has nothing', 'take the ";" out'],
    ["24/7 with other rules", "24/7; PH off", '"24/7" stands alone', "Mo-Su 00:00-24:00; PH off"],
    ["hours without days", "09:00-17:00", '"09:00-17:00" does not say', '"Mo-Su 09:00-17:00"'],
    ["off without days", "off", '"off" does not say which days', "write them first"],
    ["days without hours", "Mo-Fr", '"Mo-Fr" does not say when', "Mo-Fr 09:00-17:00"],
    ["an unknown day", "Mon 09:00-17:00", '"Mon" is no day', "write Mo, Tu"],
    ["a day in small letters", "mo-fr 09:00-17:00", '"mo-fr" is no day', "write Mo, Tu"],
    ["a range of three days", "Mo-We-Fr 09:00-17:00", '"Mo-We-Fr" is no day', "first and last"],
    ["a range without an end", "Mo- 09:00-17:00", '"Mo-" is no day', "first and last"],
    ["a range of one day", "Mo-Mo 09:00-17:00", '"Mo-Mo" starts and ends', '"Mo 09:00-17:00"'],
    [
      "a day before its month",
      "24 Dec off",
      '"24 Dec off" has a date in another',
      "write its year",
    ],
    ["a year at the end", "Dec 24 2026 off", "has a date in another order", "2026 Dec 24 off"],
    ["school holidays", "SH off", '"SH" means school holidays', "write the dates"],
    ["school holidays among days", "Sa,SH 09:00-17:00", '"SH" means school', "write the dates"],
    ["a month in another language", "Dez 24 off", '"Dez 24 off" has too many', "write dates"],
    ["one digit for the date", "Dec 4 off", '"Dec 4 off" has a date of one digit', "write two"],
    [
      "a day that is not",
      "Nov 31 off; Mo 09:00-17:00",
      '"Nov 31" is not on',
      "days that the month",
    ],
    ["29 February each year", "Feb 29 off", '"Feb 29" names 29 February', "write its year"],
    ["29 February at an end", "Feb 01-29 off", '"Feb 01-29" names 29', "the whole month"],
    ["dates backwards in a month", "Dec 24-02 off", '"Dec 24-02" ends before', "month at both"],
    [
      "dates backwards over years",
      "2027 Dec 24-2026 Jan 02 off",
      '"2027 Dec 24-2026 Jan 02" ends before',
      "the years",
    ],
    ["one year of two", "2026 Dec 24-Jan 02 off", "has a year at one end only", "write it at both"],
    ["a day and a month", "Dec 24-Jan off", '"Dec 24-Jan" has a day at one end', "at both"],
    ["months of two years", "2026 Nov-2027 Feb off", "has a year before a month", "the last day"],
    ["years here and there", "2026 Dec 24,Dec 31 off", "in one place and none", "everywhere"],
    ["a plus on a month", "2027 Jan+ Mo 09:00-17:00", '"2027 Jan+" has a "+"', "after a year"],
    ["a plus without a year", "Jan 01+ Mo 09:00-17:00", '"Jan 01+" has a "+"', "after a year"],
    ["dates without hours", "Dec 24-Jan 02", '"Dec 24-Jan 02" does not say when', "the hours"],
    ["a week that is not", "week 54 Mo 09:00-17:00", '"week 54" is no week', "two digits"],
    ["every third week", "week 01-53/3 Mo 09:00-17:00", '"week 01-53/3" is no week', "/2"],
    ["weeks backwards", "week 50-02 Mo 09:00-17:00", '"week 50-02" is no week', "first and last"],
    ["the sixth Monday", "Mo[6] 09:00-17:00", '"Mo[6]" is no day of a month', "-1 for the last"],
    [
      "a span of nth days",
      "Mo-We[1] 09:00-17:00",
      '"Mo-We[1]" is no day of a month',
      "one weekday",
    ],
    ["holidays among days", "Su,PH off", '"PH" stands among days', "rule of their own"],
    ["holidays at dates", "Jul-Aug PH off", "at some dates only", "without dates"],
    [
      "hours after PH off",
      "PH off; Mo 09:00-17:00",
      '"Mo 09:00-17:00" comes after "PH off"',
      'write "PH off" last',
    ],
    [
      "hours in summer after PH off",
      "Mo 09:00-17:00; PH off; Jul-Aug Mo 09:00-12:00",
      '"Jul-Aug Mo 09:00-12:00" comes after "PH off"',
      'write "PH off" last',
    ],
    [
      "hours after holidays with hours",
      "PH 10:00-12:00; Mo-Su 09:00-17:00",
      'comes after "PH 10:00-12:00"',
      'write "PH 10:00-12:00" last',
    ],
    [
      "a night after a day",
      "Mo-Fr 09:00-17:00; Mo-We 20:00-24:00; Th 00:00-08:00",
      '"Mo-We 20:00-24:00" takes away the hours of "Mo-Fr 09:00-17:00"',
      'write "Th-Fr 09:00-17:00; Mo-We 20:00-24:00"',
    ],
    [
      "an early morning after a day",
      "Mo-Fr 09:00-17:00; Th 00:00-08:00",
      '"Th 00:00-08:00" takes away the hours of "Mo-Fr 09:00-17:00"',
      'example "Mo-Fr 09:00-17:00, Th 00:00-08:00"',
    ],
    [
      "a morning and an afternoon",
      "Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00",
      'takes away the hours of "Mo-Fr 09:00-12:00"',
      'example "Mo-Fr 09:00-12:00, Mo-Fr 13:00-17:00"',
    ],
    [
      "a morning and an afternoon in summer",
      "Jul-Aug Mo 09:00-12:00; Jul-Aug Mo 13:00-17:00",
      'takes away the hours of "Jul-Aug Mo 09:00-12:00"',
      "part them with a comma",
    ],
    [
      "a morning and an afternoon of the first Wednesday",
      "We[1] 09:00-12:00; We[1] 13:00-17:00",
      'takes away the hours of "We[1] 09:00-12:00"',
      "part them with a comma",
    ],
    ["a week that never opens", "Mo-Su off", '"Mo-Su off" never opens', "take the service out"],
    ["holidays off and nothing else", "PH off", '"PH off" never opens', "write the hours"],
    ["hours that are all replaced", "Mo 09:00-17:00; Mo-Su off", "never opens", "write the hours"],
    ["a day that never comes", "Jan 01-05 Mo[3] 09:00-17:00", "never opens", "write the hours"],
    ["other words", 'Mo 09:00-17:00 || "by phone"', "has something else", "by appointment"],
    ["words without marks", "Mo 09:00-17:00 || by appointment", "has something", "quotation"],
    ["off after a comma", "Mo 09:00-10:00, Tu off", '"Tu off" comes after a comma', 'write ";"'],
    ["one digit for the hour", "Mo 9:00-17:00", '"9:00-17:00" is no time', "two digits each"],
    ["sixty minutes", "Mo 09:60-17:00", '"09:60-17:00" is no time', "24-hour times"],
    ["a start at 24:00", "Mo 24:00-24:00", '"24:00-24:00" is no time', "24-hour times"],
    ["an open end", "Mo 09:00+", '"09:00+" is no time', "two 24-hour times"],
    ["sunset", "Mo 09:00-sunset", '"09:00-sunset" is no time', "two 24-hour times"],
    ["a comma too many", "Mo 09:00-12:00,", '"Mo 09:00-12:00," has a space or nothing', "take it"],
    ["closed for off", "Su closed", '"closed" is no time', "the word off"],
    ["hours past midnight", "Fr 22:00-06:00", '"22:00-06:00" goes past midnight', "split it"],
    ["hours counted past 24", "Fr 22:00-26:00", '"22:00-26:00" goes past midnight', "split it"],
    ["24:01", "Fr 22:00-24:01", '"22:00-24:01" goes past midnight', "split it"],
    ["a whole day round", "Fr 09:00-09:00", '"09:00-09:00" goes past midnight', "split it"],
    ["an end at 00:00", "Fr 22:00-00:00", '"22:00-00:00" ends at 00:00', '"Fr 22:00-24:00"'],
    [
      "ranges that overlap",
      "Mo 09:00-12:30,12:00-17:00",
      '"09:00-12:30,12:00-17:00" has ranges that overlap',
      "join them",
    ],
    [
      "a space after a comma",
      "Mo, Tu 09:00-17:00",
      '"Mo, Tu 09:00-17:00" has a space',
      "take it out",
    ],
    [
      "a space between times",
      "Mo 09:00-12:00, 13:00-17:00",
      "has a space or nothing",
      "take it out",
    ],
    [
      "no space before the rule",
      "Mo 09:00-12:00,Tu 13:00-17:00",
      "has too many parts",
      "one space",
    ],
    ["a comment", 'Mo 09:00-17:00 "by phone"', "has too many parts", "one space and hours"],
    ["rules without a ;", "Mo 09:00-17:00 PH off", "has too many parts", "one space and hours"],
  ])("refuses %s: %s", (_what, notation, quoted, fix) => {
    const parse = () => parseHours(notation);
    expect(parse).toThrow(HoursError);
    expect(parse).toThrow(expect.objectContaining({ code: "hours", name: "HoursError" }));
    expect(parse).toThrow(quoted);
    expect(parse).toThrow(fix);
    expect(parse).toThrow(/, for example ".+"\.$/);
    expect(() => parseHours(exampleIn(parse))).not.toThrow();
  });
});

describe("a rule that replaces an earlier one, on purpose", () => {
  it.each([
    ["narrower hours", "Mo-Fr 09:00-17:00; We 10:00-12:00"],
    ["wider hours", "Mo-Fr 10:00-12:00; We 09:00-17:00"],
    ["off", "Mo-Fr 09:00-17:00; We off"],
    ["hours after off", "Mo-Su off; Mo-Fr 09:00-12:00"],
    ["dates", "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 13:00-16:00"],
    ["other dates", "Jul Mo 09:00-12:00; Aug Mo 13:00-16:00"],
    ["holidays with hours", "Mo-Fr 09:00-12:00; PH 14:00-16:00"],
    ["a day of the month", "We 09:00-12:00; We[1] 14:00-16:00"],
    ["every second week", "We 09:00-12:00; week 01-53/2 We 14:00-16:00"],
    ["the date of a holiday after PH off", "Mo-Fr 09:00-17:00; PH off; Dec 25 10:00-12:00"],
    ["a closure after PH off", "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off"],
  ])("is read: %s", (_what, notation) => {
    expect(() => parseHours(notation)).not.toThrow();
  });
});

describe("hours that are to come", () => {
  const hours = "Mo-Fr 09:00-17:00";

  it("replace everything from their day on, and one another", () => {
    const read = readHours({
      hours: "Mo-Sa 09:00-17:00",
      laterHours: [
        { from: "2027-01-01", hours: "Mo 10:00-12:00" },
        { from: "2027-02-01", hours: "24/7" },
      ],
    });
    if (read === "always") throw new Error("These hours change.");
    const daysOn = (date: string) =>
      tellHours(read, Date.parse(date) / 86_400_000).week.map(({ days }) => days);
    expect(daysOn("2026-12-31")).toEqual([[1, 2, 3, 4, 5, 6]]);
    expect(daysOn("2027-01-01")).toEqual([[1]]);
    expect(daysOn("2027-02-01")).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  });

  it.each([
    ["two on one day", ["2027-01-01", "2027-01-01"], '"2027-01-01" comes not after'],
    ["in the wrong order", ["2027-02-01", "2027-01-01"], '"2027-01-01" comes not after'],
  ])("are refused: %s", (_what, days, message) => {
    const laterHours = days.map((from) => ({ from, hours }));
    expect(() => readHours({ hours, laterHours })).toThrow(message);
  });

  it("are refused when they never open", () => {
    const laterHours = [{ from: "2027-01-01", hours: "Mo-Su off" }];
    expect(() => readHours({ hours, laterHours })).toThrow('"Mo-Su off" never opens');
  });
});

describe("public holidays of which no source says anything", () => {
  it.each(["24/7", "Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH 10:00-12:00"])(
    "are refused where the hours say it: %s",
    (hours) => {
      expect(() => readHours({ hours, holidays: "not stated" })).toThrow('take "not stated" out');
    },
  );

  it("may be of some weeks only", () => {
    const laterHours = [{ from: "2027-01-01", hours: "Mo-Fr 09:00-17:00; PH off" }];
    const read = readHours({ hours: "Mo-Fr 09:00-17:00", holidays: "not stated", laterHours });
    if (read === "always") throw new Error("These hours change.");
    expect(tellHours(read, Date.parse("2026-12-31") / 86_400_000).holidays).toBe("not stated");
    expect(tellHours(read, Date.parse("2027-01-01") / 86_400_000).holidays).toBe("closed");
  });
});
