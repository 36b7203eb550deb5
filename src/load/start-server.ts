import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";

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
export const serverSettings = {
  PUBLIC_URL: "https://load.invalid",
  TRANSFERS: "live",
  CALLER_ID: "+3225550100",
} as const;

/** Milliseconds in which a server must be listening. */
const startLimit = 30_000;

/**
 * Starts `helpline start` as in production, on a free port of this machine. Its log goes nowhere,
 * but is written.
 *
 * @param program the words that run `helpline`: Node, its options and the file
 * @throws Error with what the server wrote, when it ends or is not listening within 30 seconds
 */
export async function startServer(program: readonly string[]): Promise<ServerProcess> {
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
