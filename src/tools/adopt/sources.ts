import { execFile } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type BookDraft, bookProblems } from "../../line/book/open-book.ts";
import { spokenPhrases } from "../../line/call/spoken-phrases.ts";
import { BookError, messageOf, SettingsError } from "../../mistakes.ts";
import type { Sources } from "./plan-adoption.ts";

const run = promisify(execFile);

/** Where the association writes its book. */
const parts = ["menus", "locales"];

/** What a checkout has that an image has not: the book as it is written, and what reads and writes it. */
const needed = [
  ...[...parts, "src/line/book", "package.json"],
  ...["node_modules/tsx/package.json", "node_modules/@babel/parser/package.json"],
];

/** @throws {SettingsError} where the folder is no checkout whose packages are installed */
export function requireCheckout(folder: string): void {
  const missing = needed.filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return;
  throw new SettingsError([
    `Here is no book to write into: ${missing.join(", ")} is missing. Run this in the folder of a checkout, after npm ci. An image has no book to write into.`,
  ]);
}

/** Reads what menus/ and locales/ of a checkout hold. */
export function readSources(folder: string): Sources {
  const files = parts.flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${part}/${name.replaceAll("\\", "/")}`),
  );
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** Prints the book whose folder it is given. */
const printBook = `
const read = (file) => import(new URL(file, process.argv[1]).href);
const [{ tree }, { services }, { documents }, { phrases }, { adopted }] = await Promise.all(
  ["menus/tree.ts", "menus/services.ts", "menus/sources.ts", "locales/index.ts", "menus/adopted.ts"].map(read),
);
process.stdout.write(JSON.stringify({ tree, services, documents, phrases, adopted }));
`;

/** Milliseconds in which a book is read on any machine. */
const patience = 60_000;

/**
 * Reads the book of a checkout as its sources are now, be they newer than this program.
 *
 * @param changed sources to read in place of those of the checkout
 * @throws {BookError} where they cannot be read, or are a book with mistakes
 */
export async function readBook(folder: string, changed: Sources = new Map()): Promise<BookDraft> {
  let draft: BookDraft;
  const copy = mkdtempSync(join(tmpdir(), "helpline-adopt-"));
  try {
    copyFileSync(join(folder, "package.json"), join(copy, "package.json"));
    symlinkSync(resolve(folder, "src"), join(copy, "src"));
    for (const [file, text] of new Map([...readSources(folder), ...changed])) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const from = `${pathToFileURL(copy).href}/`;
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", printBook, from],
      // No setting reaches it, and no secret.
      { cwd: folder, env: { PATH: process.env.PATH }, timeout: patience, maxBuffer: 2 ** 26 },
    );
    draft = { ...JSON.parse(stdout), spokenPhrases };
  } catch (error) {
    const { stderr = "" } = error as { readonly stderr?: string };
    const why = stderr.split("\n").find((line) => /Error/.test(line)) ?? messageOf(error);
    throw new BookError([`The book in ${parts.join("/ and ")}/ cannot be read: ${why}`]);
  } finally {
    rmSync(copy, { recursive: true });
  }
  const problems = bookProblems(draft);
  if (problems.length > 0) throw new BookError(problems);
  return draft;
}

/** Sources that lie ready beside those that they replace. */
interface Staged {
  /** Puts all in place, or none. @throws {SettingsError} where one cannot be */
  readonly put: () => void;
  /** Takes them away again. */
  readonly discard: () => void;
}

/**
 * Lays changed sources ready beside those that they replace.
 *
 * @throws {SettingsError} where one cannot be written; none then lies there
 */
export function stage(folder: string, changed: Sources): Staged {
  const before = new Map<string, string>();
  const ready = (path: string) => `${path}.adopt-${process.pid}`;
  const discard = () => {
    for (const path of before.keys()) rmSync(ready(path), { force: true });
  };
  const giveUp = (error: unknown) => {
    discard();
    return new SettingsError([`Nothing was written: ${messageOf(error)}.`]);
  };
  try {
    for (const [file, text] of changed) {
      const path = join(folder, file);
      const opened = openSync(ready(path), "wx", statSync(path).mode);
      before.set(path, readFileSync(path, "utf8"));
      writeFileSync(opened, text);
      closeSync(opened);
    }
  } catch (error) {
    throw giveUp(error);
  }
  const put = () => {
    const done: string[] = [];
    try {
      for (const path of before.keys()) {
        renameSync(ready(path), path);
        done.push(path);
      }
    } catch (error) {
      for (const path of done) writeFileSync(path, before.get(path) ?? "");
      throw giveUp(error);
    }
  };
  return { put, discard };
}

/** Those of the files that differ from what git has; none where there is no git. */
export async function uncommitted(
  folder: string,
  files: readonly string[],
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  try {
    const { stdout } = await run("git", ["status", "--porcelain", "--", ...files], { cwd: folder });
    return stdout.split("\n").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
  } catch {
    return [];
  }
}
