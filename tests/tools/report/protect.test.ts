import { describe, expect, it } from "vitest";
import { protectList, protectPart } from "../../../src/tools/report/protect.ts";
import { listsThatGiveAway } from "./random-lists.ts";

describe("a list whose sum is known", () => {
  it("shows groups of five and more, and empty ones", () => {
    expect(protectList([5, 0, 90])).toEqual([5, 0, 90]);
    expect(protectList([0, 0])).toEqual([0, 0]);
    expect(protectList([])).toEqual([]);
  });

  it("hides a small group, and the last larger one with it", () => {
    expect(protectList([30, 3, 7, 0])).toEqual([30, "hidden", "hidden", 0]);
    expect(protectList([30, 3, 7, 0, 1])).toEqual(["hidden", "hidden", "hidden", 0, "hidden"]);
  });

  it("hides no more where small groups hide each other", () => {
    expect(protectList([4, 90, 1])).toEqual(["hidden", 90, "hidden"]);
    expect(protectList([2, 2, 90, 2])).toEqual(["hidden", "hidden", 90, "hidden"]);
  });

  it("hides others where small groups add up to so little, or so much, that one would be known", () => {
    expect(protectList([1, 1, 90])).toEqual(["hidden", "hidden", "hidden"]);
    expect(protectList([4, 4, 90])).toEqual(["hidden", "hidden", "hidden"]);
  });

  it("hides nobody behind a count that another figure bounds", () => {
    expect(protectList([30, 3, 20], (index) => index !== 2)).toEqual(["hidden", "hidden", 20]);
    expect(protectList([30, 3, 20], () => false)).toBeUndefined();
  });

  it("is not told where nothing is left to hide behind, or its sum is small itself", () => {
    expect(protectList([1, 4, 0])).toEqual(["hidden", "hidden", 0]);
    expect(protectList([1, 5, 0])).toBeUndefined();
    expect(protectList([1, 1, 1, 1, 1])).toBeUndefined();
    expect(protectList([0, 2, 1])).toBeUndefined();
  });

  it("gives no small group away to a reader who knows the rule: each could be one to four", () => {
    // Ten thousand lists are a drill.
    expect(listsThatGiveAway(1000)).toEqual({ lists: expect.any(Number), givenAway: [] });
  });
});

describe("some of all calls", () => {
  it("are not told where they, those that are left or those who went on are few", () => {
    expect(protectPart(50, 100, 20)).toBe(50);
    expect(protectPart(100, 100, 100)).toBe(100);
    expect(protectPart(0, 100, 0)).toBe(0);
    for (const [part, all, within] of [
      [4, 100, 0],
      [96, 100, 0],
      [50, 100, 46],
    ] as const) {
      expect(protectPart(part, all, within)).toBe("hidden");
    }
  });
});
