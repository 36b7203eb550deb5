import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompilerError, compilerErrors } from "./compiler-errors.ts";

/** New texts for files of the project, by the file's name. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

const project = fileURLToPath(new URL("../../../", import.meta.url).href);
const copied = [
  "package.json",
  "locales",
  "menus",
  "src/mistakes.ts",
  "src/line/book",
  "src/line/hours/written-hours.ts",
  "src/line/call/spoken-phrases.ts",
];

/**
 * Copies the real menus and locales once for each set of edits, compiles all the copies in one
 * run, and hands back the errors of each, with the text of their lines.
 *
 * @throws {Error} when an edit changes nothing
 */
export function compileCopies(
  copies: Readonly<Record<string, Edits>>,
): ReadonlyMap<string, readonly (CompilerError & { readonly text: string })[]> {
  const folder = mkdtempSync(join(tmpdir(), "broken-books-"));
  try {
    const names = Object.keys(copies);
    for (const [index, edits] of Object.values(copies).entries()) {
      copyWith(edits, join(folder, String(index)));
    }
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(project, "tsconfig.json"),
        compilerOptions: { types: [] },
        include: ["*/locales", "*/menus"],
        exclude: [],
      }),
    );
    const errors = compilerErrors(folder).map((error) => {
      const lines = readFileSync(join(folder, error.file), "utf8").split("\n");
      return { ...error, text: lines[error.line - 1] ?? "" };
    });
    return new Map(
      names.map((name, index) => [
        name,
        errors
          .filter(({ file }) => file.startsWith(`${index}/`))
          .map((error) => ({ ...error, file: error.file.replace(`${index}/`, "") })),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function copyWith(edits: Edits, folder: string): void {
  for (const path of copied) cpSync(join(project, path), join(folder, path), { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const before = readFileSync(join(folder, file), "utf8");
    const after = edit(before);
    if (after === before) throw new Error(`The edit changes nothing in ${file}.`);
    writeFileSync(join(folder, file), after);
  }
}
