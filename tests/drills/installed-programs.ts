import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { endWithTest } from "../support/run-program.ts";

/** Programs that drills run, and the package of Debian's that brings each. */
const packages = {
  "haproxy": "haproxy",
  "caddy": "caddy",
  "kubectl": "kubernetes-client",
  "prometheus": "prometheus",
  "promtool": "prometheus",
  "prometheus-alertmanager": "prometheus-alertmanager",
  "amtool": "prometheus-alertmanager",
  "prometheus-node-exporter": "prometheus-node-exporter",
} as const;

/**
 * Where a program of Debian's is installed. Where it is not, the test is skipped and says so: the
 * tests run on a fresh machine too. In CI it is not skipped.
 *
 * @throws in CI, where it is not installed
 */
export function requireProgram(
  { skip }: Pick<TestContext, "skip">,
  name: keyof typeof packages,
): string {
  // Debian keeps some out of a user's PATH.
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  const found = folders.map((folder) => join(folder, name)).find(isProgram);
  if (found !== undefined) return found;
  const fix = `${name} is not installed: apt-get install --no-install-recommends ${packages[name]}`;
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

/** Starts a program with these settings alone. It is stopped at the end of the test. */
export function startProgram(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
) {
  const child = spawn(program, [...args], { env: { ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = once(child, "close");
  endWithTest({ onTestFinished }, child, ended);
  return {
    stdout: () => written.stdout,
    /** @throws with what it complained of, once it has ended */
    mustRun: () => {
      if (child.exitCode !== null) throw new Error(`${program} ended: ${written.stderr}`);
    },
  };
}
