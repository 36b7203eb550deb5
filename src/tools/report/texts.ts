import type { TransferResult } from "./calls.ts";
import type { callEndings } from "./figures.ts";
import type { monthColumns, TableName } from "./publish.ts";

/** The words of a table. */
interface TableTexts {
  readonly title: string;
  /** What the figures mean, and what they do not mean. */
  readonly meaning: string;
  /** The head of the first column. */
  readonly about: string;
}

/** The words of the report. One that is missing in a language does not compile. */
export interface Texts {
  /** As in the `lang` of a page and in Intl. */
  readonly locale: string;
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly promise: string;
  readonly summary: string;
  readonly tables: Readonly<Record<TableName, TableTexts>>;
  readonly monthColumns: Readonly<Record<(typeof monthColumns)[number], string>>;
  readonly results: Readonly<Record<TransferResult | "all", string>>;
  readonly endings: Readonly<Record<(typeof callEndings)[number], string>>;
  readonly leftAt: (place: string) => string;
  readonly languages: Readonly<Record<"fr" | "nl" | "en" | "none", string>>;
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly hour: (hour: number) => string;
  readonly total: string;
  readonly hidden: string;
  /** A total that is hidden: it always is for its own sake. */
  readonly fewerThanFive: string;
  readonly nothing: string;
  readonly rule: { readonly title: string; readonly paragraphs: readonly string[] };
  readonly source: {
    readonly title: string;
    readonly read: (lines: string, skipped: string) => string;
  };
}
