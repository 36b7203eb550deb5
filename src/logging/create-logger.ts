import { pino } from "pino";

/** Where the server writes what happens: one JSON line an event, never anything about a person. */
export type Logger = Pick<pino.Logger, "info" | "warn" | "error">;

/**
 * Makes the log. Level as pino knows it; lines go to standard output or to `destination`.
 *
 * A log that cannot be written, on a full disk or to a closed pipe, loses its lines; the calls go
 * on. Left to itself, the fault would end or freeze the process.
 */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  if (destination !== undefined) return pino({ level, base: null }, destination);
  process.stdout.off("error", ignore).on("error", ignore);
  return pino({ level, base: null }, process.stdout);
}

/** What becomes of a line that cannot be written. */
function ignore(): void {}
