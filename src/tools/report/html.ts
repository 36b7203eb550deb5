import { escapeMarkup } from "../markup.ts";
import type { Shown } from "./protect.ts";

/** A table in words. */
interface WrittenTable {
  readonly caption: string;
  /** The head of the first column, then of each other. */
  readonly heads: readonly string[];
  readonly rows: readonly WrittenRow[];
  /** The last row, where there is one. */
  readonly total: WrittenRow | undefined;
}

/** A row in words. */
interface WrittenRow {
  readonly label: string;
  readonly cells: readonly Shown[];
}

/**
 * A table that is read aloud as well as it looks: every cell has its row and its column as heads.
 * Under each figure that is no total lies a bar, all of a table to one scale. A hidden figure has a
 * dashed stub of one length, whatever it is; the scale comes from what is shown alone.
 */
export function htmlTable(
  { caption, heads, rows, total }: WrittenTable,
  write: (value: Shown) => string,
): string {
  const counts = rows.flatMap(({ cells }) => cells);
  const largest = Math.max(1, ...counts.map((value) => (value === "hidden" ? 0 : value)));
  const row = ({ label, cells }: WrittenRow, hasBars: boolean) =>
    `<tr><th scope="row">${escapeMarkup(label)}</th>${cells
      .map((value) => cell(value, hasBars ? bar(value, largest) : ""))
      .join("")}</tr>`;
  const cell = (value: Shown, drawing: string) => {
    const name = value === "hidden" ? ' class="hidden"' : "";
    return `<td${name}><span>${escapeMarkup(write(value))}</span>${drawing}</td>`;
  };
  const [first = "", ...others] = heads.map(escapeMarkup);
  const head = `<th scope="col">${first}</th>${others
    .map((text) => `<th scope="col"><span>${text}</span></th>`)
    .join("")}`;
  const foot = total === undefined ? "" : `\n<tfoot>${row(total, false)}</tfoot>`;
  return `<table>
<caption>${escapeMarkup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((one) => row(one, true)).join("\n")}
</tbody>${foot}
</table>`;
}

/** As long as the figure is large, in parts of the room that the style sheet leaves it. */
function bar(value: Shown, largest: number): string {
  if (value === "hidden") return '<i class="stub"></i>';
  return value === 0 ? "" : `<i style="--share:${Number((value / largest).toFixed(4))}"></i>`;
}

/** How the report looks, on a screen and on paper: the colours are those of the studio, by day. */
export const reportStyle = `
:root { color-scheme: light; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f7fa; color: #1a202c; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; letter-spacing: -0.01em; }
h2 { margin: 0; font-size: 1.2rem; line-height: 1.35; }
p { margin: 0; max-width: 46rem; }
.period { color: #4a5568; font-size: 1.15rem; }
.promise { margin: 1rem 0 1.5rem; padding: 0.625rem 0.875rem; border-radius: 0.625rem; background: #dff3ea; color: #14674a; }
section { margin-top: 1.25rem; padding: 1.25rem; border: 1px solid #cbd5e0; border-radius: 0.625rem; background: #fff; }
.meaning { margin: 0.25rem 0 1rem; color: #4a5568; font-size: 0.9375rem; }
.rule p + p { margin-top: 0.5rem; }
.summary dl { display: flex; flex-wrap: wrap; gap: 0.75rem 3rem; margin: 0.5rem 0 0; }
.summary dt { color: #4a5568; font-size: 0.9375rem; }
.summary dd { margin: 0; font-size: 1.75rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
/* Its words are those of the heading above: for who reads by ear, from table to table. */
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.1875rem 0.5rem; border-bottom: 1px solid #eaeef3; text-align: right; vertical-align: top; font-variant-numeric: tabular-nums; }
th:first-child { padding-left: 0; text-align: left; }
tbody th { font-weight: 400; }
thead th { border-bottom-color: #718096; color: #4a5568; vertical-align: bottom; font-size: 0.875rem; }
tfoot th, tfoot td { border-top: 1px solid #718096; border-bottom: 0; font-weight: 600; }
.hidden { color: #4a5568; font-style: italic; }
/* Bars are borders: a printer leaves backgrounds out, and forced colours take them away. */
td { width: 6rem; }
td i { display: block; width: calc(var(--share) * 5rem); margin: 0.125rem 0 0.125rem auto; border-top: 0.5rem solid #1d4f91; }
td i.stub { width: 1.125rem; height: 0.5rem; border: 1px dashed #718096; }
/* Where there is one column of figures, the bar follows its figure and has the rest of the line. */
.one th:first-child { width: 40%; }
.one td { width: auto; }
.one td, .one th + th { text-align: left; }
.one td span, .one th span { display: inline-block; width: 5rem; text-align: right; }
.one td i { display: inline-block; width: calc(var(--share) * (100% - 7rem)); margin: 0 0 0 0.75rem; border-top-width: 0.875rem; vertical-align: -0.125rem; }
.one td i.stub { width: 1.125rem; height: 0.875rem; border-top-width: 1px; }
@media screen and (max-width: 30rem) { main { padding: 1.25rem 0.75rem 2rem; } section { padding: 0.875rem; } }
@media print {
  @page { size: A4; margin: 14mm; }
  :root { font-size: 12px; }
  body { background: #fff; }
  main { max-width: none; padding: 0; }
  section { padding: 0.75rem 0 0; border: 0; border-top: 1px solid #718096; border-radius: 0; }
  section, tr { break-inside: avoid; }
  section.long { break-inside: auto; }
  h2, .meaning { break-after: avoid; }
  .promise { padding: 0; background: none; }
  .scroll { overflow: visible; }
}
`;
