// Reads a journal as a line does when it starts, and prints as JSON what that took: milliseconds, the
// longest moment in which nothing else could be answered, and memory in bytes.
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { openJournal } from "../../dist/src/journal/open-journal.js";

const journal = await openJournal(process.argv[2] ?? "");
const blocked = monitorEventLoopDelay({ resolution: 1 });
blocked.enable();
const start = performance.now();
const { acts, number } = await journal.read();
const milliseconds = performance.now() - start;
blocked.disable();
await journal.close();
const result = {
  acts: acts.length,
  number,
  milliseconds: Math.round(milliseconds),
  blockedMs: Math.round(blocked.max / 1e6),
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
