import { execFileSync } from "node:child_process";

/** Compiles the program once, as it is now: tests that run it need not wait for it each time. */
export default function buildProgram(): void {
  const compiler = "node_modules/typescript/bin/tsc";
  execFileSync(process.execPath, [compiler, "--project", "tsconfig.build.json"], {
    stdio: "inherit",
  });
}
