import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";
import { freePorts } from "./free-ports.ts";

/** A load balancer in front of two replicas, as in deploy/haproxy.cfg. */
export interface Haproxy {
  readonly url: string;
  /** What it has logged. */
  readonly log: () => string;
  /** What it counts for the backend and each replica: the columns of its CSV by name. */
  readonly count: (row: "BACKEND" | "a" | "b") => Promise<Readonly<Record<string, string>>>;
  /** Waits until it sends callers to this replica. */
  readonly isUp: (replica: "a" | "b") => Promise<void>;
}

/** Where HAProxy is installed; as `requireProgram`. */
export function requireHaproxy(context: Pick<TestContext, "skip">): string {
  return requireProgram(context, "haproxy");
}

/**
 * Where a program of Debian's is installed. Where it is not, the test is skipped and says so: the
 * tests run on a fresh machine too. In CI it is not skipped.
 *
 * @throws in CI, where it is not installed
 */
export function requireProgram(
  { skip }: Pick<TestContext, "skip">,
  name: "haproxy" | "caddy",
): string {
  // Debian keeps some out of a user's PATH.
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  const found = folders.map((folder) => join(folder, name)).find(isProgram);
  if (found !== undefined) return found;
  const fix = `${name} is not installed: apt-get install --no-install-recommends ${name}`;
  if (process.env.CI_RUN !== undefined) throw new Error(fix);
  console.info(`Skipped: ${fix}`);
  return skip(fix);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const files = ["../../deploy/haproxy.cfg", "statistics.cfg"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** Starts HAProxy in front of replicas on these ports of this machine. It is stopped at the end of the test. */
export async function startHaproxy(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  program: string,
  replicas: { readonly a: number; readonly b: number },
): Promise<Haproxy> {
  const [port, statisticsPort] = await freePorts(2);
  const child = spawn(program, ["-db", ...files.flatMap((file) => ["-f", file])], {
    env: {
      LISTEN: `127.0.0.1:${port}`,
      STATISTICS: `127.0.0.1:${statisticsPort}`,
      REPLICA_A: `127.0.0.1:${replicas.a}`,
      REPLICA_B: `127.0.0.1:${replicas.b}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [log, complaints] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const ended = once(child, "close");
  const kill = () => void child.kill("SIGKILL");
  // A run that is broken off ends no test: the program must not outlive it.
  process.once("exit", kill);
  onTestFinished(async () => {
    process.off("exit", kill);
    kill();
    await ended;
  });

  const readRows = async () => {
    if (child.exitCode !== null) throw new Error(`HAProxy ended: ${complaints}`);
    const response = await fetch(`http://127.0.0.1:${statisticsPort}/;csv`).catch(() => undefined);
    return readCsv((await response?.text()) ?? "");
  };
  const find = async (row: string) =>
    (await readRows()).find(({ pxname, svname }) => pxname === "line" && svname === row);
  const isUp = async (replica: "a" | "b") => {
    while (
      (await find(replica))?.status !== "UP" ||
      (await find(replica))?.check_status !== "L7OK"
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    count: async (row) => (await find(row)) ?? {},
    isUp,
  };
}

/** A CSV whose first line, behind "# ", names the columns. No value here holds a comma. */
function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = text.trim().split("\n");
  const names = head.replace(/^# /, "").split(",");
  return lines.map((line) => {
    const values = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  });
}
