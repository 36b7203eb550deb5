import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page that was built for one test file. */
export interface BuiltPage {
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds the page from its source as it is now, in a folder of its own. */
export function buildPage(): BuiltPage {
  const root = mkdtempSync(join(tmpdir(), "studio-page-"));
  const folder = join(root, "studio/page");
  const run = (...words: readonly string[]) =>
    execFileSync(process.execPath, words, { stdio: "pipe" });
  run("node_modules/typescript/bin/tsc", "--project", "tsconfig.studio.json", "--outDir", root);
  run(".ci/copy-page.mjs", folder);
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}
