import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { phrases } from "../../locales/index.ts";
import { type Book, hasPlace } from "../book/book.ts";
import { BookError } from "../book/book-error.ts";
import type { Language } from "../book/language.ts";
import { openBook } from "../book/open-book.ts";
import { bookDraft } from "../main.ts";
import { createWriter } from "../map/writer.ts";
import { csvFiles } from "../report/csv-files.ts";
import { type Published, publish } from "../report/publish.ts";
import { readFigures } from "../report/read-figures.ts";
import { ReportError } from "../report/report-error.ts";
import { reportPage } from "../report/report-page.ts";
import { createLabels, reportTexts } from "../report/write-labels.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { createSpeech } from "../speech/create-speech.ts";
import { refuseUnknown } from "./refuse-unknown.ts";
import { defaultOutput, type ReportOptions, readReportOptions } from "./report-options.ts";

const options = {
  from: { type: "string", description: "the first month", valueHint: "2026-01" },
  to: { type: "string", description: "the last month; that of the last call when left out" },
  language: { type: "string", description: "fr, nl or en; fr when left out" },
  output: { type: "string", description: `the page; ${defaultOutput} when left out` },
  csv: { type: "string", description: "write the tables as CSV too", valueHint: "folder" },
  json: { type: "boolean", description: "print the figures as JSON; a page only with --output" },
} as const;

/** `helpline report`: anonymous figures from the logs. Exits 1 when there is nothing to report, 2 on mistaken options. */
export const report = defineCommand({
  meta: { name: "report", description: "Anonymous figures of a period from the log files." },
  args: options,
  async run({ args }) {
    try {
      refuseUnknown({ ...args, _: [] }, options);
      await makeReport(readReportOptions(args));
    } catch (error) {
      const isMistake = error instanceof BookError || error instanceof SettingsError;
      if (!isMistake && !(error instanceof ReportError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = isMistake ? 2 : 1;
    }
  },
});

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
  const texts = reportTexts[language];
  if (output !== undefined) write(output, reportPage(published, texts, nameOf));
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
  const labels = createLabels(reportTexts[language], nameOf);
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
