import type { Language } from "../book/language.ts";
import type { Pause, Said } from "../speech/said.ts";

/** What one `<Say>` holds. */
export type SayGroup = Said;

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
