import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests are what a laptop shows in three minutes; drills are the rest: proxies, floods, long attacks. */
export default defineConfig({
  test: {
    globalSetup: ["tests/support/build-program.ts"],
    // Left to itself, it would leave one processor idle: on a machine with two, that is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: { name: "tests", include: ["tests/**/*.test.ts"], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: { name: "drills", include: ["tests/**/*.drill.ts"], testTimeout: 120_000 },
      },
    ],
  },
});
