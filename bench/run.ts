import { defineCommand, runMain } from "citty";
import { SettingsError } from "../src/mistakes.ts";
import { BenchError } from "./bench-error.ts";
import { type BenchOptions, optionsOfBench, readBenchOptions } from "./bench-options.ts";
import { runBenchmark } from "./run-benchmark.ts";
import { writeReport } from "./write-report.ts";

// A run that is broken off leaves through "exit", where the server under way is stopped.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

await runMain(
  defineCommand({
    meta: {
      name: "npm run bench --",
      description: "Measure this line beside bare Express and the usual Twilio app.",
    },
    args: optionsOfBench,
    async run({ args }) {
      const options = readOrExit(args);
      try {
        const findings = await runBenchmark(options, (words) => process.stderr.write(`${words}\n`));
        process.stdout.write(
          options.json ? `${JSON.stringify(findings, null, 2)}\n` : writeReport(findings),
        );
      } catch (error) {
        if (!(error instanceof BenchError)) throw error;
        const cause = error.cause instanceof Error ? ` ${error.cause.message}` : "";
        process.stderr.write(`The benchmark means nothing: ${error.message}${cause}\n`);
        process.exitCode = 1;
      }
    },
  }),
);

function readOrExit(typed: Readonly<Record<string, unknown>>): BenchOptions {
  try {
    return readBenchOptions(typed);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exit(2);
  }
}
