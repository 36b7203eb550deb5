import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { createApp } from "../http/create-app.ts";
import { createLogger } from "../logging/create-logger.ts";
import { appLine } from "../phone/app-line.ts";
import { placeCall } from "../phone/phone.ts";
import type { CallView } from "./api.ts";
import { CallTranscript } from "./call-transcript.ts";
import type { CallToPlay } from "./read-call-request.ts";
import type { StudioParts } from "./studio-parts.ts";
import { takeStep } from "./take-step.ts";

const silent = createLogger("silent");

/**
 * Plays a call from its start: signed requests to a line of its own, in this process, whose token
 * lives as long as the call and whose clock is the call's. It is neither logged nor counted, and
 * what it would dial is only told.
 *
 * @throws RequestError 400 when a step does not fit the call
 * @throws TwimlError, CarrierError when the line's answer cannot be played
 */
export async function replayCall(
  { book, speech, publicUrl, version }: StudioParts,
  { arrives, steps }: CallToPlay,
): Promise<CallView> {
  const token = randomBytes(32).toString("hex");
  let second = 0;
  const app = createApp({
    book,
    speech,
    publicUrl,
    authTokens: [token],
    clock: () => arrives.add({ milliseconds: Math.round(second * 1000) }),
    logger: silent,
    logKey: token,
    version,
  });
  const call = await placeCall(appLine(app, token), {
    voiceUrl: `${publicUrl}/voice`,
    onEvent: ({ at }) => {
      second = at;
    },
  });
  const transcript = new CallTranscript(call, book, speech);
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
