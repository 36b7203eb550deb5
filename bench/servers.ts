import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { availableParallelism, cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The servers that are measured, in the order of a round, and what each is. */
export const contestants = {
  bare: "Express and a fixed answer",
  usual: "the usual Twilio app",
  ours: "this line",
  recorded: "this line, recorded",
} as const;

/** One of the servers that are measured. */
export type Contestant = keyof typeof contestants;

/** The public address, which every request is signed for. Nothing is ever sent to it. */
export const publicUrl = "https://line.example.be";

/** The token that signs every request. */
export const authToken = "a token for the benchmark";

/** The settings of every server. Nobody is dialled: the answers are heard by software alone. */
export const productionSettings = {
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PUBLIC_URL: publicUrl,
  TWILIO_AUTH_TOKEN: authToken,
  TRANSFERS: "live",
  CALLER_ID: "+3225550100",
} as const;

/** As `npm start`, the image and the systemd unit start it: with room for what it needs, not for all that the machine has. */
const ourProgram = [
  "--max-semi-space-size=4",
  "--max-old-space-size=160",
  "../dist/src/cli/helpline.js",
  "start",
];

const programs: Readonly<Record<Contestant, readonly string[]>> = {
  bare: ["servers/bare-express.mjs"],
  usual: ["servers/usual-twilio-app.mjs"],
  ours: ourProgram,
  recorded: ourProgram,
};

/** The core of the servers; the load comes from the other. */
const serverCore = "1";
const loadCore = "0";

/**
 * Puts this process on one core, all its threads, so that the servers have the other to themselves.
 * False where there is one core only, or no `taskset`; or where the second belongs to others.
 */
export function takeCore(): boolean {
  const canPin = spawnSync("taskset", ["-c", serverCore, "true"]).status === 0;
  const pinned = ["-a", "-c", "-p", loadCore, `${process.pid}`];
  return availableParallelism() > 1 && canPin && spawnSync("taskset", pinned).status === 0;
}

/** What the figures are measured on, in one line; no name and no path of the machine. */
export function describeMachine(isPinned: boolean): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const where = isPinned ? "server and load on a core each" : "server and load share the cores";
  return `${model}, ${cpus().length} cores, Node.js ${process.versions.node}, ${process.platform}; ${where}`;
}

/** A server under way, in a process of its own. */
export interface RunningServer {
  readonly port: number;
  /** Whether the load comes from another core. */
  readonly hasOwnCore: boolean;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMilliseconds: number;
  /** Seconds of processor time that it has used. */
  readonly processorSeconds: () => number;
  /** Megabytes of 1,000,000 bytes that it holds. */
  readonly residentMegabytes: () => number;
  readonly stop: () => Promise<void>;
}

/** Milliseconds a server has to give its first answer. */
const startLimit = 15_000;

/**
 * Starts a server, its log and its words thrown away, and waits for its first answer, whatever that is. It ends
 * with this process at the latest.
 *
 * @param answerBytes how long the fixed answer of the bare server is
 * @param recordings the folder that the recorded line plays from
 * @throws {BenchError} when it ends before, or gives no answer
 */
export async function startServer(
  name: Contestant,
  answerBytes: number,
  recordings: string,
  isPinned: boolean,
): Promise<RunningServer> {
  const [port = 0, adminPort = 0] = await freePorts(2);
  const program = programs[name].map((part) =>
    /\.m?js$/.test(part) ? fileURLToPath(new URL(part, import.meta.url)) : part,
  );
  const [command = "", ...commandArguments] = [
    ...(isPinned ? ["taskset", "-c", serverCore] : []),
    process.execPath,
    ...program,
  ];
  const started = performance.now();
  const child = spawn(command, commandArguments, {
    env: {
      PATH: process.env.PATH ?? "",
      ...productionSettings,
      PORT: `${port}`,
      ADMIN_PORT: `${adminPort}`,
      ANSWER_BYTES: `${answerBytes}`,
      ...(name === "recorded" ? { RECORDINGS: recordings } : {}),
    },
    stdio: "ignore",
  });
  const ended = once(child, "close");
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await ended;
  };
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null || performance.now() - started > startLimit) {
      await stop();
      throw new BenchError(`${contestants[name]} does not start.`);
    }
    await sleep(2);
  }
  return {
    port,
    hasOwnCore: isPinned,
    startMilliseconds: performance.now() - started,
    processorSeconds: () => processorSeconds(child.pid),
    residentMegabytes: () => residentMegabytes(child.pid),
    stop,
  };
}

/** So many different ports of this machine that nobody listens on at this moment. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}

async function isAnswering(port: number): Promise<boolean> {
  try {
    await (await fetch(`http://127.0.0.1:${port}/voice`, { method: "POST" })).text();
    return true;
  } catch {
    return false;
  }
}

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

function processorSeconds(pid: number | undefined): number {
  // The program's name stands in brackets and may hold spaces: the fields are counted from its end.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}

/** A measurement that would mean nothing: a server that does not start, refuses or answers wrongly. */
export class BenchError extends Error {
  readonly code = "bench";

  constructor(message: string) {
    super(message);
    this.name = "BenchError";
  }
}
