import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Writes lines to a file, as gzip where its name says so. Returns the file. */
export function writeLog(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  const text = lines.map((line) => `${line}\n`).join("");
  writeFileSync(file, name.endsWith(".gz") ? gzipSync(text) : text);
  return file;
}
