/** A table of counts as it is published: the last cell of a row, and the last row, are totals. */
type ProtectedTable = readonly (readonly Shown[])[];

/** A count of a table with its totals. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  hidden: boolean;
}

/** A row or a column. */
interface Line {
  readonly cells: readonly Cell[];
  readonly total: Cell;
}

/**
 * Hides the counts under five of a table whose rows and columns have totals, and as many others as
 * it takes to keep the totals from giving one away: in each row and column with a hidden count there
 * is another, and no way through rows and columns together leads to one.
 */
export function protectTable(counts: readonly (readonly number[])[]): ProtectedTable {
  const table = withTotals(counts).map((cells, row) =>
    cells.map((count, column): Cell => ({ row, column, count, hidden: isSmallGroup(count) })),
  );
  const lines = linesOf(table);
  const cells = table.flat();
  for (;;) {
    const exposed = lines.find((line) => !isLineSafe(line));
    const next = exposed === undefined ? cellAcrossBridge(cells) : nextToHide(exposed);
    if (next === undefined) break;
    next.hidden = true;
  }
  return table.map((row) => row.map(({ hidden, count }) => (hidden ? "hidden" : count)));
}

function withTotals(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_cell, column) =>
    sum(rows.map((row) => row[column] ?? 0)),
  );
  return [...rows, totals];
}

function linesOf(table: readonly (readonly Cell[])[]): readonly Line[] {
  const columns = (table[0] ?? []).map((_cell, column) =>
    table.flatMap((row) => row[column] ?? []),
  );
  return [...table, ...columns].flatMap((line) => {
    const total = line.at(-1);
    return total === undefined ? [] : [{ cells: line.slice(0, -1), total }];
  });
}

function isLineSafe({ cells, total }: Line): boolean {
  const hidden = cells.filter((cell) => cell.hidden);
  if (total.hidden) return hidden.length > 0;
  return isSafe(hidden.map(({ count }) => count));
}

/** The smallest count that is shown, an empty one only after all others, the total last. */
function nextToHide({ cells, total }: Line): Cell | undefined {
  const [next] = cells.filter(({ hidden }) => !hidden).toSorted(bySize);
  return next ?? (total.hidden ? undefined : total);
}

function bySize(a: Cell, b: Cell): number {
  return (a.count || Number.POSITIVE_INFINITY) - (b.count || Number.POSITIVE_INFINITY) || 0;
}

/**
 * Hidden cells join their row and their column. One that alone joins two groups of rows and columns
 * is the difference of their totals; the cell to hide is another between the same groups.
 */
function cellAcrossBridge(cells: readonly Cell[]): Cell | undefined {
  const hidden = cells.filter((cell) => cell.hidden);
  for (const bridge of hidden) {
    const group = joinedTo(`row ${bridge.row}`, hidden, bridge);
    if (group.has(`column ${bridge.column}`)) continue;
    const [across] = cells
      .filter((cell) => !cell.hidden)
      .filter(({ row, column }) => group.has(`row ${row}`) !== group.has(`column ${column}`))
      .toSorted(bySize);
    if (across !== undefined) return across;
  }
  return undefined;
}

/** The rows and columns that hidden cells join to one of them, but for one cell. */
function joinedTo(start: string, hidden: readonly Cell[], without: Cell): ReadonlySet<string> {
  const group = new Set([start]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const line of group) {
    for (const cell of hidden) {
      const [row, column] = [`row ${cell.row}`, `column ${cell.column}`];
      if (cell !== without && (row === line || column === line)) group.add(row).add(column);
    }
  }
  return group;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** What is published of a count: the count, or that it is hidden. */
export type Shown = number | "hidden";

/** The smallest group that is published. */
const smallestGroup = 5;

/** A list of counts as it is published. */
interface ProtectedList {
  readonly cells: readonly Shown[];
  readonly total: Shown;
}

/** True for a group too small to be published. Nobody is in an empty one. */
export function isSmallGroup(count: number): boolean {
  return count > 0 && count < smallestGroup;
}

/**
 * Hides the counts under five of a list whose total is published, and as many of the next smallest
 * as it takes to keep the total from giving a hidden one away: from what is published, each hidden
 * count may be anything from one to five.
 */
export function protectList(counts: readonly number[]): ProtectedList {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = counts.map(isSmallGroup);
  const show = (): ProtectedList => ({
    cells: counts.map((count, index) => (hidden[index] ? "hidden" : count)),
    total: isSmallGroup(total) ? "hidden" : total,
  });
  if (isSmallGroup(total)) return show();
  while (!isSafe(counts.filter((_count, index) => hidden[index]))) {
    const next = smallestOf(counts, hidden);
    // Not enough is left: not even the empty ones are shown.
    if (next === undefined) return { cells: counts.map(() => "hidden"), total };
    hidden[next] = true;
  }
  return show();
}

/** True when the sum of some hidden counts leaves each of them anything from one to five. */
function isSafe(hidden: readonly number[]): boolean {
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, count) => total + count, 0);
  return hidden.length >= 2 && sum >= hidden.length - 1 + smallestGroup;
}

/** Where the smallest count is that is neither hidden nor nothing. */
function smallestOf(counts: readonly number[], hidden: readonly boolean[]): number | undefined {
  let found: number | undefined;
  for (const [index, count] of counts.entries()) {
    if (hidden[index] || count === 0) continue;
    if (found === undefined || count < (counts[found] ?? 0)) found = index;
  }
  return found;
}
