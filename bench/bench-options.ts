import { refuseUnknown } from "../src/cli/mistakes.ts";
import { SettingsError } from "../src/mistakes.ts";

/** The options of `npm run bench`, as citty wants them. */
export const optionsOfBench = {
  rounds: {
    type: "string",
    valueHint: "number",
    description: "how often each server is measured, 1 to 50",
    default: "5",
  },
  seconds: {
    type: "string",
    valueHint: "number",
    description: "how long each measurement takes, 1 to 60 seconds",
    default: "4",
  },
  json: { type: "boolean", description: "print the figures as JSON" },
} as const;

/** How a benchmark is run. */
export interface BenchOptions {
  readonly rounds: number;
  /** Of each measurement. */
  readonly seconds: number;
  readonly json: boolean;
}

/**
 * Reads the options of the benchmark, as citty gives them.
 *
 * @throws {SettingsError} naming each option that is wrong or unknown, and its fix
 */
export function readBenchOptions(typed: Readonly<Record<string, unknown>>): BenchOptions {
  refuseUnknown(typed, optionsOfBench);
  const problems: string[] = [];
  const options = {
    rounds: readCount("rounds", typed.rounds, 50, problems),
    seconds: readCount("seconds", typed.seconds, 60, problems),
    json: typed.json === true,
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return options;
}

function readCount(name: string, typed: unknown, most: number, problems: string[]): number {
  const count = typeof typed === "string" && /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > most) {
    problems.push(`--${name} is a whole number from 1 to ${most}, such as --${name} 3.`);
  }
  return count;
}
