import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What noticed the last change comes first, then what is quick: the next change stands beside it, and a
 * run ends with the first test that fails.
 */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    const resultsOf = ({ project, moduleId }: TestSpecification) =>
      cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`);
    const known = new Map(files.map((file) => [file, resultsOf(file)]));
    const failed = (file: TestSpecification): number => Number(known.get(file)?.failed ?? false);
    const duration = (file: TestSpecification): number => known.get(file)?.duration ?? 0;
    return files.toSorted((a, b) => failed(b) - failed(a) || duration(a) - duration(b));
  }
}

/**
 * The tests of what decides a call, for `npm run mutants`: those that start programs, and those that
 * try thousands of schedules, would run for each changed line anew.
 */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: [
      "tests/line/{call,hours}/*.test.ts",
      "tests/twilio/{addresses,request,signature,signature-addresses,signature-agreement}.test.ts",
    ],
    exclude: ["tests/line/hours/{generated,reference,agreement}.test.ts"],
    setupFiles: ["tests/support/leave-nothing.ts"],
    sequence: { sequencer: LikeliestFirst },
    // Modules are read once for all files: a changed line is switched on without reading it anew.
    isolate: false,
  },
});
