import type VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { SayGroup } from "./group-says.ts";
import { voices } from "./voices.ts";

/** The rate of a slower repeat: about 130 words a minute instead of 160. */
const slowRate = "80%";

/** Writes what one voice says, with its pauses, into a document or the prompts of a `<Gather>`. */
export function writeSay(
  into: VoiceResponse | ReturnType<VoiceResponse["gather"]>,
  { language, parts }: SayGroup,
  slow = false,
): void {
  const [first = "", ...rest] = parts;
  const opening = typeof first === "string" ? first : "";
  const spoken = slow
    ? into.say(voices[language], "").prosody({ rate: slowRate }, opening)
    : into.say(voices[language], opening);
  for (const part of rest) {
    if (typeof part === "string") spoken.addText(part);
    else spoken.break({ time: `${part.milliseconds}ms` });
  }
}
