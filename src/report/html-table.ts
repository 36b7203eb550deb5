import { escapeHtml } from "./escape-html.ts";
import type { Shown } from "./protect-list.ts";

/** A table in words. */
export interface WrittenTable {
  readonly caption: string;
  /** The head of the first column, then of each other. */
  readonly heads: readonly string[];
  readonly rows: readonly WrittenRow[];
  /** The last row, where there is one. */
  readonly total: WrittenRow | undefined;
}

/** A row in words. */
export interface WrittenRow {
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
