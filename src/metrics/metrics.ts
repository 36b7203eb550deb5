import type { Answer } from "../call/answer.ts";
import type { CallEvent } from "../call/call-event.ts";
import type { Position } from "../call/position.ts";

/** Where the line tells what happened, for figures without people. */
export interface Metrics {
  /** A turn was answered, `milliseconds` after it was read. No answer: a fault of ours. */
  readonly turn: (
    from: Position,
    event: CallEvent,
    answer: Answer | undefined,
    milliseconds: number,
  ) => void;
  /** A request was refused with this HTTP status; undefined: it met a fault of ours. */
  readonly refusal: (status: number | undefined) => void;
}

/** Keeps no figures. */
export const silentMetrics: Metrics = { turn: () => {}, refusal: () => {} };
