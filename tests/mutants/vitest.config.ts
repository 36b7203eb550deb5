import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** How long each file took when it was last run, in milliseconds: one that is skipped tells nothing. */
const durations = new Map<string, number>();

/**
 * What noticed the last change comes first, then what is quick: the next change stands beside it, and a
 * run ends with the first test that fails.
 */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map((file) => [file, this.#rankOf(file)]));
    return files.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  }

  #rankOf({ project, moduleId }: TestSpecification): number {
    const { cache, config } = this.ctx;
    const name = `${project.name}:${relative(config.root, moduleId)}`;
    const last = cache.getFileTestResults(name);
    if (last !== undefined && last.duration > 0) durations.set(name, last.duration);
    return last?.failed ? -1 : (durations.get(name) ?? 0);
  }
}

/**
 * The tests of what decides a call, for `npm run mutants`: those that start programs, and those that
 * try calls and schedules at random, would run for each changed line anew.
 */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: [
      "tests/line/{call,hours}/*.test.ts",
      "tests/twilio/{addresses,request,signature,signature-addresses,signature-agreement}.test.ts",
    ],
    exclude: [
      "tests/line/call/any-call.test.ts",
      "tests/line/hours/{generated,reference,agreement}.test.ts",
    ],
    setupFiles: ["tests/support/leave-nothing.ts"],
    runner: fileURLToPath(new URL("stop-at-once.ts", import.meta.url)),
    sequence: { sequencer: LikeliestFirst },
    // Modules are read once for all files: a changed line is switched on without reading it anew.
    isolate: false,
  },
});
