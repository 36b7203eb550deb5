import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectList, protectTable, type Shown } from "../../../src/tools/report/protect.ts";

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

  it("gives no hidden count away to a reader who tries every table, whatever the counts", () => {
    const count = fc.oneof(fc.nat(4), fc.nat(9));
    const table = fc
      .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) })
      .chain(({ rows, columns }) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const shown = protectTable(counts);
        for (const [row, cells] of counts.entries()) {
          for (const [column, value] of cells.entries()) {
            const cell = shown[row]?.[column];
            if (value > 0 && value < 5) expect(cell).toBe("hidden");
            if (cell !== "hidden") expect(cell).toBe(value);
          }
        }
        expect(givenAway(shown)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** The hidden cells that can only be one number, found by trying all tables that fit. */
function givenAway(shown: readonly (readonly Shown[])[]): readonly string[] {
  const height = shown.length - 1;
  const width = (shown[0]?.length ?? 1) - 1;
  const hidden = shown
    .slice(0, height)
    .flatMap((row, r) =>
      row.slice(0, width).flatMap((cell, c) => (cell === "hidden" ? [{ r, c }] : [])),
    );
  const work = shown.map((row) => row.map((cell) => (cell === "hidden" ? undefined : cell)));
  const possible = hidden.map(() => new Set<number>());
  const fits = (line: readonly (number | undefined)[], total: number | undefined) => {
    const sum = line.reduce<number>((so, cell) => so + (cell ?? 0), 0);
    // A total is hidden because it is under five, or to protect another.
    if (total === undefined) return true;
    return line.includes(undefined) ? sum <= total : sum === total;
  };
  const column = (c: number) => work.slice(0, height).map((row) => row[c]);
  const bound = Math.max(12, ...shown.flat().map((cell) => (cell === "hidden" ? 0 : cell)));
  let tried = 0;
  const search = (at: number): void => {
    // Each already has two possible values, or too many tables fit to try them all.
    if (possible.every((values) => values.size > 1) || tried > 200_000) return;
    const cell = hidden[at];
    if (cell === undefined) {
      const all = work.slice(0, height).flatMap((line) => line.slice(0, width));
      if (!fits(all, work[height]?.[width])) return;
      for (const [index, { r, c }] of hidden.entries()) possible[index]?.add(work[r]?.[c] ?? -1);
      return;
    }
    const row = work[cell.r];
    if (row === undefined) return;
    for (let value = 0; value <= bound; value += 1) {
      tried += 1;
      row[cell.c] = value;
      const rowFits = fits(row.slice(0, width), row[width]);
      if (rowFits && fits(column(cell.c), work[height]?.[cell.c])) search(at + 1);
      else if (!rowFits && row[width] !== undefined && value > row[width]) break;
    }
    row[cell.c] = undefined;
  };
  search(0);
  if (tried > 200_000) return [];
  return hidden.flatMap(({ r, c }, index) =>
    (possible[index]?.size ?? 0) > 1 ? [] : [`row ${r}, column ${c}`],
  );
}
