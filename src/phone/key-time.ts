import type { PhoneState, PressOptions } from "./phone-call.ts";
import { PhoneError } from "./phone-error.ts";

/** How long the carrier lets a Dial ring beyond its timeout, in seconds. */
export const RINGING_GRACE_SECONDS = 5;

type Waiting = Exclude<PhoneState, { kind: "ended" }>;

/**
 * When a key is pressed, in seconds into the call: `afterSeconds` from the start of the prompt or of
 * the ringing; by default 1 s after the prompt's end or the ringing's start.
 * @throws PhoneError when that is before the prompt, whose keys are lost, or after the silence limit
 */
export function keyTime(state: Waiting, options: PressOptions): number {
  const isListening = state.kind === "listening";
  const startsAt = isListening ? state.promptStartsAt : state.startsAt;
  const after = options.afterSeconds ?? (isListening ? state.promptSeconds : 0) + 1;
  const limit = latest(state, options);
  if (!(after >= 0)) {
    throw new PhoneError(`A key at ${after} s would be lost: press it at 0 s or later.`);
  }
  if (after > limit) {
    throw new PhoneError(
      `A key at ${after} s comes too late: ${isListening ? "silence" : "ringing"} ends at ${limit} s. ${
        isListening ? "Use wait()." : 'Use endTransfer("no-answer").'
      }`,
    );
  }
  return startsAt + after;
}

function latest(state: Waiting, { starReportedAs }: PressOptions): number {
  if (state.kind === "listening") return state.promptSeconds + state.silenceSeconds;
  // Reported as completed, somebody had answered: people talk as long as they like.
  if (starReportedAs === "completed") return Number.POSITIVE_INFINITY;
  return state.dial.timeoutSeconds + RINGING_GRACE_SECONDS;
}
