import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    // Modules are read once for all files: a changed line is switched on without reading it anew.
    isolate: false,
  },
});
