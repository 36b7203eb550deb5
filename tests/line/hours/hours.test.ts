import { describe, expect, it } from "vitest";
import { weekOf } from "../../../src/line/hours/hours.ts";
import { parseHours } from "../../../src/line/hours/notation.ts";

function week(notation: string) {
  const hours = parseHours(notation);
  if (hours === "always") throw new Error("24/7 has no week to tell");
  return weekOf(hours);
}

describe("the week as it is told", () => {
  it("puts days with the same hours together", () => {
    expect(week("Mo-Fr 09:00-17:00; PH off")).toEqual([
      { days: [1, 2, 3, 4, 5], ranges: [{ from: 540, to: 1020 }] },
    ]);
  });

  it("names groups in order of their first day, also when days lie between", () => {
    expect(week("We,Sa 14:00-22:00; Mo-Tu,Th-Fr 16:00-22:00")).toEqual([
      { days: [1, 2, 4, 5], ranges: [{ from: 960, to: 1320 }] },
      { days: [3, 6], ranges: [{ from: 840, to: 1320 }] },
    ]);
  });

  it("keeps apart days of which only one has the second range", () => {
    expect(week("Mo 09:00-12:00; Tu 09:00-12:00,13:00-17:00").map(({ days }) => days)).toEqual([
      [1],
      [2],
    ]);
  });

  it("leaves out closed days, all seven if need be", () => {
    expect(week("PH off")).toEqual([]);
  });
});
