import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { Answer, Otherwise } from "../call/answer.ts";
import type { Speech } from "../speech/create-speech.ts";
import { groupSays } from "./group-says.ts";
import { toQuery } from "./position-query.ts";
import { type TurnPath, turnPaths } from "./read-event.ts";
import { writeSay } from "./write-say.ts";

/** Seconds a helpline may ring; the carrier adds five of its own. */
export const ringSeconds = 25;

/**
 * Writes an answer in the carrier's words. Everything is said inside the `<Gather>`, so a key
 * works from the first word on; what follows it runs when no key came.
 *
 * @param voiceUrl the public address of `/voice`, to which every address handed out belongs
 * @param isWithheld the caller's own number is not known, and so cannot be passed on
 */
export function writeTwiml(
  answer: Answer,
  speech: Speech,
  voiceUrl: string,
  isWithheld = false,
): string {
  const address = (path: TurnPath) => `${voiceUrl}${turnPaths[path]}?${toQuery(answer.here)}`;
  const response = new VoiceResponse();
  if (answer.say.length > 0) {
    const gather = response.gather({
      input: ["dtmf"],
      numDigits: 1,
      finishOnKey: "",
      timeout: answer.listenSeconds,
      action: address("pressed"),
      method: "POST",
    });
    for (const group of groupSays(answer.say.map(speech))) writeSay(gather, group, answer.slow);
  }
  switch (answer.otherwise.do) {
    case "come-back":
      response.redirect({ method: "POST" }, address("silent"));
      break;
    case "dial":
      writeDial(response, answer.otherwise, address("ended"), isWithheld);
      break;
    case "hang-up":
      response.hangup();
  }
  return response.toString();
}

function writeDial(
  response: VoiceResponse,
  { route, starComesBack }: Extract<Otherwise, { do: "dial" }>,
  action: string,
  isWithheld: boolean,
): void {
  const callerId = route.callerId ?? (isWithheld ? route.callerIdIfWithheld : undefined);
  const dial = response.dial({
    action,
    method: "POST",
    timeout: ringSeconds,
    hangupOnStar: starComesBack,
    ...(callerId === undefined ? {} : { callerId }),
  });
  if (route.kind === "number") dial.number(route.number);
  else dial.sip(route.uri);
}
