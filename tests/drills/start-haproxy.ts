import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";
import { freePorts } from "./free-ports.ts";
import { startProgram } from "./installed-programs.ts";

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

const files = ["../../deploy/haproxy.cfg", "statistics.cfg"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** Starts HAProxy in front of replicas on these ports of this machine. It is stopped at the end of the test. */
export async function startHaproxy(
  context: Pick<TestContext, "onTestFinished">,
  program: string,
  replicas: { readonly a: number; readonly b: number },
): Promise<Haproxy> {
  const [port, statisticsPort] = await freePorts(2);
  const haproxy = startProgram(
    context,
    program,
    ["-db", ...files.flatMap((file) => ["-f", file])],
    {
      LISTEN: `127.0.0.1:${port}`,
      STATISTICS: `127.0.0.1:${statisticsPort}`,
      REPLICA_A: `127.0.0.1:${replicas.a}`,
      REPLICA_B: `127.0.0.1:${replicas.b}`,
    },
  );

  const readRows = async () => {
    haproxy.mustRun();
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
      await sleep(50);
    }
  };
  return {
    url: `http://127.0.0.1:${port}`,
    log: haproxy.stdout,
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
