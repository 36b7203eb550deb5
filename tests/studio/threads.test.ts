import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { runThread, ThreadError } from "../../src/studio/threads.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);

/** A program for a thread. */
function program(name: string, source: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  return pathToFileURL(file);
}

it.each([
  ["throws", 'throw new Error("broken");', /its thread failed/],
  ["ends", "process.exit(0);", /its thread ended before it was done/],
  ["hangs", "for (;;) {}", /it took too long/],
  [
    "takes all memory",
    "const all = []; for (;;) all.push(new Array(1e6).fill({}));",
    /its thread failed/,
  ],
])("says so when the thread %s", async (name, source, reason) => {
  const milliseconds = name === "hangs" ? 300 : 15_000;
  const work = { program: program(name, source), data: {}, milliseconds, megabytes: 96 };
  const done = runThread(work, (posted) => posted);
  await expect(done).rejects.toThrow(ThreadError);
  await expect(done).rejects.toThrow(reason);
});
