import type { Published, PublishedTable } from "./publish.ts";
import type { Labels } from "./write-labels.ts";

/** A file and what is in it. */
export interface CsvFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The tables of a report as CSV (RFC 4180), one file each. Heads and names are those of the code, the
 * same in every language; `label` is for people. A figure that is not published is "hidden".
 */
export function csvFiles({ tables }: Published, labels: Labels): readonly CsvFile[] {
  return tables.map((table) => ({ file: `${table.name}.csv`, text: csvOf(table, labels) }));
}

function csvOf({ name, columns, rows, totals }: PublishedTable, labels: Labels): string {
  const lines = [
    ["name", "label", ...columns],
    ...rows.map((row) => [row.name, labels.row(name, row.name), ...row.cells.map(String)]),
    ...(totals === undefined ? [] : [["total", "", ...totals.map(String)]]),
  ];
  return lines.map((line) => `${line.map(quote).join(",")}\r\n`).join("");
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
