import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/line/hours/hours.ts";
import { HoursError, parseHours } from "../../../src/line/hours/notation.ts";

const NINE_TO_FIVE: Day = [{ from: 540, to: 1020 }];

/** The ranges of each day of a notation, Monday first. */
function weekOf(notation: string) {
  const hours = parseHours(notation);
  return hours === "always" ? [] : hours.week;
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
    return /for example "([^"]+)"\.$/.exec(String(error))?.[1] ?? "";
  }
  return "";
}

describe("what is read", () => {
  it("reads 24/7 as always", () => {
    expect(parseHours("24/7")).toBe("always");
  });

  it("reads days and one range of hours", () => {
    expect(parseHours("Mo-We 09:00-17:00")).toEqual({
      week: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], [], [], []],
      holidays: "as usual",
    });
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

  it("reads PH off as closed on public holidays", () => {
    expect(parseHours("Mo 09:00-17:00; PH off")).toMatchObject({ holidays: "closed" });
    expect(parseHours("Mo-Su 09:00-17:00; PH off; Su off")).toMatchObject({ holidays: "closed" });
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
    ["school holidays", "SH off", '"SH" is no day', "write Mo, Tu"],
    ["months", "Jan 09:00-17:00", '"Jan" is no day', "write Mo, Tu"],
    ["weekdays by number", "Mo[1] 09:00-17:00", '"Mo[1]" is no day', "write Mo, Tu"],
    ["holidays among days", "Su,PH off", '"PH" stands among days', "Su off; PH off"],
    ["holidays with hours", "PH 10:00-12:00", '"PH 10:00-12:00" gives', 'write "PH off"'],
    [
      "hours after PH off",
      "PH off; Mo 09:00-17:00",
      '"Mo 09:00-17:00" comes after',
      'write "PH off" last',
    ],
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
      "a rule after a comma",
      "Mo 09:00-10:00, Tu off",
      "has a space or nothing beside a comma",
      '";"',
    ],
    ["a comment", 'Mo 09:00-17:00 "by phone"', "has too many parts", "one space and hours"],
    ["rules without a ;", "Mo 09:00-17:00 PH off", "has too many parts", "one space and hours"],
  ])("refuses %s: %s", (_what, notation, quoted, fix) => {
    const parse = () => parseHours(notation);
    expect(parse).toThrow(HoursError);
    expect(parse).toThrow(expect.objectContaining({ code: "hours", name: "HoursError" }));
    expect(parse).toThrow(quoted);
    expect(parse).toThrow(fix);
    expect(parse).toThrow(/, for example "[^"]+"\.$/);
    expect(() => parseHours(exampleIn(parse))).not.toThrow();
  });
});
