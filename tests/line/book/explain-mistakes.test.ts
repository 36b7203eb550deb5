import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
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

/** What an editor is told who has replaced words in a file; empty when nothing is wrong. */
async function toldAfter(file: string, words: string, others: string): Promise<string> {
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
}

describe.sequential("a mistake of an editor is told with its fix, before the compiler's words", () => {
  it.each([
    [
      "locales/nl.ts",
      '"transfer.busy"',
      '"transfer.bussy"',
      /locales\/nl.ts has a phrase "transfer.bussy" .* Did you mean "transfer.busy"\?/,
    ],
    ["locales/en.ts", "{{time}}", "{{hour}}", /locales\/en.ts: .* must have the same blanks/],
    [
      "menus/tree.ts",
      '2: "sexual-violence"',
      '2: "sexual-violense"',
      /"sexual-violense", which is no place and no service. Did you mean "sexual-violence"\?/,
    ],
    ["menus/tree.ts", '2: "sexual-violence"', '6: "sexual-violence"', /take 1 to 5 only, not 6/],
  ])("%s: %s as %s", async (file, words, others, told) => {
    expect(await toldAfter(file, words, others)).toMatch(told);
  });

  it("leaves what cannot be read to the compiler, and sound books alone", async () => {
    expect(await toldAfter("locales/nl.ts", "export const nl = {", "export const nl = {{")).toBe(
      "",
    );
    expect(await toldAfter("locales/nl.ts", "export", "export")).toBe("");
  });
});
