import { vi } from "vitest";
import { runHelpline } from "../../src/cli/commands.ts";
import type { Run } from "./run-helpline.ts";

/**
 * Runs `helpline` to its end in the process of the test, which takes no second to start: two at once
 * would write into each other's output. As a program of its own `startHelpline` runs it.
 */
export async function runHere(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  /** The program, where a test has read it anew. */
  run = runHelpline,
): Promise<Run> {
  const { env, exitCode: before } = process;
  let [stdout, stderr] = ["", ""];
  let exitCode: number | undefined;
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      // What is written after the end is of the error that stands for it here.
      if (exitCode === undefined) stdout += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      if (exitCode === undefined) stderr += String(text);
      return true;
    }),
    vi.spyOn(console, "error").mockImplementation((text) => {
      if (exitCode === undefined) stderr += `${text}\n`;
    }),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      exitCode ??= Number(code ?? process.exitCode ?? 0);
      throw new Error("The program is over.");
    }),
  ];
  // Without the settings of whoever runs the tests.
  process.env = { PATH: env.PATH, NO_COLOR: "1", ...environment };
  process.exitCode = undefined;
  try {
    await run(words).catch((error) => {
      if (exitCode === undefined) throw error;
    });
    return { exitCode: exitCode ?? Number(process.exitCode ?? 0), stdout, stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = env;
    process.exitCode = before;
  }
}
