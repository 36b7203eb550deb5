import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { Answer, Dialable } from "../call/answer.ts";
import type { Speech } from "../speech/create-speech.ts";
import { groupSays, type SayGroup } from "./group-says.ts";
import { toQuery } from "./position-query.ts";
import { type TurnPath, turnPaths } from "./read-event.ts";
import { voices } from "./voices.ts";

/** The rate of a slower repeat: about 130 words a minute instead of 160. */
const slowRate = "80%";

/** Seconds a helpline may ring; the carrier adds five of its own. */
const ringSeconds = 25;

/**
 * Writes an answer in the carrier's words. Everything is said inside the `<Gather>`, so a key
 * works from the first word on; what follows it runs when no key came.
 *
 * @param voiceUrl the public address of `/voice`, to which every address handed out belongs
 */
export function writeTwiml(answer: Answer, speech: Speech, voiceUrl: string): string {
  const address = (path: TurnPath) => `${voiceUrl}${turnPaths[path]}?${toQuery(answer.here)}`;
  const response = new VoiceResponse();
  const gather = response.gather({
    input: ["dtmf"],
    numDigits: 1,
    finishOnKey: "",
    timeout: answer.listenSeconds,
    action: address("pressed"),
    method: "POST",
  });
  for (const group of groupSays(answer.say.map(speech))) writeSay(gather, group, answer.slow);
  switch (answer.otherwise.do) {
    case "come-back":
      response.redirect({ method: "POST" }, address("silent"));
      break;
    case "dial":
      writeDial(response, answer.otherwise.route, address("ended"));
      break;
    case "hang-up":
      response.hangup();
  }
  return response.toString();
}

function writeSay(
  gather: ReturnType<VoiceResponse["gather"]>,
  { language, parts }: SayGroup,
  slow: boolean,
): void {
  const [first = "", ...rest] = parts;
  const opening = typeof first === "string" ? first : "";
  const spoken = slow
    ? gather.say(voices[language], "").prosody({ rate: slowRate }, opening)
    : gather.say(voices[language], opening);
  for (const part of rest) {
    if (typeof part === "string") spoken.addText(part);
    else spoken.break({ time: `${part.milliseconds}ms` });
  }
}

function writeDial(response: VoiceResponse, route: Dialable, action: string): void {
  const dial = response.dial({
    action,
    method: "POST",
    timeout: ringSeconds,
    hangupOnStar: true,
    ...(route.callerId === undefined ? {} : { callerId: route.callerId }),
  });
  if (route.kind === "number") dial.number(route.number);
  else dial.sip(route.uri);
}
