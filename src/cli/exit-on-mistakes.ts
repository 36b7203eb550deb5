import { BookError } from "../book/book-error.ts";
import { SettingsError } from "../settings/settings-error.ts";

/** Runs what reads settings and book; on mistakes, prints one line each and exits 1. */
export function exitOnMistakes<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BookError || error instanceof SettingsError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
}
