import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";
import { freePorts } from "./free-ports.ts";
import { requireProgram } from "./start-haproxy.ts";

/** Caddy before a line, as in deploy/Caddyfile, over plain HTTP: no authority gives this machine a certificate. */
export interface Caddy {
  readonly url: string;
  /** What it has logged. */
  readonly log: () => string;
}

const file = fileURLToPath(new URL("../../deploy/Caddyfile", import.meta.url));

/** Starts Caddy before a line at this address. It is stopped at the end of the test. */
export async function startCaddy(
  context: Pick<TestContext, "onTestFinished" | "skip">,
  line: string,
): Promise<Caddy> {
  const program = requireProgram(context, "caddy");
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "caddy-"));
  const child = spawn(program, ["run", "--config", file, "--adapter", "caddyfile"], {
    env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, SITE: url, LINE: line },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const ended = once(child, "close");
  const kill = () => void child.kill("SIGKILL");
  // A run that is broken off ends no test: the program must not outlive it.
  process.once("exit", kill);
  context.onTestFinished(async () => {
    process.off("exit", kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true });
  });
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    if (child.exitCode !== null) throw new Error(`Caddy ended: ${log}`);
    await sleep(50);
  }
  return { url, log: () => log };
}
