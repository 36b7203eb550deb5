import type { Language } from "../line/book/language.ts";
import type { Pause, Said } from "../line/speech/speech.ts";
import { usualVoices, type Voices } from "./voices.ts";

/**
 * Writes all that is said. What one voice says in a row stands in one `<Say>`, with a pause between,
 * as far as one can hold it. A voice that knows no pauses has a `<Say>` for each thing, and punctuation
 * in its midst.
 */
export function writeSays(
  said: readonly Said[],
  slow = false,
  voices: Voices = usualVoices,
): string {
  let written = "";
  let behind = "";
  let speaking: Language | undefined;
  let size = 0;
  for (const { language, parts } of said) {
    const voice = voices[language];
    const own = sizeOf(parts);
    const joined = size + encodedSpace + own;
    if (language === speaking && voice.breaks && joined <= mostEncodedCharacters) {
      written += writePart(betweenUtterances);
      size = joined;
    } else {
      written += behind + (slow ? voice.beforeSlow : voice.before);
      behind = slow ? voice.behindSlow : voice.behind;
      speaking = language;
      size = own;
    }
    if (voice.breaks) for (const part of parts) written += writePart(part);
    else written += escapeText(punctuate(parts));
  }
  return written + behind;
}

/** A text in which a comma stands for each pause that has no sign before it. */
function punctuate(parts: readonly (string | Pause)[]): string {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") text += part;
    else text += /[\p{P}\s]$/u.test(text) ? " " : ", ";
  }
  return text;
}

/** A break has a space behind it: an engine that knows none, such as Somleng, would say two words as one. */
function writePart(part: string | Pause): string {
  return typeof part === "string" ? escapeText(part) : `<break time="${part.milliseconds}ms"/> `;
}

/** Between two things said by the same voice. */
const betweenUtterances: Pause = { milliseconds: 500 };

/**
 * The most characters one `<Say>` should hold; the carrier counts them URL-encoded.
 * https://www.twilio.com/docs/voice/twiml/say#limits-and-considerations
 */
const mostEncodedCharacters = 1800;

/** The size of what parts two texts, as the carrier counts. */
const encodedSpace = "%20".length;

/** The size of all texts, each encoded once: what follows in the same `<Say>` is added to it. */
function sizeOf(parts: readonly (string | Pause)[]): number {
  let size = -encodedSpace;
  for (const part of parts) {
    if (typeof part === "string") size += encodedSpace + encodeURIComponent(part).length;
  }
  return size;
}

/** Writes a text between two tags. @throws {RangeError} where it has a character that no document may hold */
export function escapeText(text: string): string {
  if (!specialInText.test(text)) return text;
  if (illegal.test(text))
    throw new RangeError("A character of this text can stand in no document.");
  return text.replaceAll(/[&<>\r]/g, (character) => inText[character] ?? character);
}

const inText: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#xD;",
};

/** What has to be looked at more closely: nearly every text has none of these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const specialInText = /[\0-\x1F&<>\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Control characters, halves of pairs and two more.
 * https://www.w3.org/TR/xml/#charsets
 */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0B\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Writes the value of an attribute, quotes around it. */
export function quoteAttribute(value: string): string {
  return `"${value.replaceAll(/[&<"\t\n\r]/g, (character) => inAttribute[character] ?? character)}"`;
}

const inAttribute: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};
