import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";
import { freePorts } from "./free-ports.ts";
import { requireProgram, startProgram } from "./installed-programs.ts";

const file = fileURLToPath(new URL("../../deploy/Caddyfile", import.meta.url));

/**
 * Starts Caddy before a line at this address, as in deploy/Caddyfile, over plain HTTP: no authority
 * gives this machine a certificate. It is stopped at the end of the test.
 *
 * @returns the address at which Caddy answers
 */
export async function startCaddy(
  context: Pick<TestContext, "onTestFinished" | "skip">,
  line: string,
): Promise<string> {
  const program = requireProgram(context, "caddy");
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "caddy-"));
  // Hooks run the last first: the folder goes once Caddy has.
  context.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const caddy = startProgram(
    context,
    program,
    ["run", "--config", file, "--adapter", "caddyfile"],
    {
      ...{ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      ...{ SITE: url, LINE: line },
    },
  );
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    caddy.mustRun();
    await sleep(50);
  }
  return url;
}
