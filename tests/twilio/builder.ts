import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { Answer, Otherwise } from "../../src/line/call/answer.ts";
import type { Fallback } from "../../src/line/call/fault.ts";
import type { Pause, Said, Speech } from "../../src/line/speech/speech.ts";
import { type TurnPath, toQuery, turnPaths } from "../../src/twilio/addresses.ts";

type Attributes = Parameters<VoiceResponse["say"]>[0];

/** Voices as the builder takes them, written again here: what the line writes is held against them. */
const voices: Readonly<Record<string, Attributes>> = {
  fr: { language: "fr-BE", voice: "Polly.Isabelle-Neural" },
  nl: { language: "nl-BE", voice: "Polly.Lisa-Neural" },
  en: { language: "en-GB", voice: "Polly.Amy-Neural" },
};

/** An answer as the carrier's own builder writes it: what the line writes is held against this. */
export function buildTwiml(
  answer: Answer,
  speech: Speech,
  voiceUrl: string,
  isWithheld: boolean,
): string {
  const address = (path: TurnPath) =>
    `${voiceUrl}${turnPaths[path]}?${toQuery(answer.here)}#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx`;
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
    addSays(gather, answer.say.map(speech), answer.slow);
  }
  const { otherwise } = answer;
  if (otherwise.do === "come-back") response.redirect({ method: "POST" }, address("silent"));
  if (otherwise.do === "dial") addDial(response, otherwise, address("ended"), isWithheld);
  if (otherwise.do === "hang-up") response.hangup();
  return response.toString();
}

/** The fallback as the carrier's own builder writes it. */
export function buildFallback(fallback: Fallback, speech: Speech): string {
  const { beforeCall, route, afterCall } = fallback;
  const response = new VoiceResponse();
  addSays(response, beforeCall.map(speech), false);
  const { callerId, ringSeconds = 25, longestMinutes = 120 } = route;
  const dial = response.dial({
    timeout: ringSeconds,
    timeLimit: longestMinutes * 60,
    ...(callerId === undefined ? {} : { callerId }),
  });
  if (route.kind === "number") dial.number(route.number);
  else dial.sip(route.uri);
  addSays(response, afterCall.map(speech), false);
  response.hangup();
  return response.toString();
}

function addDial(
  response: VoiceResponse,
  { route, starComesBack }: Extract<Otherwise, { do: "dial" }>,
  action: string,
  isWithheld: boolean,
): void {
  const callerId = route.callerId ?? (isWithheld ? route.callerIdIfWithheld : undefined);
  const dial = response.dial({
    action,
    method: "POST",
    timeout: route.ringSeconds ?? 25,
    timeLimit: (route.longestMinutes ?? 120) * 60,
    hangupOnStar: starComesBack,
    ...(callerId === undefined ? {} : { callerId }),
  });
  if (route.kind === "number") dial.number(route.number);
  else dial.sip(route.uri);
}

function addSays(
  into: VoiceResponse | ReturnType<VoiceResponse["gather"]>,
  said: readonly Said[],
  slow: boolean,
): void {
  for (const { language, parts } of group(said)) {
    const [first, ...rest] = parts;
    const opening = typeof first === "string" ? first : "";
    const voice = voices[language];
    if (voice === undefined) throw new Error(`Add the voice of "${language}" here.`);
    const spoken = slow
      ? into.say(voice, "").prosody({ rate: "80%" }, opening)
      : into.say(voice, opening);
    for (const part of rest) {
      if (typeof part === "string") spoken.addText(part);
      else {
        spoken.break({ time: `${part.milliseconds}ms` });
        spoken.addText(" ");
      }
    }
  }
}

/** What one voice says in a row, the whole of it measured each time. */
function group(said: readonly Said[]): readonly Said[] {
  const groups: Said[] = [];
  for (const one of said) {
    const last = groups.at(-1);
    const joined = [...(last?.parts ?? []), { milliseconds: 500 }, ...one.parts];
    if (last?.language === one.language && encodedLength(joined) <= 1800) {
      groups.splice(-1, 1, { language: one.language, parts: joined });
    } else {
      groups.push(one);
    }
  }
  return groups;
}

function encodedLength(parts: readonly (string | Pause)[]): number {
  return encodeURIComponent(parts.filter((part) => typeof part === "string").join(" ")).length;
}
