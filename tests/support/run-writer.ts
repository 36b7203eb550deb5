import { spawn } from "node:child_process";
import { once } from "node:events";
import type { TestContext } from "vitest";
import { endWithTest } from "./run-program.ts";

/** A process of its own that keeps acts in a journal. It is stopped at the end of the test. */
export function runWriter(
  test: Pick<TestContext, "onTestFinished">,
  journal: string,
  count: number,
  /** What it is started by, such as what limits its files. */
  starter: readonly string[] = [],
) {
  const program = [process.execPath, "tests/support/write-acts.mjs", journal, String(count)];
  const [command = "", ...words] = [...starter, ...program];
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"] });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = once(child, "close").then(([code, signal]) => code ?? signal);
  endWithTest(test, child, ended);
  return {
    pid: child.pid,
    /** Numbers of the acts that it knows to be kept. */
    kept: () => written.stdout.split("\n").slice(0, -1).map(Number),
    stderr: () => written.stderr,
    kill: () => child.kill("SIGKILL"),
    ended,
  };
}
