import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Drills of minutes. Begun last, one would go on alone while a processor stands idle. */
const longest = ["proof-memory", "any-call", "generated-hours", "another-language", "broken-line"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/${name}.drill.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Tests are what a laptop shows in three minutes; drills are the rest: proxies, floods, long attacks. */
export default defineConfig({
  test: {
    globalSetup: ["tests/support/build-program.ts"],
    // A test that hangs ends; one on a busy machine does not: how fast anything is, no test says.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Left to itself, it would leave one processor idle: on a machine with two, that is half.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          // A worker reads the line once, not for each file anew: that was a third of all time.
          isolate: false,
          setupFiles: ["tests/support/leave-nothing.ts"],
        },
      },
      {
        extends: true,
        test: { name: "drills", include: ["tests/**/*.drill.ts"] },
      },
    ],
  },
});
