import type VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import type { Language } from "../line/book/language.ts";
import type { Pause, Said } from "../line/speech/speech.ts";

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

/** What one `<Say>` holds. */
type SayGroup = Said;

/** Between two things said by the same voice. */
const betweenUtterances: Pause = { milliseconds: 500 };

/**
 * The most characters one `<Say>` should hold; the carrier counts them URL-encoded.
 * https://www.twilio.com/docs/voice/twiml/say#limits-and-considerations
 */
const mostEncodedCharacters = 1800;

/** Joins what the same voice says in a row, with a pause between, as far as one `<Say>` can hold. */
export function groupSays(said: readonly Said[]): readonly SayGroup[] {
  const groups: { language: Language; parts: (string | Pause)[] }[] = [];
  for (const { language, parts } of said) {
    const last = groups.at(-1);
    const fits = last !== undefined && sizeOf([...last.parts, ...parts]) <= mostEncodedCharacters;
    if (fits && last.language === language) last.parts.push(betweenUtterances, ...parts);
    else groups.push({ language, parts: [...parts] });
  }
  return groups;
}

function sizeOf(parts: readonly (string | Pause)[]): number {
  return encodeURIComponent(parts.filter((part) => typeof part === "string").join(" ")).length;
}

/**
 * The voice of each language. A pair that the carrier does not list may fail the whole call;
 * these are the only Belgian neural voices it lists.
 * https://www.twilio.com/docs/voice/twiml/say/text-speech#available-voices-and-languages
 */
const voices = {
  fr: { language: "fr-BE", voice: "Polly.Isabelle-Neural" },
  nl: { language: "nl-BE", voice: "Polly.Lisa-Neural" },
  en: { language: "en-GB", voice: "Polly.Amy-Neural" },
} as const satisfies Record<Language, { language: string; voice: string }>;
