import { execFileSync } from "node:child_process";

/** Where the page is once it is built. */
export const builtPage = "dist/studio/page";

/** Builds the page from its source as it is now. */
export function buildPage(): void {
  execFileSync(process.execPath, [".ci/build-page.mjs", builtPage], { stdio: "inherit" });
}
