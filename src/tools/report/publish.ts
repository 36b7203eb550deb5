import { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { outcomes } from "../../line/call/position.ts";
import { type Counts, callEndings, type Figures, noLanguage, type ReadFigures } from "./figures.ts";
import type { LinesRead } from "./logs.ts";
import { monthsBetween, type Period } from "./period.ts";
import { isSmallGroup, protectCount, protectList, protectPart, type Shown } from "./protect.ts";

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

/** What is told of the whole period: all its calls, and how many were in danger, silent or met a fault. */
export const summaryNames = ["calls", "danger", "silence", "faults"] as const;

/** One of `summaryNames`. */
export type SummaryName = (typeof summaryNames)[number];

/**
 * How a transfer ended, as far as it is told by service. Of calls that ended while it rang, the
 * services and the endings together would tell too much.
 */
const transferColumns = [...outcomes, "rehearsed"] as const;

/** One of `transferColumns`. */
export type TransferColumn = (typeof transferColumns)[number];

/** How a call ended other than by hanging up at a place; "called": a service had answered, or rang. */
const endingNames = ["called", "goodbye", "unknown"] as const;

/** One of `endingNames`. */
export type EndingName = (typeof endingNames)[number];

/** One row of a table: what it is about, by its name in the code, and what is published of it. */
interface PublishedRow {
  readonly name: string;
  readonly cells: readonly Shown[];
}

/** A table as it is published. */
export interface PublishedTable {
  readonly name: TableName;
  readonly columns: readonly string[];
  /** None where the table is withheld, or nothing was counted. */
  readonly rows: readonly PublishedRow[];
  /** Of each column, over all that was counted. Absent where rows overlap, and a total would say nothing. */
  readonly totals: readonly Shown[] | undefined;
  /** True where no row may be published: one could be worked out from the others and the total. */
  readonly withheld: boolean;
}

/** A report as it is published: nothing in it is about fewer than five calls. */
export interface Published {
  readonly from: string;
  readonly to: string;
  readonly summary: Readonly<Record<SummaryName, Shown>>;
  readonly tables: readonly PublishedTable[];
  /** `lines` in whole hundreds: of few calls, their number would say what each was. */
  readonly read: Readonly<LinesRead>;
}

/**
 * What may be published of the figures of a period. Every small group is hidden here, and nowhere else.
 *
 * No figure is part of two published sums but the number of calls, which is taken as known: a list is
 * hidden by itself alone, and no table helps to work out another.
 */
export function publish({ figures, read }: ReadFigures, period: Period, book: Book): Published {
  const months = monthsOf(figures, period);
  const { calls, hours, weekdays, services } = figures;
  const endings = endingTable(figures, book);
  // A language that the line speaks no more keeps the calls it had.
  const spoken = [...new Set([...languages, ...figures.languages.keys()])].filter(
    (name) => name !== noLanguage,
  );
  const tables = [
    partition("months", figures.months.calls, months),
    partition("hours", hours, numbers(0, 23)),
    partition("weekdays", weekdays, numbers(1, 7)),
    // Most calls without a language ended where it is chosen: that ending tells how many there are.
    partition("languages", figures.languages, [...spoken, noLanguage], (one) => one !== noLanguage),
    {
      // A call may hear of several services: there is no total.
      name: "services",
      columns: ["calls"],
      rows: namesOf(book, services).map((name) =>
        rowOf(name, protectPart(services.get(name) ?? 0, calls, shownAt(endings, name))),
      ),
      totals: undefined,
      withheld: false,
    } as const,
    transferTable(figures, book),
    endings,
  ];
  return {
    from: period.from.toString(),
    to: months.at(-1) ?? period.from.toString(),
    summary: summaryOf(figures, shownAt(endings, book.danger)),
    // Of fewer than five calls, even the names of the services they heard of say too much.
    tables: isSmallGroup(calls) ? tables.map(withhold) : tables,
    read: { ...read, lines: Math.round(read.lines / 100) * 100 },
  };
}

function summaryOf({ calls, months }: Figures, endedInDanger: number): Published["summary"] {
  const part = (counts: Counts, ended = 0) => {
    const sum = [...counts.values()].reduce((so, count) => so + count, 0);
    return protectPart(sum, calls, ended);
  };
  return {
    calls: protectCount(calls),
    danger: part(months.danger, endedInDanger),
    silence: part(months.silence),
    faults: part(months.faults),
  };
}

/** A table of one column in which each call is counted once. */
function partition(
  name: TableName,
  counts: Counts,
  names: readonly string[],
  mayCover: (name: string) => boolean = () => true,
): PublishedTable {
  const counted = names.map((one) => counts.get(one) ?? 0);
  const cells = protectList(counted, (index) => mayCover(names[index] ?? ""));
  const total = counted.reduce((sum, count) => sum + count, 0);
  return {
    name,
    columns: ["calls"],
    rows: cells === undefined ? [] : names.map((one, index) => rowOf(one, cells[index])),
    totals: [protectCount(total)],
    withheld: cells === undefined,
  };
}

function rowOf(name: string, ...cells: readonly (Shown | undefined)[]): PublishedRow {
  return { name, cells: cells.map((cell) => cell ?? "hidden") };
}

function withhold(table: PublishedTable): PublishedTable {
  return { ...table, rows: [], withheld: true };
}

/** A place where callers hung up is bounded by those who heard it, where they are counted too. */
function endingTable({ endings }: Figures, book: Book): PublishedTable {
  // Together: the transfers that were answered are counted too, and the difference would tell how
  // many calls were answered twice.
  const called = (endings.get("answered") ?? 0) + (endings.get("ringing") ?? 0);
  const counts = new Map([...endings, ["called", called] as const]);
  const names = [...endingNames, ...namesOf(book, endings)].filter((name) => counts.get(name));
  const bounded = new Set([book.start, book.danger, ...book.services.keys()]);
  return partition("endings", counts, names, (name) => !bounded.has(name));
}

/** How many calls a table tells that ended at a place; none where it does not tell. */
function shownAt({ rows }: PublishedTable, place: string): number {
  const shown = rows.find(({ name }) => name === place)?.cells[0];
  return typeof shown === "number" ? shown : 0;
}

/**
 * Each column has a total, and no row has one: with both, a hidden figure is the difference of two
 * ways to add up. A column that may not be told is hidden from its first row to its last, and a
 * service that has figures in such columns alone is left out: its name would say that it has some.
 */
function transferTable({ transfers }: Figures, book: Book): PublishedTable {
  const told = [...transfers].filter(([, results]) =>
    transferColumns.some((one) => results.has(one)),
  );
  const names = namesOf(book, new Map(told));
  const isRehearsed = [...transfers.values()].some((results) => results.has("rehearsed"));
  const results = transferColumns.filter((result) => result !== "rehearsed" || isRehearsed);
  const columns = results.map((result) => {
    const counts = names.map((name) => transfers.get(name)?.get(result) ?? 0);
    const shown = protectList(counts);
    return { counts, shown, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const rows = names.flatMap((name, row) => {
    const isTold = columns.some(({ shown }) => shown !== undefined && shown[row] !== 0);
    return isTold ? [rowOf(name, ...columns.map(({ shown }) => shown?.[row]))] : [];
  });
  return {
    name: "transfers",
    columns: results,
    rows,
    totals: columns.map(({ total }) => protectCount(total)),
    withheld: rows.length === 0 && names.length > 0,
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

/** Writes what a figure of the summary, and a row or a column of a table, is about. */
export interface Labels {
  readonly summary: (name: SummaryName) => string;
  readonly row: (table: TableName, name: string) => string;
  readonly column: (table: TableName, name: string) => string;
}

/** A file and what is in it. */
interface CsvFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The summary and the tables of a report as CSV (RFC 4180), one file each. Heads and names are those of the code, the
 * same in every language; `label` is for people. A figure that is not published is "hidden".
 */
export function csvFiles({ summary, tables }: Published, labels: Labels): readonly CsvFile[] {
  const inShort = summaryNames.map((name) => [name, labels.summary(name), `${summary[name]}`]);
  return [
    { file: "summary.csv", text: csvOf([["name", "label", "calls"], ...inShort]) },
    ...tables.map(({ name, columns, rows, totals }) => {
      const text = csvOf([
        ["name", "label", ...columns],
        ...rows.map((row) => [row.name, labels.row(name, row.name), ...row.cells.map(String)]),
        ...(totals === undefined ? [] : [["total", "", ...totals.map(String)]]),
      ]);
      return { file: `${name}.csv`, text };
    }),
  ];
}

function csvOf(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(quote).join(",")}\r\n`).join("");
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
