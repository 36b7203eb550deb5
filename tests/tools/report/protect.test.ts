import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectList, protectTable } from "../../../src/tools/report/protect.ts";
import { testHiddenCounts } from "./hidden-counts.ts";

describe("a list with its total", () => {
  it("shows groups of five and more, and empty ones", () => {
    expect(protectList([5, 0, 90])).toEqual({ cells: [5, 0, 90], total: 95 });
  });

  it("hides a small group, and the next smallest with it", () => {
    expect(protectList([3, 40, 7, 0])).toEqual({ cells: ["hidden", 40, "hidden", 0], total: 50 });
  });

  it("hides a third where two that are hidden add up to too little", () => {
    expect(protectList([1, 1, 9, 8])).toEqual({
      cells: ["hidden", "hidden", 9, "hidden"],
      total: 19,
    });
  });

  it("hides everything where nothing is left to hide behind", () => {
    expect(protectList([1, 1, 1, 1, 1])).toEqual({ cells: Array(5).fill("hidden"), total: 5 });
    expect(protectList([0, 1, 4])).toEqual({ cells: ["hidden", "hidden", "hidden"], total: 5 });
  });

  it("hides a total under five", () => {
    expect(protectList([0, 2, 1])).toEqual({ cells: [0, "hidden", "hidden"], total: "hidden" });
  });

  it("leaves each hidden count anything from one to five, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 9 }), (counts) => {
        const { cells, total } = protectList(counts);
        for (const [index, cell] of cells.entries()) {
          if (cell !== "hidden") expect(cell).toBe(counts[index]);
          else if (total !== "hidden" && !cells.every((one) => one === "hidden")) {
            const shown = cells.reduce<number>((sum, one) => sum + (one === "hidden" ? 0 : one), 0);
            const others = cells.filter((one) => one === "hidden").length - 1;
            expect(others).toBeGreaterThan(0);
            // The others have one at least each: what is left is the most this one may be.
            expect(total - shown - others).toBeGreaterThanOrEqual(5);
          }
        }
        const small = counts.filter(
          (count, index) => count > 0 && count < 5 && cells[index] === count,
        );
        expect(small).toEqual([]);
      }),
    );
  });
});

describe("a table with totals both ways", () => {
  it("hides a small group behind a rectangle of others", () => {
    const shown = protectTable([
      [3, 20, 30],
      [10, 40, 50],
      [60, 70, 80],
    ]);
    expect(shown).toEqual([
      ["hidden", "hidden", 30, 53],
      ["hidden", "hidden", 50, 100],
      [60, 70, 80, 210],
      [73, 130, 160, 363],
    ]);
  });

  it("shows all of a table without small groups", () => {
    expect(
      protectTable([
        [5, 0],
        [9, 7],
      ]),
    ).toEqual([
      [5, 0, 5],
      [9, 7, 16],
      [14, 7, 21],
    ]);
  });

  it("has nothing but totals of nothing without rows", () => {
    expect(protectTable([])).toEqual([[]]);
  });

  // Three hundred tables are a drill.
  testHiddenCounts(100);
});
