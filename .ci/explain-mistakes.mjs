// Run before the compiler, which names the place of a mistake in the book: this names the fix.
import { BookError } from "../src/mistakes.ts";

/** What cannot even be read is for the compiler to tell, with its line. */
const read = Promise.all([
  import("../src/server/build-line.ts"),
  import("../src/server/settings.ts"),
]);
const [main, settings] = await read.catch(() => []);
try {
  main?.openRoutedBook(settings.readSettings({}), main.bookDraft);
} catch (error) {
  if (!(error instanceof BookError)) throw error;
  for (const problem of error.problems) console.error(problem);
  process.exit(1);
}
