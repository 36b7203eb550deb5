import { execFileSync } from "node:child_process";

/** Where the page is once it is built. */
export const builtPage = "dist/studio/page";

/** Builds the page from its source as it is now. */
export function buildPage(): void {
  const run = (...words: readonly string[]) =>
    execFileSync(process.execPath, words, { stdio: "inherit" });
  run("node_modules/typescript/bin/tsc", "--project", "tsconfig.studio.json");
  run(".ci/copy-page.mjs", builtPage);
}
