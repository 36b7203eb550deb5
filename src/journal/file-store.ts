import { isUtf8 } from "node:buffer";
import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { readAct } from "../line/book/acts.ts";
import type { StoredLine } from "../line/book/standing.ts";
import { messageOf } from "../mistakes.ts";
import { JournalError, JournalMovedError, type Look, type Store } from "./journal.ts";
import { withLock } from "./writers-lock.ts";

/** Bytes of a line, its end included, above which it is no act: nobody's memory is filled by nonsense. */
export const mostBytes = 64 * 1024;

/** Bytes that are read at once: some 150 acts, a few milliseconds in which no caller is answered. */
const chunkBytes = 32 * 1024;

/** Bytes before a mark by which it is known that the file is still the same one up to there. */
const guardBytes = 1024;

const lineEnd = 0x0a;

/** What ends a torn line: with it, not even a line that was all but whole becomes an act. */
const tornEnd = " torn\n";

/** How far a file was read: to the end of its last whole line. */
interface Mark {
  /** Undefined where there is no file. */
  readonly inode: number | undefined;
  readonly size: number;
  readonly changedMs: number;
  readonly end: number;
  readonly guard: Buffer;
}

const nothing: Mark = { inode: undefined, size: 0, changedMs: 0, end: 0, guard: Buffer.alloc(0) };

/** A journal in a file, a line an act. Several processes of a machine share it. */
export function fileStore(path: string): Store<Mark> {
  const told = async <Result>(doing: "read" | "written", work: () => Promise<Result>) => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof JournalError ? error : troubleWith(path, doing, error);
    }
  };
  return {
    place: path,
    pause: 1,
    look: (since) => told("read", () => lookAt(path, since)),
    alone: (work) => withLock(`${path}.lock`, work, (error) => troubleWith(path, "written", error)),
    write: (line, number, after) => told("written", () => writeLine(path, line, number, after)),
    // Nothing tells reliably that a file has changed, on a mount least of all: it is looked at.
    watch: () => () => {},
    close: async () => {},
  };
}

async function lookAt(path: string, since: Mark | undefined): Promise<Look<Mark> | undefined> {
  const file = await openToRead(path);
  if (file === undefined) {
    if (since !== undefined && since.inode !== undefined) {
      throw new JournalError(`The journal ${path} is gone. Put it back, or its copy.`);
    }
    if (since !== undefined) return undefined;
    return { mark: nothing, isMore: false, lines: async function* () {}, close: async () => {} };
  }
  try {
    const { ino: inode, size, mtimeMs: changedMs } = await file.stat();
    if (since?.inode === inode && since.size === size && since.changedMs === changedMs) {
      await file.close();
      return undefined;
    }
    const end = await endOfLines(file, size);
    const guard = await readAt(file, Math.max(0, end - guardBytes), Math.min(end, guardBytes));
    const mark = { inode, size, changedMs, end, guard };
    return {
      mark,
      isMore: since !== undefined && (await isContinued(file, since, mark)),
      ...(end === size ? {} : { warning: "the last line has no end: it is not in force" }),
      lines: async function* (after = nothing) {
        try {
          yield* linesBetween(file, after.end, end);
        } catch (error) {
          throw troubleWith(path, "read", error);
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** @returns undefined where there is no such file, in a folder that is there */
async function openToRead(path: string): Promise<FileHandle | undefined> {
  try {
    // To open a pipe would wait for ever.
    if (!(await stat(path)).isFile()) throw new JournalError(`The journal ${path} is no file.`);
    return await open(path, "r");
  } catch (error) {
    if (!isNotThere(error)) throw error;
    await stat(dirname(path));
    return undefined;
  }
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Whether a file only has more lines than it had. */
async function isContinued(file: FileHandle, since: Mark, mark: Mark): Promise<boolean> {
  // The first lines of a file that was not there are all that it has.
  if (since.inode === undefined) return true;
  // Of the same size and touched, it may have been edited.
  if (since.inode !== mark.inode || since.size >= mark.size || since.end > mark.end) return false;
  const guard = await readAt(file, since.end - since.guard.length, since.guard.length);
  return guard.equals(since.guard);
}

/** The place after the last line end. */
async function endOfLines(file: FileHandle, size: number): Promise<number> {
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunkBytes);
    const chunk = await readAt(file, start, end - start);
    const last = chunk.lastIndexOf(lineEnd);
    if (last >= 0) return start + last + 1;
    end = start;
  }
  return 0;
}

/** Whole lines, those of a chunk at a time. */
async function* linesBetween(
  file: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<readonly StoredLine[]> {
  let begun = Buffer.alloc(0);
  let isTooLong = false;
  for (let at = start; at < end; at += chunkBytes) {
    const chunk = await readAt(file, at, Math.min(chunkBytes, end - at));
    const last = chunk.lastIndexOf(lineEnd);
    if (last < 0) {
      isTooLong ||= begun.length + chunk.length > mostBytes;
      begun = isTooLong ? Buffer.alloc(0) : Buffer.concat([begun, chunk]);
      continue;
    }
    const first = isTooLong ? chunk.indexOf(lineEnd) : -1;
    const whole = Buffer.concat([begun, chunk.subarray(first + 1, last + 1)]);
    const lines = linesOf(whole);
    yield isTooLong ? [tooLong, ...lines] : lines;
    isTooLong = false;
    begun = Buffer.from(chunk.subarray(last + 1));
  }
}

const tooLong = { unread: "is longer than 64 kB" };

/** The lines of text that ends with a line end. */
function linesOf(text: Buffer): readonly StoredLine[] {
  const isText = isUtf8(text);
  const lines = text
    .toString(isText ? "utf8" : "latin1")
    .split("\n")
    .slice(0, -1);
  return lines.map((line) => {
    if (line.length >= mostBytes) return tooLong;
    if (isText) return line;
    // One line of nonsense takes nothing from those beside it.
    const bytes = Buffer.from(line, "latin1");
    return isUtf8(bytes) ? bytes.toString("utf8") : { unread: "is no text" };
  });
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(buffer, read, length - read, at + read);
    if (bytesRead === 0) throw new Error("It became shorter while it was read.");
    read += bytesRead;
  }
  return buffer;
}

async function writeLine(path: string, line: string, number: number, after: Mark): Promise<void> {
  const isNew = after.inode === undefined;
  // To append is to write at the end that is there then, whoever else writes.
  const file = await open(path, isNew ? "a+" : constants.O_APPEND | constants.O_RDWR, 0o640);
  try {
    const { size, ino } = await file.stat();
    if (!isNew && ino !== after.inode) throw new JournalMovedError(number - 1);
    // Whoever started this may have told the system to hide new files from the group that reads it.
    if (isNew) await file.chmod(0o640);
    const isTorn = size > 0 && (await readAt(file, size - 1, 1))[0] !== lineEnd;
    await file.appendFile(`${isTorn ? tornEnd : ""}${line}\n`);
    await file.sync();
    if (isNew) await syncFolder(dirname(path));
    await mustBeFirst(file, after.end, line, number);
  } finally {
    await file.close();
  }
}

/** A new file is there after a crash only when its folder was written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * A lock can be lost: by a machine that slept, or to another that believed its owner dead. Readers
 * take the first act of a number; the same is asked here.
 */
async function mustBeFirst(file: FileHandle, start: number, line: string, number: number) {
  const { size } = await file.stat();
  for await (const lines of linesBetween(file, start, await endOfLines(file, size))) {
    for (const other of lines) {
      if (other === line) return;
      const read = typeof other === "string" ? readAct(other) : other;
      const its = "act" in read ? read.act.number : (read as { number?: number }).number;
      if (its !== undefined && its >= number) throw new JournalMovedError(number - 1);
    }
  }
  throw new JournalError("The act was written, and is not there. Look at what is in force now.");
}

const noRoom = "there is no room for more: make some on its disk";

const fixes: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist: create it, or correct JOURNAL",
  ENOTDIR: "its folder is no folder: correct JOURNAL",
  EACCES: "this user has no right to: give it, to its folder too where it writes",
  EPERM: "this user has no right to: give it, to its folder too where it writes",
  EROFS: "it is mounted for reading alone: write where it is mounted for writing",
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
};

function troubleWith(path: string, doing: "read" | "written", error: unknown): JournalError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = fixes[code] ?? messageOf(error);
  return new JournalError(`The journal ${path} cannot be ${doing}: ${why}.`, { cause: error });
}
