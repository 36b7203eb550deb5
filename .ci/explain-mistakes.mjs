// Run before the compiler, which names the place of a mistake in the book: this names the fix.
import { exitOnMistakes } from "../src/cli/mistakes.ts";

/** What cannot even be read is for the compiler to tell, with its line. */
const read = Promise.all([
  import("../src/server/build-line.ts"),
  import("../src/server/settings.ts"),
]);
const [main, settings] = await read.catch(() => []);
if (main !== undefined) {
  exitOnMistakes(() => main.openRoutedBook(settings.readSettings({}), main.bookDraft));
}
