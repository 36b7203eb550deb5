import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** A folder that is gone with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "helpline-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes lines to a file, as gzip where its name says so. Returns the file. */
export function writeLog(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  const text = lines.map((line) => `${line}\n`).join("");
  writeFileSync(file, name.endsWith(".gz") ? gzipSync(text) : text);
  return file;
}
