import { createLogger, type Logger } from "../../src/log.ts";

/** A log at level trace whose lines are kept. */
export interface CapturedLog {
  readonly logger: Logger;
  /** Each line as it was written. */
  readonly lines: readonly string[];
  /** Each line as an object. */
  readonly entries: () => readonly Readonly<Record<string, unknown>>[];
}

/** Makes a log that is kept instead of written. */
export function captureLog(): CapturedLog {
  const lines: string[] = [];
  const logger = createLogger("trace", {
    write: (text) => {
      lines.push(...text.split("\n").filter((line) => line !== ""));
    },
  });
  return { logger, lines, entries: () => lines.map((line) => JSON.parse(line)) };
}
