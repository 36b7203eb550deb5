import { type Language, languages } from "../../line/book/language.ts";
import { type Outcome, outcomes } from "../../line/call/position.ts";

/** What a line of the log may tell of a call. */
const kinds = ["turn", "fault", "call ended"] as const;

/** What one line of the log tells of a call. */
export interface LogEntry {
  readonly kind: (typeof kinds)[number];
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The call's reference, the same on all its lines. */
  readonly call: string;
  readonly event: string | undefined;
  /** Where the caller was led: a name of the book as it was that day. */
  readonly place: string | undefined;
  readonly stage: string | undefined;
  readonly language: Language | undefined;
  /** How the transfer ended whose end the line answers. */
  readonly outcome: Outcome | undefined;
}

/** A line of the log that is about no call, such as a warning of the day. */
export const aboutNoCall = "about no call";

/** Reads a line of the log; undefined where the line is none of ours. */
export function readLogEntry(line: string): LogEntry | typeof aboutNoCall | undefined {
  const fields = readObject(line);
  if (fields === undefined) return undefined;
  const { time, level, msg, call, event, place, stage, language, outcome } = fields;
  if (!isTime(time) || typeof level !== "number" || typeof msg !== "string") return undefined;
  const kind = kinds.find((known) => known === msg);
  if (kind === undefined || typeof call !== "string") return aboutNoCall;
  return {
    kind,
    time,
    call,
    event: readWord(event),
    place: readWord(place),
    stage: readWord(stage),
    language: languages.find((known) => known === language),
    outcome: outcomes.find((known) => known === outcome),
  };
}

/** A name of the book or of the code: what looks otherwise never came from there. */
function readWord(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? value : undefined;
}

/** A moment that a calendar can show. */
function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < 8.64e15;
}

function readObject(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
