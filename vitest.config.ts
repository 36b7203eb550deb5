import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/build-program.ts"],
    testTimeout: 20_000,
    // Left to itself, it would leave one processor idle: on a machine with two, that is half.
    maxWorkers: availableParallelism(),
  },
});
