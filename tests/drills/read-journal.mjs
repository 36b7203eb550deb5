// Reads a journal as a line does when it starts, and prints as JSON what that took: milliseconds, and
// of the processor; the longest that nothing else could be answered, by the processor's time, so that
// what others do on this machine does not count; and memory in bytes.
import { performance } from "node:perf_hooks";
import { openJournal } from "../../dist/src/journal/open-journal.js";

const [address = "", way = ""] = process.argv.slice(2);
const journal = await openJournal(address);
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let isReading = true;
let blockedMs = 0;
let before = worked();
const turn = () => {
  const now = worked();
  blockedMs = Math.max(blockedMs, now - before);
  before = now;
  if (isReading) setImmediate(turn);
};
// It asks for its turn all the time, which costs more than the reading.
if (way === "in-turns") turn();

const [start, startWorked] = [performance.now(), worked()];
const { acts, number } = await journal.read();
isReading = false;
const milliseconds = performance.now() - start;
const workedMs = worked() - startWorked;
await journal.close();
const peakBytes = process.resourceUsage().maxRSS * 1024;
const result = { acts: acts.length, number, milliseconds, workedMs, blockedMs, peakBytes };
process.stdout.write(`${JSON.stringify(result)}\n`);
