import { describe, expect, it } from "vitest";
import { ofToday } from "../support/of-today.ts";
import { listsThatGiveAway } from "../tools/report/random-lists.ts";
import { attackReports } from "../tools/report/small-groups.ts";

describe("small groups", () => {
  it.each(ofToday([1_000, 3_500, 6_000, 8_500], 4))(
    "stay hidden in 2,500 random reports of ten thousand, those of today from seed %i on, from a reader who knows what figures mean",
    (firstSeed) => {
      const { hidden, ...found } = attackReports(2_500, firstSeed);
      console.log(
        `${hidden} hidden figures in 2,500 reports: ${found.recovered.length} recovered, ${found.narrowed.length} narrowed, ${found.open.length} open`,
      );
      const some = {
        recovered: found.recovered.slice(0, 20),
        narrowed: found.narrowed.slice(0, 20),
      };
      expect({ ...some, open: found.open.slice(0, 20) }).toEqual({
        recovered: [],
        narrowed: [],
        open: [],
      });
      expect(hidden).toBeGreaterThan(100_000);
    },
    900_000,
  );

  it("stay hidden in ten thousand random lists, from a reader who has the rule in hand", () => {
    expect(listsThatGiveAway(10_000)).toEqual({ lists: 10_000, givenAway: [] });
  });
});
