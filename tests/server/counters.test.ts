import { describe, expect, it } from "vitest";
import { createTally } from "../../src/server/figures.ts";

describe("a tally", () => {
  const series = [
    ["a", "b"],
    ["ab", ""],
    ["a", "c"],
  ];

  it("counts its own series apart, and begins at zero", () => {
    const tally = createTally(series);
    tally.add(["a", "b"]);
    tally.add(["a", "b"]);
    tally.add(["ab", ""]);
    expect(tally.counts().map(({ count }) => count)).toEqual([2, 1, 0]);
  });

  it.each([[["b", "a"]], [["a"]], [[]], [["a", "b", "c"]], [["__proto__"]], [["a b"]]])(
    "does not count %j, which is none of them",
    (labels) => {
      const tally = createTally(series);
      tally.add(labels);
      expect(tally.counts().map(({ count }) => count)).toEqual([0, 0, 0]);
    },
  );
});
