import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Drills of minutes: begun last, one would go on alone while a processor stands idle. Those that compute
 * and those that mostly wait take turns, so that each finds a processor free.
 */
const first = [
  "drills/proof-memory",
  "drills/alarms",
  "drills/journal",
  "recipes/another-language",
  "drills/going-back",
  "drills/small-groups",
  "drills/journal-replicas",
  "recordings/recorded-line",
];

/** Those that send as much as a machine can take: one at a time, when all others are over. */
const floods = ["proxies", "recordings", "strangers"].map(
  (name) => `tests/drills/${name}.drill.ts`,
);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = first.findIndex((name) => moduleId.endsWith(`/${name}.drill.ts`));
      return place === -1 ? first.length : place;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

/** Tests are what a laptop shows in three minutes; drills are the rest: proxies, floods, long attacks. */
export default defineConfig({
  test: {
    globalSetup: ["tests/support/build-program.ts"],
    // A test that hangs ends; one on a busy machine does not: how fast anything is, no test says.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Left to itself, it would leave one processor idle: on a machine with two, that is half.
    maxWorkers: availableParallelism(),
    // A worker reads the line once, not for each file anew: that was a third of all time.
    isolate: false,
    setupFiles: ["tests/support/leave-nothing.ts"],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "tests", include: ["tests/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "drills",
          include: ["tests/**/*.drill.ts"],
          exclude: floods,
          // Many wait for most of their time.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: "floods", include: floods, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
