import { pino } from "pino";

/** Where the server writes what happens: one JSON line an event, never anything about a person. */
export type Logger = Pick<pino.Logger, "info" | "warn" | "error">;

/** Makes the log. Level as pino knows it; lines go to standard output or to `destination`. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options = { level, base: null } satisfies pino.LoggerOptions;
  return destination === undefined ? pino(options) : pino(options, destination);
}
