import { type Language, languages } from "../book/language.ts";
import { type Period, readPeriod } from "../report/period.ts";
import { SettingsError } from "../settings/settings-error.ts";

/** What `helpline report` does. */
export interface ReportOptions {
  readonly period: Period;
  readonly language: Language;
  readonly files: readonly string[];
  /** The page; undefined: none is written. */
  readonly output: string | undefined;
  /** The folder of the CSV files; undefined: none are written. */
  readonly csv: string | undefined;
  readonly json: boolean;
}

/** The options as they were typed, log files under `_`. */
export interface TypedReportOptions {
  readonly _: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly language?: string | undefined;
  readonly output?: string | undefined;
  readonly csv?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Where the page is written when nobody says where. */
export const defaultOutput = "report.html";

/**
 * Reads the options of `helpline report`.
 *
 * @throws {SettingsError} naming each option that is wrong, and its fix
 */
export function readReportOptions(typed: TypedReportOptions): ReportOptions {
  const problems: string[] = [];
  const { _: files, language = "fr", output, csv, json = false } = typed;
  const known = languages.find((one) => one === language);
  if (known === undefined) problems.push(`--language is one of ${languages.join(", ")}.`);
  if (output === "") problems.push(`--output needs a file, such as --output ${defaultOutput}.`);
  if (csv === "") problems.push("--csv needs a folder, such as --csv figures.");
  if (files.length === 0) problems.push("Name the log files: logs/*.ndjson");
  if (new Set(files).size < files.length) {
    problems.push("A log file is named twice: its calls would be counted wrong. Name it once.");
  }
  let period: Period | undefined;
  try {
    period = readPeriod(typed.from, typed.to);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    problems.push(...error.problems);
  }
  if (period === undefined || problems.length > 0) throw new SettingsError(problems);
  const page = output ?? (json ? undefined : defaultOutput);
  return { period, language: known ?? "fr", files, output: page, csv, json };
}
