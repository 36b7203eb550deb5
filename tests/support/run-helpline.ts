import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/src/cli/helpline.js", import.meta.url));

/** Milliseconds after which a program that hangs is killed, and its test fails. */
const limit = 180_000;

/** How a run of the program ended, and what it wrote. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program while it runs. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has written to standard error so far. */
  readonly stderr: () => string;
  readonly ended: Promise<Run>;
}

/** Starts `helpline` as a program of its own, with nobody at the keyboard. */
export function startHelpline(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [program, ...args], {
    // Without the settings of whoever runs the tests.
    env: { PATH: process.env.PATH, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: limit,
    killSignal: "SIGKILL",
  });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = once(child, "close").then(([exitCode]) => ({ exitCode, ...written }));
  return { child, stderr: () => written.stderr, ended };
}

/** Runs `helpline` to its end. */
export function runHelpline(...args: readonly string[]): Promise<Run> {
  return startHelpline(args).ended;
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Waits until the program has written this to standard error; fails when it ends before. */
export async function hasWritten(running: Running, text: string): Promise<void> {
  const over = running.ended.then(({ stderr }) => {
    throw new Error(`It ended without writing "${text}": ${stderr}`);
  });
  while (!running.stderr().includes(text)) {
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
}
