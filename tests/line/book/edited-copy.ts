import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";

const run = promisify(execFile);
/** What an editor is told who has replaced words in a file; empty when nothing is wrong. */
type ToldAfter = (file: string, words: string, others: string) => Promise<string>;

/** A copy of the line, which the tests of a file edit one after the other. */
export function useEditedCopy(): ToldAfter {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "edited-"));
    for (const part of ["src", "menus", "locales", ".ci", "package.json", "tsconfig.json"]) {
      cpSync(part, join(folder, part), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  return async (file, words, others) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(words);
    writeFileSync(path, text.replace(words, others));
    const program = ["--import", "tsx", ".ci/explain-mistakes.mjs"];
    const { stderr } = await run(process.execPath, program, { cwd: folder }).catch(
      (failed) => failed,
    );
    writeFileSync(path, text);
    return stderr;
  };
}
