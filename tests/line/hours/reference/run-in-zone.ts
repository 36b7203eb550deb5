import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a script beside this file in a process whose zone is `zone`; what it printed. Rejects if it fails. */
export async function runInZone(
  script: string,
  zone: string,
  ...scriptArguments: readonly string[]
): Promise<string> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await run(process.execPath, ["--import", "tsx", path, ...scriptArguments], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
