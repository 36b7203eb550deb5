import { setTimeout as sleep } from "node:timers/promises";
import type { Line } from "../phone/line.ts";

/** One call's line, slowed down to a person's pace. */
export interface PacedLine extends Line {
  /** Tells it what the call's own clock says, in seconds. */
  readonly setClock: (seconds: number) => void;
}

/**
 * Holds each request back for as long as a caller listens, thinks and talks between the last
 * answer and this request.
 *
 * @param speed how many times faster than life
 * @param onAnswer told how many milliseconds each answer took, the holding back left out
 */
export function paceLine(
  line: Line,
  speed: number,
  onAnswer: (milliseconds: number) => void,
): PacedLine {
  let now = 0;
  let lastRequestAt = 0;
  let lastAnswer = performance.now();
  return {
    setClock: (seconds) => {
      now = seconds;
    },
    async post(url, form, options) {
      const due = lastAnswer + ((now - lastRequestAt) * 1000) / speed;
      lastRequestAt = now;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      const sentAt = performance.now();
      try {
        return await line.post(url, form, options);
      } finally {
        lastAnswer = performance.now();
        onAnswer(lastAnswer - sentAt);
      }
    },
  };
}
