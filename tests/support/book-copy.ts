import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

/** A copy of the book that a test may write into, beside a program that it may not. */
export interface BookCopy {
  readonly folder: string;
  readonly read: (file: string) => string;
  /** Replaces a piece of a file that stands there once. */
  readonly edit: (file: string, piece: string, by: string) => void;
}

/** Copies the real menus/ and locales/ into a checkout of its own, which is gone with the test. */
export function copyBook(): BookCopy {
  const folder = temporaryFolder();
  for (const part of ["menus", "locales"]) cpSync(part, join(folder, part), { recursive: true });
  for (const part of ["src", "node_modules", "package.json", "biome.json"]) {
    symlinkSync(resolve(part), join(folder, part));
  }
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const edit = (file: string, piece: string, by: string) => {
    const pieces = read(file).split(piece);
    if (pieces.length !== 2) throw new Error(`${file} has ${pieces.length - 1} times: ${piece}`);
    writeFileSync(join(folder, file), pieces.join(by));
  };
  return { folder, read, edit };
}
