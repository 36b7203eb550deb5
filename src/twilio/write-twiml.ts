import { createHash } from "node:crypto";
import { type Dialable, usualLongestMinutes, usualRingSeconds } from "../line/book/route.ts";
import type { Answer, Otherwise } from "../line/call/answer.ts";
import type { Fallback } from "../line/call/fault.ts";
import type { Said, Speech } from "../line/speech/speech.ts";
import { connectionOverrides, type TurnPath, toQuery, turnPaths } from "./addresses.ts";
import { escapeText, quoteAttribute, writeSays } from "./say.ts";
import { usualVoices, type Voices } from "./voices.ts";

/** All of an answer but from where the next event is understood. */
type Sound = Omit<Answer, "here">;

/** The public address of a recording of a sentence; undefined where there is none, or none that is slow. */
export type AddressOfRecording = (said: Said, slow: boolean) => string | undefined;

/**
 * Writes an answer in the carrier's words. Everything is said inside the `<Gather>`, so a key
 * works from the first word on; what follows it runs when no key came.
 *
 * The text is written directly: the carrier's own builder makes a tree first, which takes many times
 * as long. A test holds every answer of the book against the builder's.
 *
 * @param voiceUrl the public address of `/voice`, to which every address handed out belongs; without `&`
 * @param isWithheld the caller's own number is not known, and so cannot be passed on
 * @param recorded where recordings are; absent: the carrier's voice speaks
 * @param voices the carrier's, one a language
 */
export function writeTwiml(
  answer: Answer,
  speech: Speech,
  voiceUrl: string,
  isWithheld = false,
  recorded?: AddressOfRecording,
  voices: Voices = usualVoices,
): string {
  const query = toQuery(answer.here);
  return writeSound(answer, speech, voiceUrl, query, isWithheld, recorded, voices);
}

/**
 * Writes what is heard, as `writeTwiml` does.
 *
 * @param query the position, as every address holds it: `toQuery`
 */
export function writeSound(
  { say, slow, listenSeconds, otherwise }: Sound,
  speech: Speech,
  voiceUrl: string,
  query: string,
  isWithheld: boolean,
  recorded?: AddressOfRecording,
  voices: Voices = usualVoices,
): string {
  // Of all that an address can hold, only the sign between its fields means something to XML.
  const position = `?${query}#${connectionOverrides}`.replaceAll("&", "&amp;");
  const address = (path: TurnPath) => voiceUrl + turnPaths[path] + position;
  const gather =
    say.length === 0
      ? ""
      : `<Gather input="dtmf" numDigits="1" finishOnKey="" timeout="${listenSeconds}" action="${address("pressed")}" method="POST">${writeHeard(say.map(speech), slow, voices, recorded)}</Gather>`;
  switch (otherwise.do) {
    case "come-back":
      return writeDocument(`${gather}<Redirect method="POST">${address("silent")}</Redirect>`);
    case "dial":
      return writeDocument(gather + writeDial(otherwise, address("ended"), isWithheld));
    case "hang-up":
      return writeDocument(`${gather}<Hangup/>`);
  }
}

/** One voice for all of an answer: where a single sentence has no recording, the carrier's speaks the whole. */
function writeHeard(
  said: readonly Said[],
  slow: boolean,
  voices: Voices,
  recorded: AddressOfRecording | undefined,
): string {
  if (recorded === undefined) return writeSays(said, slow, voices);
  let plays = "";
  for (const sentence of said) {
    const address = recorded(sentence, slow);
    if (address === undefined) return writeSays(said, slow, voices);
    plays += `<Play>${escapeText(address)}</Play>`;
  }
  return plays;
}

function writeDocument(verbs: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;
}

type Dial = Extract<Otherwise, { do: "dial" }>;

function writeDial({ route, starComesBack }: Dial, action: string, isWithheld: boolean): string {
  const callerId = route.callerId ?? (isWithheld ? route.callerIdIfWithheld : undefined);
  return `<Dial action="${action}" method="POST"${writeLimits(route)} hangupOnStar="${starComesBack}"${writeCallerId(callerId)}>${writeDialled(route)}</Dial>`;
}

/** How long it rings, and how long the people who then talk may, both in seconds. */
function writeLimits({ ringSeconds, longestMinutes }: Dialable): string {
  const rings = ringSeconds ?? usualRingSeconds;
  return ` timeout="${rings}" timeLimit="${(longestMinutes ?? usualLongestMinutes) * 60}"`;
}

function writeCallerId(callerId: string | undefined): string {
  return callerId === undefined ? "" : ` callerId=${quoteAttribute(callerId)}`;
}

function writeDialled(route: Dialable): string {
  return route.kind === "number"
    ? `<Number>${escapeText(route.number)}</Number>`
    : `<Sip>${escapeText(route.uri)}</Sip>`;
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
export function writeFallback(
  { beforeCall, route, afterCall }: Fallback,
  speech: Speech,
  voices: Voices = usualVoices,
): string {
  const call = `<Dial${writeLimits(route)}${writeCallerId(route.callerId)}>${writeDialled(route)}</Dial>`;
  const [before, after] = [beforeCall, afterCall].map((said) =>
    writeSays(said.map(speech), false, voices),
  );
  return writeDocument(`${before}${call}${after}<Hangup/>`);
}

/**
 * The same document with its own name behind it, in a comment that no carrier reads: whoever finds it
 * where it is hosted can tell whether it is the one of now.
 */
export function markFallback(document: string): string {
  return `${document}<!-- helpline ${nameOfDocument(document)} -->`;
}

/** The name that a hosted fallback bears; undefined for a document without one. */
export function markOf(document: string): string | undefined {
  return /<!-- helpline ([0-9a-f]{12}) -->\s*$/.exec(document)?.[1];
}

function nameOfDocument(document: string): string {
  return createHash("sha256").update(document).digest("hex").slice(0, 12);
}
