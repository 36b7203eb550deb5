import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, ratiosOf, spreadOf } from "../../bench/statistics.ts";

describe("a quantile", () => {
  it("is a value, or lies between the two nearest", () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.99)).toBeCloseTo(19.9);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it("sorts as numbers, and leaves the values as they are", () => {
    const values = [100, 9, 20];
    expect(quantile(values, 0.5)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it("splits any odd number of values into halves", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer())), fc.integer(), (pairs, one) => {
        const values = [...pairs.flat(), one];
        const middle = quantile(values, 0.5);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(pairs.length);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(pairs.length);
      }),
    );
  });

  it("of nothing is refused", () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

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
