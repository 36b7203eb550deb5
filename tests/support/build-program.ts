import { execFileSync } from "node:child_process";
import { buildPage } from "./build-page.ts";

/** Compiles the program and its page once, as they are now: tests that run them need not wait each time. */
export default function buildProgram(): void {
  const compiler = "node_modules/typescript/bin/tsc";
  execFileSync(process.execPath, [compiler, "--project", "tsconfig.build.json"], {
    stdio: "inherit",
  });
  buildPage();
}
