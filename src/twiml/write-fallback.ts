import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { Fallback } from "../call/fallback.ts";
import type { Speech } from "../speech/create-speech.ts";
import { groupSays } from "./group-says.ts";
import { writeSay } from "./write-say.ts";
import { ringSeconds } from "./write-twiml.ts";

/**
 * The most characters of a document that the carrier hosts itself.
 * https://www.twilio.com/docs/api/errors/32018
 */
export const mostHostedCharacters = 4000;

/**
 * Writes the fallback as one static document, to be hosted by the carrier. Nothing in it asks a
 * server: no key is listened for, and after the call it goes on by itself.
 */
export function writeFallback({ beforeCall, route, afterCall }: Fallback, speech: Speech): string {
  const response = new VoiceResponse();
  for (const group of groupSays(beforeCall.map(speech))) writeSay(response, group);
  const { callerId } = route;
  const dial = response.dial({
    timeout: ringSeconds,
    ...(callerId === undefined ? {} : { callerId }),
  });
  if (route.kind === "number") dial.number(route.number);
  else dial.sip(route.uri);
  for (const group of groupSays(afterCall.map(speech))) writeSay(response, group);
  response.hangup();
  return response.toString();
}
