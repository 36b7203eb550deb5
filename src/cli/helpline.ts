#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { runHelpline } from "./commands.ts";

/**
 * Keeps the memory of this process out of core dumps, wherever they would be written and whatever
 * the limit is: a pod has no setting for it. Callers' numbers are in there, and the token.
 * @see https://man7.org/linux/man-pages/man5/core.5.html which mappings are written
 */
function leaveNothingInCoreDumps(): void {
  try {
    writeFileSync("/proc/self/coredump_filter", "0");
  } catch {
    // No Linux, or no /proc: the limits of the service hold.
  }
}

leaveNothingInCoreDumps();
// The program: what it does stands apart, where a test can run it too.
await runHelpline(process.argv.slice(2));
