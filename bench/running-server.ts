import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { BenchError } from "./bench-error.ts";
import type { Contestant, ContestantName } from "./contestants.ts";
import type { Cores } from "./cores.ts";
import { post, type SignedRequest } from "./post.ts";

/** A server under way, in a process of its own. */
export interface RunningServer {
  readonly name: ContestantName;
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMilliseconds: number;
  readonly stop: () => Promise<void>;
}

/** Milliseconds a server has to give its first answer. */
const startLimit = 15_000;

/** Milliseconds between two tries to reach it. */
const tryInterval = 2;

/** What it writes on standard error is kept up to here, to be shown if it fails. */
const mostWords = 2_000;

/**
 * Starts a server, its log thrown away, and waits for its first answer, whatever that is. It ends with this process
 * at the latest.
 *
 * @throws {BenchError} when it ends before, or gives no answer
 */
export async function startServer(
  contestant: Contestant,
  cores: Cores | undefined,
  firstRequest: SignedRequest,
): Promise<RunningServer> {
  const { name, nodeArguments, script, scriptArguments, environment, port } = contestant;
  const program = [process.execPath, ...nodeArguments, script, ...scriptArguments];
  const pinned = cores === undefined ? [] : ["taskset", "-c", String(cores.server)];
  const [command = "", ...commandArguments] = [...pinned, ...program];
  const started = performance.now();
  const child = spawn(command, commandArguments, {
    env: { PATH: process.env.PATH ?? "", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-mostWords);
  });
  const ended = once(child, "close");
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await ended;
  };
  const { pid } = child;
  if (pid === undefined) {
    const cause = await ended.catch((error: unknown) => error);
    throw new BenchError(`${name} cannot be started.`, { cause });
  }
  for (;;) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || performance.now() - started > startLimit) {
      await stop();
      const fault = hasEnded ? "ended at its start" : "gave no answer in time";
      throw new BenchError(`${name} ${fault}. Its last words: ${words || "none"}`);
    }
    const answer = await post(port, firstRequest).catch(() => undefined);
    if (answer !== undefined) {
      return { name, pid, port, startMilliseconds: performance.now() - started, stop };
    }
    await sleep(tryInterval);
  }
}
