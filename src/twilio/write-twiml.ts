import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { Answer, Otherwise } from "../line/call/answer.ts";
import type { Fallback } from "../line/call/fault.ts";
import type { Speech } from "../line/speech/speech.ts";
import { connectionOverrides, type TurnPath, toQuery, turnPaths } from "./addresses.ts";
import { groupSays, writeSay } from "./say.ts";

/** Seconds a helpline may ring; the carrier adds five of its own. */
const ringSeconds = 25;

/** All of an answer but from where the next event is understood. */
type Sound = Omit<Answer, "here">;

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

/** Writes an answer as TwiML, as `writeTwiml` does. */
export type TwimlWriter = (answer: Answer, isWithheld?: boolean) => string;

/** Documents kept: more than the book has sounds at one moment. Each is about three kilobytes. */
const mostKept = 4_000;

/** Stands for the position in an address. No phrase and no route holds it. */
const positionMark = "position-of-the-caller";

/**
 * Writes answers, composing each only once: callers hear the same at a place whatever way they
 * came there, and but for the position in its addresses the document is the same.
 */
export function createTwimlWriter(speech: Speech, voiceUrl: string): TwimlWriter {
  const kept = new Map<string, string>();
  return ({ here, ...sound }, isWithheld = false) => {
    const key = JSON.stringify([sound, isWithheld]);
    let document = kept.get(key);
    if (document === undefined) {
      document = writeSound(sound, speech, voiceUrl, positionMark, isWithheld);
      // What is said of hours changes in the course of a day: the old makes room.
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, document);
    }
    return document.replaceAll(positionMark, toQuery(here).replaceAll("&", "&amp;"));
  };
}

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
