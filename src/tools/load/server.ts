import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { liveSettings } from "../own-line.ts";
import type { ServerUse } from "./report.ts";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  readonly publicUrl: string;
  readonly authToken: string;
  /** Where it listens. */
  readonly connectTo: string;
  /** Asks it to stop, and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** The settings of the server that is started: as in production, on this machine only. */
export const serverSettings = { ...liveSettings, PUBLIC_URL: "https://load.invalid" } as const;

/** Milliseconds in which a server must be listening. */
const startLimit = 30_000;

/**
 * Starts `helpline start` as in production, on a free port of this machine. Its log goes nowhere,
 * but is written.
 *
 * @param program the words that run `helpline`: Node, its options and the file
 * @param journal the journal that it follows; none where it is left out, though one be in its folder
 * @param recordings the folder of what it plays; nothing where it is left out
 * @throws Error with what the server wrote, when it ends or is not listening within 30 seconds
 */
export async function startServer(
  program: readonly string[],
  journal?: string,
  recordings?: string,
): Promise<ServerProcess> {
  const authToken = randomBytes(16).toString("hex");
  const [command = process.execPath, ...words] = program;
  const child = spawn(command, [...words, "start"], {
    env: {
      PATH: process.env.PATH,
      ...serverSettings,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: "0",
      ADMIN_PORT: "0",
      TWILIO_AUTH_TOKEN: authToken,
      RECORDINGS: recordings,
      JOURNAL: journal ?? join(tmpdir(), `no-journal-${randomUUID()}.jsonl`),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    process.off("exit", kill);
  };
  let written = "";
  const address = new Promise<string>((resolve, reject) => {
    const fail = () => reject(new Error(`The server did not start. It wrote: ${written}`));
    const late = setTimeout(fail, startLimit);
    const settle = () => clearTimeout(late);
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      written += text;
      const listening = /listens on (http:\/\/\S+)/.exec(written)?.[1];
      if (listening === undefined) return;
      settle();
      resolve(listening);
    });
    ended.then(fail, fail).finally(settle);
  });
  try {
    const connectTo = await address;
    const { PUBLIC_URL: publicUrl } = serverSettings;
    return { pid: child.pid ?? 0, publicUrl, authToken, connectTo, stop };
  } catch (error) {
    if (child.exitCode === null) await stop();
    throw error;
  }
}

/** Ticks a second in which Linux counts processor time for programs. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const ticksPerSecond = 100;

/** What a process has used so far, from Linux's /proc; undefined on other systems or when it is gone. */
export function readProcessUse(pid: number): ServerUse | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const status = readOrNothing(`/proc/${pid}/status`);
  if (stat === undefined || status === undefined) return undefined;
  // The name, in brackets, may hold spaces; after it, user and system time are fields 12 and 13.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  const peakKibibytes = Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]);
  return { cpuSeconds: ticks / ticksPerSecond, peakMemoryMiB: peakKibibytes / 1024 };
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
