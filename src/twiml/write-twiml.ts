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
 * How the carrier asks our addresses: two more times where no connection comes about in two seconds,
 * no answer in four, or the answer is a fault; fifteen seconds in all, as by default. It is not part
 * of what is signed. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const connectionOverrides = "rc=2&ct=2000&rt=4000&rp=ct,rt,5xx";

/** All of an answer but from where the next event is understood. */
export type Sound = Omit<Answer, "here">;

/**
 * Writes an answer in the carrier's words. Everything is said inside the `<Gather>`, so a key
 * works from the first word on; what follows it runs when no key came.
 *
 * @param voiceUrl the public address of `/voice`, to which every address handed out belongs
 * @param isWithheld the caller's own number is not known, and so cannot be passed on
 */
export function writeTwiml(
  { here, ...sound }: Answer,
  speech: Speech,
  voiceUrl: string,
  isWithheld = false,
): string {
  return writeSound(sound, speech, voiceUrl, toQuery(here), isWithheld);
}

/**
 * Writes what is heard, as `writeTwiml` does.
 *
 * @param query the position, as every address holds it
 */
export function writeSound(
  answer: Sound,
  speech: Speech,
  voiceUrl: string,
  query: string,
  isWithheld: boolean,
): string {
  const address = (path: TurnPath) =>
    `${voiceUrl}${turnPaths[path]}?${query}#${connectionOverrides}`;
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
