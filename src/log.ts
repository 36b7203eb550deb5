import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import type { Writable } from "node:stream";
import type { DestinationStream, Logger as PinoLogger } from "pino";

/** Where the server writes what happens: one JSON line an event, never anything about a person. */
export type Logger = Pick<PinoLogger, "info" | "warn" | "error">;

/** Makes the log: its level as pino knows it, its lines to `destination`. */
export function createLogger(level: string, destination: DestinationStream): Logger {
  // Loaded where a log is made: most commands make none, and start faster.
  const { pino }: typeof import("pino") = createRequire(import.meta.url)("pino");
  return pino({ level, base: null }, destination);
}

/** Bytes of the log that may wait for whoever reads it: some 5,000 lines. */
const mostWaiting = 1024 * 1024;

/**
 * Standard output, for a log. What cannot be written, on a full disk, to a closed pipe or to one that
 * nobody reads, is lost and counted; the calls go on. Left to itself, the fault would end or
 * freeze the process, or fill its memory.
 */
export class LogOutput implements DestinationStream {
  readonly #out: Writable;
  #lost = 0;
  #toldLost = 0;

  constructor(out: Writable = process.stdout) {
    this.#out = out;
    out.on("error", ignore);
  }

  /** Lines that were lost since the start because nobody read those before. */
  get lost(): number {
    return this.#lost;
  }

  write(line: string): void {
    if (this.#out.writableLength + line.length > mostWaiting) {
      this.#lost += 1;
      return;
    }
    if (this.#lost > this.#toldLost) {
      const lost = this.#lost - this.#toldLost;
      this.#toldLost = this.#lost;
      const msg = "log lines were lost: nobody read standard output";
      this.#out.write(`${JSON.stringify({ level: warning, time: Date.now(), lost, msg })}\n`);
    }
    this.#out.write(line);
  }
}

/** The level of a warning, as pino writes it. */
const warning = 40;

/** Keeps nothing: the log of a line that nobody telephones. */
export const silentLogger: Logger = { info: ignore, warn: ignore, error: ignore };

/** What becomes of a line that cannot or need not be written. */
function ignore(): void {}

/** Length of a reference, in characters: enough to tell the calls of a year apart. */
const length = 12;

/**
 * A name for a call in the log that cannot be turned back into its CallSid without the key, and
 * not into a person even with it. Undefined where the carrier sent no CallSid.
 */
export function callReference(key: string, callSid: string | null): string | undefined {
  if (callSid === null) return undefined;
  return createHmac("sha256", key).update(callSid).digest("base64url").slice(0, length);
}

/**
 * What may be logged of an error: its kind and where it happened. Its message stays out, because
 * it may quote what the carrier sent: a number, a CallSid, a key that was pressed.
 */
export function describeError(error: unknown): { readonly error: string; readonly at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: "unknown" };
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  const { message, stack = "" } = error;
  // The stack begins with the message, which may have lines that look like places.
  const places = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  const frames = places.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: `${error.name}${code}`,
    at: frames
      .slice(0, 5)
      .map((line) => line.trim())
      .join("; "),
  };
}
