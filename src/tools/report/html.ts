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

/** A table that is read aloud as well as it looks: every cell has its row and its column as heads. */
export function htmlTable(
  { caption, heads, rows, total }: WrittenTable,
  write: (value: Shown) => string,
): string {
  const row = ({ label, cells }: WrittenRow) =>
    `<tr><th scope="row">${escapeHtml(label)}</th>${cells.map(cell).join("")}</tr>`;
  const cell = (value: Shown) =>
    `<td${value === "hidden" ? ' class="hidden"' : ""}>${escapeHtml(write(value))}</td>`;
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join("");
  const foot = total === undefined ? "" : `\n<tfoot>${row(total)}</tfoot>`;
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(row).join("\n")}
</tbody>${foot}
</table>`;
}

/** Text made safe for HTML and SVG, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
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
.pair { display: grid; grid-template-columns: minmax(0, 34rem) minmax(0, 27rem); gap: 1.5rem 2rem; align-items: start; }
.wide .pair { grid-template-columns: minmax(0, 1fr); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
/* Its words are those of the heading above: for who reads by ear, from table to table. */
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.pair figure { padding-top: 1.75rem; }
.wide .pair figure { padding-top: 0; }
th, td { padding: 0.1875rem 0.5rem; border-bottom: 1px solid #eaeef3; text-align: right; vertical-align: top; font-variant-numeric: tabular-nums; }
th:first-child { padding-left: 0; text-align: left; }
tbody th { font-weight: 400; }
thead th { border-bottom-color: #718096; color: #4a5568; vertical-align: bottom; font-size: 0.875rem; }
tfoot th, tfoot td { border-top: 1px solid #718096; border-bottom: 0; font-weight: 600; }
.hidden { color: #4a5568; font-style: italic; }
figure { margin: 0; }
svg { display: block; width: 100%; max-width: 27rem; height: auto; font-family: inherit; font-variant-numeric: tabular-nums; }
@media screen and (max-width: 56rem) { .pair { grid-template-columns: minmax(0, 1fr); } .pair figure { padding-top: 0; } }
@media screen and (max-width: 30rem) { main { padding: 1.25rem 0.75rem 2rem; } section { padding: 0.875rem; } }
@media print {
  @page { size: A4; margin: 14mm; }
  :root { font-size: 12px; }
  body { background: #fff; }
  main { max-width: none; padding: 0; }
  section { padding: 0.75rem 0 0; border: 0; border-top: 1px solid #718096; border-radius: 0; }
  section, tr, figure { break-inside: avoid; }
  section.long { break-inside: auto; }
  h2, .meaning { break-after: avoid; }
  .promise { padding: 0; background: none; }
  .scroll { overflow: visible; }
  svg { print-color-adjust: exact; }
  .pair { gap: 1rem; }
}
`;
