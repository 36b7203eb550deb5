import type { Book } from "../book/book.ts";
import { countCall, emptyFigures, type Figures } from "./figures.ts";
import { followCalls } from "./follow-calls.ts";
import { type LinesRead, mergeLogs, noLinesRead } from "./merge-logs.ts";
import type { Period } from "./period.ts";

/** Figures, and what was read for them. */
export interface ReadFigures {
  readonly figures: Figures;
  readonly read: Readonly<LinesRead>;
}

/**
 * Counts the calls of a period in log files. Memory grows with the calls of a few hours, not with
 * the files.
 *
 * @throws {ReportError} when a file cannot be read
 */
export async function readFigures(
  book: Book,
  period: Period,
  files: readonly string[],
): Promise<ReadFigures> {
  const figures = emptyFigures();
  const read = noLinesRead();
  const calls = followCalls(book, (story) => countCall(figures, period, story));
  for await (const entry of mergeLogs(files, read)) calls.add(entry);
  calls.finish();
  return { figures, read };
}
