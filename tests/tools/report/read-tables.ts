/** A figure as a table of the page shows it. */
export interface DrawnFigure {
  readonly figure: string;
  /** How long its bar is, as a share of the longest; undefined where there is none. */
  readonly share: number | undefined;
  /** It has the stub of a hidden figure. */
  readonly stub: boolean;
}

/** A row of the body of a table. */
export interface DrawnRow {
  readonly label: string;
  readonly cells: readonly DrawnFigure[];
}

/** The rows of each table of a page, totals left out. */
export function tablesIn(page: string): readonly (readonly DrawnRow[])[] {
  return [...page.matchAll(/<tbody>\n(.*?)\n<\/tbody>/gs)].map(([, rows = ""]) =>
    rows.split("\n").map(readRow),
  );
}

/** @throws Error when a row is written in any other way */
function readRow(row: string): DrawnRow {
  const [, label, cells] = row.match(/^<tr><th scope="row">([^<]*)<\/th>(.*)<\/tr>$/) ?? [];
  if (label === undefined || cells === undefined) throw new Error(`No row: ${row}`);
  const written = cells.split("</td>").slice(0, -1);
  return { label, cells: written.map(readCell) };
}

const cell =
  /^<td( class="hidden")?><span>([^<]*)<\/span>(?:<i (?:class="(stub)"|style="--share:([\d.]+)")><\/i>)?$/;

function readCell(text: string): DrawnFigure {
  const [, hidden, figure, stub, share] = text.match(cell) ?? [];
  if (figure === undefined) throw new Error(`No cell: ${text}`);
  if (stub !== undefined && hidden === undefined) throw new Error(`A stub of a figure: ${text}`);
  return {
    figure,
    share: share === undefined ? undefined : Number(share),
    stub: stub !== undefined,
  };
}
