import Papa from "papaparse";
import { languages } from "../../line/book/language.ts";
import {
  languageOf,
  mostTranslationUnits,
  type Translation,
  TranslationError,
  tooManyUnits,
} from "./translation.ts";

/** A table of phrases, for a spreadsheet: its first row names the languages of the second and third column. */
const head = { phrase: "phrase", note: "note", mark: "mark" } as const;

/** So that Excel reads it as UTF-8; and where a comma is in numbers, it wants semicolons between cells. */
const byteOrderMark = "\uFEFF";
const separator = ";";

/** Writes phrases as a table: a semicolon between cells, as spreadsheets in Belgium read and write it. */
export function writeCsv({ from, to, units }: Translation): string {
  const rows = [
    [head.phrase, from, to, head.note, head.mark],
    ...units.map(({ phrase, source, target, note, mark }) => [phrase, source, target, note, mark]),
  ];
  const lines = rows.map((cells) => cells.map(writeCell).join(separator));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

/** What begins so is a formula to a spreadsheet, and could do anything. An apostrophe before it says that it is text. */
const formula = /^'*[=+\-@\t\r]/;

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function readCell(written: string): string {
  return written.startsWith("'") && formula.test(written) ? written.slice(1) : written;
}

/**
 * Reads a table of phrases that came back, with commas, semicolons or tabs between its cells, and
 * its columns in any order.
 *
 * @throws {TranslationError} naming what is wrong and its fix
 */
export function readCsv(text: string): Translation {
  const rows = readRows(text.replace(byteOrderMark, "")).map((cells) => cells.map(readCell));
  const [names = [], ...lines] = rows;
  if (lines.length > mostTranslationUnits) throw tooManyUnits();
  const columns = names.map((name) => name.trim().toLowerCase());
  const [nameColumn, noteColumn, markColumn] = [head.phrase, head.note, head.mark].map((name) =>
    columns.indexOf(name),
  );
  const spoken = columns
    .map((name, column) => ({ name, column }))
    .filter(({ name }) => name !== "" && !Object.values<string>(head).includes(name));
  const [first, second, third] = spoken;
  if (nameColumn === -1 || first === undefined || second === undefined || third !== undefined) {
    throw new TranslationError(
      `The first row must name the columns ${head.phrase}, the two languages, ${head.note}, ${head.mark}. Keep it as it was sent.`,
    );
  }
  const [from, to] = [languageOf(first.name, languages), languageOf(second.name, languages)];
  if (from === to) throw new TranslationError(`Both columns are in ${from}: name another.`);
  const cell = (cells: readonly string[], column = -1) => cells[column] ?? "";
  return {
    from,
    to,
    units: lines
      .filter((cells) => cells.some((one) => one.trim() !== ""))
      .map((cells) => ({
        phrase: cell(cells, nameColumn).trim(),
        source: cell(cells, first.column),
        target: cell(cells, second.column),
        note: cell(cells, noteColumn),
        mark: cell(cells, markColumn).trim(),
        isGuarded: false,
      })),
  };
}

function readRows(text: string): readonly (readonly string[])[] {
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  // Excel writes what the country writes; a comma in Belgium is in numbers.
  const delimiter = [separator, "\t", ","].find((sign) => firstLine.includes(sign)) ?? separator;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  const [error] = errors;
  if (error === undefined) return data;
  const { message, row = 0 } = error;
  throw new TranslationError(
    `This is no table of cells: ${message}, in row ${row + 1}. Save it as CSV anew.`,
  );
}
