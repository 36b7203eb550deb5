import { RequestError } from "../http/request-error.ts";
import { keyTime } from "../phone/key-time.ts";
import type { PhoneCall, PhoneState } from "../phone/phone-call.ts";
import { PhoneError } from "../phone/phone-error.ts";
import type { KnownStep } from "./read-step.ts";

/**
 * Does in a call what a step says.
 *
 * @param name the step, for people: `Step 3 ("busy")`
 * @throws RequestError 400 when the call is not where the step can be done, with what can
 */
export async function takeStep(call: PhoneCall, step: KnownStep, name: string): Promise<void> {
  const refusal = refusalOf(call.state, step);
  if (refusal !== undefined) throw new RequestError(400, `${name}: ${refusal}`);
  switch (step.do) {
    case "press": {
      const { key, afterSeconds } = step;
      return call.press(key, afterSeconds === undefined ? {} : { afterSeconds });
    }
    case "wait":
      return call.wait();
    case "end-transfer":
      return call.endTransfer(step.status);
    case "come-back":
      return call.press("*");
    case "hang-up":
      return call.hangUp();
  }
}

function refusalOf(state: PhoneState, step: KnownStep): string | undefined {
  if (state.kind === "ended") return "the call is over. Leave out this step and those after it.";
  if (step.do === "hang-up") return undefined;
  const isOfTransfer = step.do === "end-transfer" || step.do === "come-back";
  if (state.kind === "listening") {
    if (isOfTransfer) return 'no transfer is ringing. Press a key, or "-" for silence.';
    return step.do === "press" ? lateness(state, step) : undefined;
  }
  const isStar = step.do === "come-back" || (step.do === "press" && step.key === "*");
  if (isStar && !state.dial.hangupOnStar) {
    return "the star key does not come back from this call. End it: completed, busy, no-answer, failed or hang-up.";
  }
  if (isStar) return step.do === "press" ? lateness(state, step) : undefined;
  if (isOfTransfer) return undefined;
  return "a transfer is ringing. End it: completed, busy, no-answer, failed, star or hang-up.";
}

/** Why a key would come too late, where it would. */
function lateness(
  state: Exclude<PhoneState, { kind: "ended" }>,
  { afterSeconds }: Extract<KnownStep, { do: "press" }>,
): string | undefined {
  try {
    keyTime(state, afterSeconds === undefined ? {} : { afterSeconds });
    return undefined;
  } catch (error) {
    if (!(error instanceof PhoneError)) throw error;
    return state.kind === "listening"
      ? `the key comes after the silence is over. Press it within ${round(state.promptSeconds + state.silenceSeconds)} seconds, or write "-" before it.`
      : "the star comes after the ringing is over. End the transfer: no-answer.";
  }
}

function round(seconds: number): number {
  return Math.floor(seconds * 10) / 10;
}
