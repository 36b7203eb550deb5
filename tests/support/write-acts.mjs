// Keeps so many acts in a journal, trying again whenever another was faster, and prints each number
// once it is kept. Arguments: the journal, how many.
import { Temporal } from "temporal-polyfill";
import { JournalMovedError } from "../../dist/src/journal/journal.js";
import { openJournal } from "../../dist/src/journal/open-journal.js";

const [address = "", count = "1"] = process.argv.slice(2);
const journal = await openJournal(address);
for (let kept = 0; kept < Number(count); ) {
  const { number } = await journal.read();
  const change = {
    do: "say",
    language: "fr",
    phrase: `p${number % 50}`,
    text: `of ${process.pid}`,
  };
  try {
    const act = await journal.append(change, "Ann", Temporal.Now.instant(), number);
    process.stdout.write(`${act.number}\n`);
    kept += 1;
  } catch (error) {
    if (!(error instanceof JournalMovedError)) throw error;
  }
}
await journal.close();
