import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { phrases } from "../../locales/index.ts";
import { type Book, hasPlace } from "../line/book/book.ts";
import { type Language, languages } from "../line/book/language.ts";
import { openBook } from "../line/book/open-book.ts";
import { createSpeech } from "../line/speech/speech.ts";
import { SettingsError } from "../mistakes.ts";
import { bookDraft } from "../server/build-line.ts";
import { createWriter } from "../tools/map/words.ts";
import { readFigures } from "../tools/report/figures.ts";
import { createLabels } from "../tools/report/labels.ts";
import { ReportError } from "../tools/report/merge-logs.ts";
import { reportPage } from "../tools/report/page.ts";
import { type Period, readPeriod } from "../tools/report/period.ts";
import { csvFiles, type Published, publish } from "../tools/report/publish.ts";
import { helplineCommand, oneLanguage } from "./mistakes.ts";

/** Where the page is written when nobody says where. */
const defaultOutput = "report.html";

const options = {
  from: { type: "string", description: "the first month", valueHint: "2026-01" },
  to: { type: "string", description: "the last month; that of the last call when left out" },
  language: { type: "string", description: `${oneLanguage}; ${languages[0]} when left out` },
  output: { type: "string", description: `the page; ${defaultOutput} when left out` },
  csv: { type: "string", description: "write the tables as CSV too", valueHint: "folder" },
  json: { type: "boolean", description: "print the figures as JSON; a page only with --output" },
} as const;

/** `helpline report`: anonymous figures from the logs. Finds a period of which there is nothing to report. */
export const report = helplineCommand(
  {
    name: "report",
    description: "Anonymous figures of a period from the log files.",
    options,
    words: Number.POSITIVE_INFINITY,
  },
  async (args) => {
    try {
      await makeReport(readReportOptions(args));
      return "good";
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return "found";
    }
  },
);

async function makeReport(chosen: ReportOptions): Promise<void> {
  const { period, files, language, output, csv, json } = chosen;
  const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
  const counted = await readFigures(book, period, files);
  const { figures, read } = counted;
  if (figures.calls === 0) {
    throw new ReportError(
      `No call in this period: ${read.lines} lines were read, ${read.skipped} of them are none of ours, ${figures.outside} calls are of other months. Check --from, --to and the names of the files.`,
    );
  }
  const published = publish(counted, period, book);
  const nameOf = namesIn(book, language);
  if (output !== undefined) write(output, reportPage(published, language, nameOf));
  if (csv !== undefined) writeTables(csv, published, language, nameOf);
  if (json) process.stdout.write(`${JSON.stringify(published, null, 2)}\n`);
  else process.stdout.write(`Written: ${[output, csv].filter(Boolean).join(", ")}\n`);
  if (read.late > 0) {
    process.stderr.write(
      "The lines of a file are not in the order of their time, and some calls may be counted wrong: name the log of each replica as a file of its own.\n",
    );
  } else if (figures.withoutArrival > 0) {
    process.stderr.write(
      "Some calls have no beginning in these files and are not counted: name the files of the day before the period and of every replica too.\n",
    );
  }
}

/** The written name of a place in a language, where the book has it. */
function namesIn(book: Book, language: Language): (place: string) => string | undefined {
  const writer = createWriter(book, createSpeech(phrases), language);
  // "1712" is easier to find than "the line seventeen twelve", which is said for the ear.
  const isNumber = (place: string) => /^\d+$/.test(place);
  return (place) => (hasPlace(book, place) && !isNumber(place) ? writer.name(place) : undefined);
}

function writeTables(
  folder: string,
  published: Published,
  language: Language,
  nameOf: (place: string) => string | undefined,
): void {
  const labels = createLabels(language, nameOf);
  for (const { file, text } of csvFiles(published, labels)) write(join(folder, file), text, folder);
}

/** @throws {ReportError} when the file cannot be written */
function write(file: string, text: string, folder?: string): void {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const { message } = error as Error;
    throw new ReportError(`${file} cannot be written: ${message}. Name another place.`, {
      cause: error,
    });
  }
}

/** What `helpline report` does. */
interface ReportOptions {
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
interface TypedReportOptions {
  readonly _: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly language?: string | undefined;
  readonly output?: string | undefined;
  readonly csv?: string | undefined;
  readonly json?: boolean | undefined;
}

/**
 * Reads the options of `helpline report`.
 *
 * @throws {SettingsError} naming each option that is wrong, and its fix
 */
function readReportOptions(typed: TypedReportOptions): ReportOptions {
  const problems: string[] = [];
  const { _: files, language = languages[0], output, csv, json = false } = typed;
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
  return { period, language: known ?? languages[0], files, output: page, csv, json };
}
