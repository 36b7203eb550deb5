import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { ReportError } from "./report-error.ts";

/** Characters of a line that are kept: ours are far shorter, and a file without line ends is no log. */
const longestLine = 65_536;

/**
 * The lines of a file, some at a time, in memory that does not grow with the file. A name that
 * ends in `.gz` is read as gzip.
 *
 * @throws {ReportError} naming the file, when it cannot be read to its end
 */
export async function* readLines(file: string): AsyncGenerator<readonly string[], void> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  try {
    for await (const chunk of openFile(file)) {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = (lines.pop() ?? "").slice(0, longestLine);
      yield lines;
    }
  } catch (error) {
    throw new ReportError(`${file} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  if (rest !== "") yield [rest];
}

function openFile(file: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(file);
  if (!file.endsWith(".gz")) return bytes;
  // What goes wrong in either is thrown to whoever reads the lines.
  return pipeline(bytes, createGunzip(), () => {});
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file. Check the name.";
  if (code === "EACCES") return "you may not read it. Ask for the right to, or copy it.";
  if (code === "EISDIR") return "it is a folder. Name its files: folder/*.ndjson";
  if (code?.startsWith("Z_")) return "it is no whole gzip file. Copy it again.";
  return `${message}.`;
}
