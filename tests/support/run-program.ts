import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";

/** The real program, running on its own. */
export interface RunningProgram {
  readonly pid: number | undefined;
  /** What it has written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its exit code, once it has ended; the signal's name where one ended it. */
  readonly ended: Promise<number | string | null>;
  /** Waits until it says on standard error where it listens. @throws when it ends before that */
  readonly listening: () => Promise<number>;
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** The journal of programs that are given none: it is not there. */
const noJournal = join(tmpdir(), "no-journal-of-tests.jsonl");

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Ends a program with the test, and with a run that is broken off, which ends no test. */
export function endWithTest(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  child: ChildProcess,
  ended: Promise<unknown>,
): void {
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  onTestFinished(async () => {
    process.off("exit", kill);
    kill();
    await ended;
  });
}

/** Runs `helpline start`, or another command that serves, with these settings alone. It is stopped at the end of the test. */
export function runProgram(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  settings: Readonly<Record<string, string>>,
  /** Where its standard output goes instead of to the test: an open file. */
  stdoutFile?: number,
  command: "start" | "desk" = "start",
): RunningProgram {
  const child = spawn(process.execPath, ["dist/src/cli/helpline.js", command], {
    cwd: root,
    // Two programs of two tests would want the same port for their figures; and whoever runs them
    // may keep a journal in the working folder.
    env: { PATH: process.env.PATH ?? "", ADMIN_PORT: "0", JOURNAL: noJournal, ...settings },
    stdio: ["ignore", stdoutFile ?? "pipe", "pipe"],
  });
  const childStderr = child.stderr;
  if (childStderr === null) throw new Error("Its standard error cannot be read.");
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  childStderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([code, signal]) => code ?? signal);
  endWithTest({ onTestFinished }, child, ended);
  return {
    pid: child.pid,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    listening: async () => {
      for (;;) {
        const port = /listens on http:\/\/[^ ]+:(\d+)\n/.exec(stderr)?.[1];
        if (port !== undefined) return Number(port);
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`It ended before it listened: ${stderr}`);
        }
        await Promise.race([once(childStderr, "data"), ended]);
      }
    },
    signal: (signal) => child.kill(signal),
  };
}
