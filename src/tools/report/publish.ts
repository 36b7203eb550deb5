import { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { transferResults } from "./calls.ts";
import { type Counts, callEndings, type Figures, noLanguage, type ReadFigures } from "./figures.ts";
import type { LinesRead } from "./merge-logs.ts";
import { monthsBetween, type Period } from "./period.ts";
import { isSmallGroup, protectList, protectTable, type Shown } from "./protect.ts";

/** The tables of a report, in their order. */
const tableNames = [
  "months",
  "hours",
  "weekdays",
  "languages",
  "services",
  "transfers",
  "endings",
] as const;

/** One of `tableNames`. */
export type TableName = (typeof tableNames)[number];

/** The columns of the table of months. */
export const monthColumns = ["calls", "danger", "silence", "faults"] as const;

/** One row of a table: what it is about, by its name in the code, and what is published of it. */
interface PublishedRow {
  readonly name: string;
  readonly cells: readonly Shown[];
}

/** A table as it is published. */
export interface PublishedTable {
  readonly name: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly PublishedRow[];
  /** Absent where rows overlap, and a total would say nothing. */
  readonly totals: readonly Shown[] | undefined;
}

/** A report as it is published: nothing in it is about fewer than five calls. */
export interface Published {
  readonly from: string;
  readonly to: string;
  readonly tables: readonly PublishedTable[];
  readonly read: Readonly<LinesRead>;
}

/** What may be published of the figures of a period. Every small group is hidden here, and nowhere else. */
export function publish({ figures, read }: ReadFigures, period: Period, book: Book): Published {
  const months = monthsOf(figures, period);
  const { hours, weekdays, endings } = figures;
  // A language that the line speaks no more keeps the calls it had.
  const spoken = [...new Set([...languages, ...figures.languages.keys()])].filter(
    (name) => name !== noLanguage,
  );
  const places = [...callEndings, ...namesOf(book, endings)];
  return {
    from: period.from.toString(),
    to: months.at(-1) ?? period.from.toString(),
    tables: [
      monthTable(figures, months),
      partition("hours", hours, numbers(0, 23)),
      partition("weekdays", weekdays, numbers(1, 7)),
      partition("languages", figures.languages, [...spoken, noLanguage]),
      serviceTable(figures, book),
      transferTable(figures, book),
      partition(
        "endings",
        endings,
        places.filter((place) => endings.has(place)),
      ),
    ],
    read,
  };
}

/** A table of one column in which each call is counted once. */
function partition(name: TableName, counts: Counts, names: readonly string[]): PublishedTable {
  const { cells, total } = protectList(names.map((one) => counts.get(one) ?? 0));
  const rows = names.map((one, index) => ({ name: one, cells: [cells[index] ?? "hidden"] }));
  return { name, columns: ["calls"], rows, totals: [total] };
}

function monthTable({ months }: Figures, names: readonly string[]): PublishedTable {
  const columns = monthColumns.map((column) =>
    protectList(names.map((month) => months[column].get(month) ?? 0)),
  );
  return {
    name: "months",
    columns: monthColumns,
    rows: names.map((name, index) => ({
      name,
      cells: columns.map(({ cells }) => cells[index] ?? "hidden"),
    })),
    totals: columns.map(({ total }) => total),
  };
}

/** A call may hear of several services: there is no total that could give a hidden one away. */
function serviceTable({ services }: Figures, book: Book): PublishedTable {
  const rows = namesOf(book, services).map((name): PublishedRow => {
    const count = services.get(name) ?? 0;
    return { name, cells: [isSmallGroup(count) ? "hidden" : count] };
  });
  return { name: "services", columns: ["calls"], rows, totals: undefined };
}

function transferTable({ transfers }: Figures, book: Book): PublishedTable {
  const names = namesOf(book, transfers);
  const isRehearsed = [...transfers.values()].some((results) => results.has("rehearsed"));
  const results = transferResults.filter((result) => result !== "rehearsed" || isRehearsed);
  const counts = names.map((name) => results.map((one) => transfers.get(name)?.get(one) ?? 0));
  const shown = protectTable(counts);
  return {
    name: "transfers",
    columns: [...results, "all"],
    rows: names.map((name, index) => ({ name, cells: shown[index] ?? [] })),
    totals: shown[names.length],
  };
}

/** The names that were counted, in the order of the book; those of an older book come last. */
function namesOf(book: Book, counted: ReadonlyMap<string, unknown>): readonly string[] {
  const known = [...new Set([...book.nodes.keys(), ...book.services.keys()])];
  const endings: readonly string[] = callEndings;
  const older = [...counted.keys()].filter((name) => !known.includes(name)).toSorted();
  return [...known.filter((name) => counted.has(name)), ...older].filter(
    (name) => !endings.includes(name),
  );
}

/** Every month of the period; without an end, up to that of the last call. */
function monthsOf({ months }: Figures, { from, to }: Period): readonly string[] {
  const last = [...months.calls.keys()].toSorted().at(-1);
  const end = last === undefined ? from : Temporal.PlainYearMonth.from(last);
  return monthsBetween(from, to ?? end);
}

function numbers(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_number, index) => `${from + index}`);
}

/** Writes what a row or a column of a table is about. */
export interface Labels {
  readonly row: (table: TableName, name: string) => string;
  readonly column: (table: TableName, name: string) => string;
}

/** A file and what is in it. */
interface CsvFile {
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
