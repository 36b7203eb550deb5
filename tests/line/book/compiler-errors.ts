import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const compiler = fileURLToPath(
  new URL("../../../node_modules/typescript/bin/tsc", import.meta.url).href,
);

/** One error of the compiler, its file named from the folder of the project. */
export interface CompilerError {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** What the project's own `tsc` says of the project in a folder, by one of its configurations. */
export function compilerErrors(folder: string, config = "tsconfig.json"): readonly CompilerError[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      compiler,
      "--noEmit",
      "--incremental",
      "false",
      "--singleThreaded",
      "--project",
      config,
      "--pretty",
      "false",
    ],
    { cwd: folder, encoding: "utf8" },
  );
  const errors = [...stdout.matchAll(/^(\S.*?)\((\d+),\d+\): error (TS\d+): (.*(?:\n .*)*)/gm)].map(
    ([, file = "", line, code = "", message = ""]) => ({ file, line: Number(line), code, message }),
  );
  // An error that stands in no file is one of the tests' own: a missing folder, a wrong option.
  const total = stdout.match(/error TS\d+/g)?.length ?? 0;
  if (status === null || (status !== 0 && errors.length === 0) || total !== errors.length) {
    throw new Error(`tsc did not compile ${folder}: ${stdout}${stderr}`);
  }
  return errors;
}
