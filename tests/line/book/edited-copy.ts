import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const run = promisify(execFile);
/** What an editor is told who has replaced words in a file; empty when nothing is wrong. */
type ToldAfter = (file: string, words: string, others: string) => Promise<string>;

/** A copy of the line, which the tests of a file edit one after the other. */
export function useEditedCopy(): ToldAfter {
  const folder = temporaryFolder(afterAll);

  beforeAll(() => {
    for (const part of ["src", "menus", "locales", ".ci", "package.json", "tsconfig.json"]) {
      cpSync(part, join(folder, part), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
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
