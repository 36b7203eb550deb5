import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { freePorts } from "./free-ports.ts";
import { makeCertificate } from "./https-front.ts";
import { requireProgram, startProgram } from "./installed-programs.ts";

type Test = Pick<TestContext, "onTestFinished" | "skip">;

const file = fileURLToPath(new URL("../../deploy/Caddyfile", import.meta.url));

/** The host that the line is known by. */
const host = "line.example.be";

/**
 * Starts Caddy before a line at this address, as in deploy/Caddyfile, over plain HTTP: no authority
 * gives this machine a certificate. It is stopped at the end of the test.
 *
 * @param recordings the folder of recordings; none where it is left out
 * @returns the address at which Caddy answers, as it does by the name line.example.be
 */
export async function startCaddy(
  test: Test,
  line: string,
  recordings = "/nowhere",
): Promise<string> {
  const SITE = `http://127.0.0.1, http://${host}`;
  const { http } = await start(test, { SITE, LINE: line, RECORDINGS: recordings });
  return `http://127.0.0.1:${http}`;
}

/**
 * Starts it as it is deployed, with https, but for the certificate, which is made here: of the line by
 * the name line.example.be, and of the desk, where there is one, by the name desk.example.be.
 *
 * @returns the ports of this machine at which it answers
 */
export function startCaddyWithHttps(
  test: Test,
  line: string,
  desk?: string,
): Promise<{ readonly http: number; readonly https: number }> {
  const certificate = makeCertificate(test);
  const ofDesk = desk === undefined ? {} : { DESK_SITE: "https://desk.example.be", DESK: desk };
  return start(test, { SITE: `https://${host}`, LINE: line, ...ofDesk }, (config) => {
    config.apps.tls = { certificates: { load_files: [certificate] } };
    for (const server of Object.values(config.apps.http.servers)) {
      server.automatic_https = { disable_certificates: true };
    }
  });
}

/** What is changed here of a configuration of Caddy's. */
interface CaddyConfig {
  readonly apps: {
    tls?: unknown;
    readonly http: { readonly servers: Readonly<Record<string, { automatic_https?: unknown }>> };
  };
}

async function start(
  test: Test,
  settings: Readonly<Record<string, string>>,
  change: (config: CaddyConfig) => void = () => {},
) {
  const program = requireProgram(test, "caddy");
  const [http = 0, https = 0] = await freePorts(2);
  // Hooks run the last first: the folder goes once Caddy has.
  const folder = temporaryFolder(test.onTestFinished);
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, ...settings };
  // The usual ports are not ours to take.
  const ports = `{\n\thttp_port ${http}\n\thttps_port ${https}\n`;
  const input = readFileSync(file, "utf8").replace(/^\{\n/m, ports);
  const [caddyfile, json] = [join(folder, "Caddyfile"), join(folder, "config.json")];
  writeFileSync(caddyfile, input);
  const adapt = ["adapt", "--config", caddyfile, "--adapter", "caddyfile"];
  const config = JSON.parse(execFileSync(program, adapt, { env, encoding: "utf8" }));
  change(config);
  writeFileSync(json, JSON.stringify(config));
  const caddy = startProgram(test, program, ["run", "--config", json], env);
  while (
    (await fetch(`http://127.0.0.1:${http}`, { redirect: "manual" }).catch(() => undefined)) ===
    undefined
  ) {
    caddy.mustRun();
    await sleep(50);
  }
  return { http, https };
}
