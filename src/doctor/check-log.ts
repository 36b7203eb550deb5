import { fstatSync, statfsSync } from "node:fs";
import type { Finding } from "./finding.ts";

/** Where a log goes, and the bytes free there. */
export interface LogSink {
  readonly kind: "file" | "terminal" | "pipe" | "closed";
  /** Undefined where it cannot be told. */
  readonly freeBytes: number | undefined;
}

const mebibyte = 1024 * 1024;

/** Bytes from which a person should make room: weeks of a busy line's log. */
const little = 500 * mebibyte;

/** Bytes under which lines are about to be lost. */
const full = 20 * mebibyte;

/** Looks at where the log goes when the server is started the way the doctor was. */
export function checkLog(sink: LogSink = seeLogSink()): Finding {
  const name = "log";
  const { kind, freeBytes } = sink;
  if (kind === "closed") {
    const finding = "standard output is closed: every line is lost, calls go on";
    return { status: "mend", name, finding, fix: "Send standard output to journald or a file." };
  }
  const room = freeBytes === undefined ? "" : `, ${Math.floor(freeBytes / mebibyte)} MiB free`;
  const finding = `one JSON line an event, on standard output: here a ${kind}${room}`;
  const fix =
    "Make room, or let journald or logrotate drop old lines. A full disk loses lines, never calls.";
  if (freeBytes !== undefined && freeBytes < full) return { status: "mend", name, finding, fix };
  if (freeBytes !== undefined && freeBytes < little) return { status: "look", name, finding, fix };
  return { status: "ok", name, finding };
}

function seeLogSink(): LogSink {
  try {
    const isFile = fstatSync(1).isFile();
    // What a pipe's reader keeps goes to /var/log nearly everywhere, journald's lines too.
    const freeBytes = freeAt(isFile ? "/dev/stdout" : "/var/log");
    return { kind: isFile ? "file" : process.stdout.isTTY ? "terminal" : "pipe", freeBytes };
  } catch {
    return { kind: "closed", freeBytes: undefined };
  }
}

function freeAt(path: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
