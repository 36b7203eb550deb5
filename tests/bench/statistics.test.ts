import { describe, expect, it } from "vitest";
import { ratiosOf, spreadOf } from "../../bench/statistics.ts";

it("a spread is the median, the least and the most", () => {
  expect(spreadOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
});

describe("ratios", () => {
  it("are taken side by side", () => {
    expect(ratiosOf([2, 9], [1, 3])).toEqual([2, 3]);
  });

  it("need both sides", () => {
    expect(() => ratiosOf([1, 2], [1])).toThrow(RangeError);
  });
});
