import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, sumUpAnswers } from "../../src/tools/answer-times.ts";

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

it("sums up the times of answers, and zeros where there was none", () => {
  const times = Array.from({ length: 101 }, (_time, index) => 100 - index);
  expect(sumUpAnswers(times)).toEqual({ p50: 50, p90: 90, p95: 95, p99: 99, max: 100 });
  expect(sumUpAnswers([])).toEqual({ p50: 0, p90: 0, p95: 0, p99: 0, max: 0 });
});
