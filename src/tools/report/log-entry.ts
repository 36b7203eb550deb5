import { type CallEvent, outcomes, stages } from "../../line/call/position.ts";
import { type CallLine, type CallLineKind, callLineKinds } from "../../server/call-log.ts";

/** What the report takes from a line: what is missing, or is none of today's words, is undefined. */
type Told = {
  readonly [Field in "event" | "outcome" | "place" | "stage"]: CallLine[Field] | undefined;
};

/** What one line of the log tells of a call. Its place is a name of the book as it was that day. */
export interface LogEntry extends Told {
  readonly kind: CallLineKind;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The call's reference, the same on all its lines. */
  readonly call: string;
  /** Of the line as it was that day. */
  readonly language: string | undefined;
}

const events: readonly CallEvent["kind"][] = ["arrived", "pressed", "silent", "transfer-ended"];

/** A line of the log that is about no call, such as a warning of the day. */
export const aboutNoCall = "about no call";

/** Reads a line of the log; undefined where the line is none of ours. */
export function readLogEntry(line: string): LogEntry | typeof aboutNoCall | undefined {
  const fields = readObject(line);
  if (fields === undefined) return undefined;
  const { time, level, msg, call, event, place, stage, language, outcome } = fields;
  if (!isTime(time) || typeof level !== "number" || typeof msg !== "string") return undefined;
  const kind = callLineKinds.find((known) => known === msg);
  if (kind === undefined || typeof call !== "string") return aboutNoCall;
  return {
    kind,
    time,
    call,
    event: events.find((known) => known === event),
    place: readPlace(place),
    stage: stages.find((known) => known === stage),
    language: readLanguage(language),
    outcome: outcomes.find((known) => known === outcome),
  };
}

/** A name of the book of that day: what looks otherwise never came from one. */
function readPlace(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? value : undefined;
}

/** A language, whether or not the line speaks it today. */
function readLanguage(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z]{2}$/.test(value) ? value : undefined;
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
