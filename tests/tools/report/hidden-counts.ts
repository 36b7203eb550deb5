import fc from "fast-check";
import { expect, it } from "vitest";
import { protectTable, type Shown } from "../../../src/tools/report/protect.ts";

/** Tests, with so many tables, that what is hidden of a table cannot be worked out from the rest. */
export function testHiddenCounts(tables: number): void {
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
      { numRuns: tables, seed: 1 },
    );
  });
}

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
