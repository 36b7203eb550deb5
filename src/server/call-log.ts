import type { Language } from "../line/book/language.ts";
import type { CallEvent, Outcome, Stage } from "../line/call/position.ts";
import type { Logger } from "../log.ts";

/** What a line of the log tells of a call, in its `msg`: a turn, a fault, or the end the carrier told of. */
export const callLineKinds = ["turn", "fault", "call ended"] as const;

/** One of `callLineKinds`. */
export type CallLineKind = (typeof callLineKinds)[number];

/**
 * What one line of the log tells of a call, beside the time and the level that each line has. The
 * server writes it, and `helpline report` reads it months later: a field may come, none may change.
 */
export interface CallLine {
  /** The call's reference, the same on all its lines; undefined where the carrier named no call. */
  readonly call: string | undefined;
  readonly event?: CallEvent["kind"];
  /** How the transfer ended whose end the line answers. */
  readonly outcome?: Outcome;
  /** Where the caller was led; on a fault, where the caller was. */
  readonly place?: string | undefined;
  readonly stage?: Stage;
  readonly language?: Language | undefined;
  /** Milliseconds until the answer was written. */
  readonly ms?: number;
  /** What went wrong, and where in the code. */
  readonly error?: string;
  readonly at?: string;
}

/** Writes what happened in a call. A probe's lines say "probe": nobody counts them as calls. */
export function logCall(
  logger: Logger,
  kind: CallLineKind,
  line: CallLine,
  isProbe: boolean,
): void {
  logger[kind === "fault" ? "error" : "info"](line, isProbe ? `probe ${kind}` : kind);
}
