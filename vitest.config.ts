import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests are what a laptop shows in three minutes; drills are the rest: proxies, floods, long attacks. */
export default defineConfig({
  test: {
    globalSetup: ["tests/support/build-program.ts"],
    // A test that hangs ends; one on a busy machine does not: how fast anything is, no test says.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Left to itself, it would leave one processor idle: on a machine with two, that is half.
    maxWorkers: availableParallelism(),
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
