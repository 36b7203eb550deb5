import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program of this machine's is; undefined, with a word, where it is not installed. In CI that is a fault. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const fix = `${name} is not installed: apt-get install --no-install-recommends ${name}`;
  if (process.env.CI_RUN !== undefined) throw new Error(fix);
  console.info(`Skipped: ${fix}`);
  return undefined;
}
