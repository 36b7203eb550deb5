import { setImmediate } from "node:timers/promises";
import type { Speech } from "../line/speech/speech.ts";
import { placeCall } from "../phone/phone.ts";
import { keyTime, type PhoneCall, PhoneError, type PhoneState } from "../phone/phone-call.ts";
import { RequestError } from "../server/requests.ts";
import { makeOwnLine } from "../tools/own-line.ts";
import type { CallView } from "./api.ts";
import type { NotedSaid } from "./noted-speech.ts";
import type { ShownParts } from "./parts.ts";
import type { CallToPlay, KnownStep } from "./requests.ts";
import { CallTranscript } from "./transcript.ts";

/**
 * Plays a call from its start: signed requests to a line of its own, in this process, whose token
 * lives as long as the call and whose clock is the call's. It is neither logged nor counted, and
 * what it would dial is only told.
 *
 * @throws RequestError 400 when a step does not fit the call
 * @throws TwimlError, CarrierError when the line's answer cannot be played
 */
export async function replayCall(
  { book, speech, noted, publicUrl, recordings }: ShownParts,
  { arrives, steps }: CallToPlay,
): Promise<CallView> {
  let second = 0;
  const clock = () => arrives.add({ milliseconds: Math.round(second * 1000) });
  const said: NotedSaid[] = [];
  const listened: Speech = (utterance) => {
    const one = noted(utterance);
    said.push(one);
    return one.said;
  };
  const { line, voiceUrl } = makeOwnLine({
    book,
    speech: listened,
    publicUrl,
    clock,
    recordings,
  });
  const call = await placeCall(line, {
    voiceUrl,
    onEvent: ({ at }) => {
      second = at;
    },
  });
  const transcript = new CallTranscript(call, book, speech, said);
  for (const [index, { written, does }] of steps.entries()) {
    // Callers of the real line are answered between two steps.
    await setImmediate();
    await takeStep(call, does, `Step ${index + 1} ("${written}")`);
    transcript.noteStep();
  }
  return transcript.view(
    arrives,
    steps.map(({ written }) => written),
  );
}

/**
 * Does in a call what a step says.
 *
 * @param name the step, for people: `Step 3 ("busy")`
 * @throws RequestError 400 when the call is not where the step can be done, with what can
 */
async function takeStep(call: PhoneCall, step: KnownStep, name: string): Promise<void> {
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
