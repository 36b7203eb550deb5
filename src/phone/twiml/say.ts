import { readUrl } from "./address.ts";
import {
  childElements,
  type Element,
  readAttributes,
  readWholeNumber,
  TwimlError,
  textOf,
} from "./element.ts";
import {
  type Language,
  type Pause,
  type Play,
  type Say,
  type SayPart,
  takesTag,
  voices,
} from "./verbs.ts";

const MAY_CHANGE_VOICE = "speak with another voice or fail";

/** A Say in one of the listed voices. @throws TwimlError on anything the carrier might not speak as written */
export function readSay(element: Element): Say {
  const attributes = readAttributes(element, ["language", "voice"]);
  const language = attributes.get("language");
  const voice = attributes.get("voice");
  if (language === undefined) throw new TwimlError(element, "has no language", MAY_CHANGE_VOICE);
  if (voice === undefined) throw new TwimlError(element, "has no voice", MAY_CHANGE_VOICE);
  if (!isLanguage(language) || !isOneOf(voices[language], voice)) {
    const listed = isLanguage(language)
      ? `listed for it are ${voices[language].join(", ")}`
      : `listed languages are ${Object.keys(voices).join(", ")}`;
    throw new TwimlError(
      element,
      `has the language ${language} with the voice ${voice}; ${listed}`,
      MAY_CHANGE_VOICE,
    );
  }
  const parts = readSayParts(element, voice);
  const text = parts.map((part) => (part.kind === "text" ? part.text : " ")).join("");
  checkSpokenText(element, text);
  return { kind: "say", language, voice, parts };
}

function isLanguage(language: string): language is Language {
  return Object.hasOwn(voices, language);
}

function isOneOf(listed: readonly string[], voice: string): boolean {
  return listed.includes(voice);
}

const LONGEST_BREAK_MS = 10_000;
const MAY_FAIL = "fail the whole Say";

/**
 * What a Say holds, in order: text, break and prosody rate only, since an unsupported tag can fail the whole Say.
 * @throws TwimlError on any other tag, one the voice does not take, a break without a time or over 10 s, a rate outside 20–200 %
 * @see https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html
 */
function readSayParts(say: Element, voice: string): SayPart[] {
  return say.children.flatMap((child) => {
    if (typeof child === "string" || child.name !== "prosody") return readPart(child, voice, 100);
    requireTag(child, voice, "prosody");
    const rate = readRate(child);
    return child.children.map((inner) => readPart(inner, voice, rate));
  });
}

function requireTag(element: Element, voice: string, tag: Parameters<typeof takesTag>[1]): void {
  if (takesTag(voice, tag)) return;
  throw new TwimlError(element, `is no tag that the voice ${voice} takes`, MAY_FAIL);
}

function readPart(child: Element | string, voice: string, rate: number): SayPart {
  if (typeof child === "string") return { kind: "text", text: child, rate };
  if (child.name === "break") {
    requireTag(child, voice, "break");
    return { kind: "break", milliseconds: readBreak(child) };
  }
  const fault =
    child.name === "prosody"
      ? "stands inside another <prosody>; set one rate at a time"
      : "is no tag for a Say; use <break time> and <prosody rate> only";
  throw new TwimlError(child, fault, MAY_FAIL);
}

function readBreak(element: Element): number {
  const time = readAttributes(element, ["time"]).get("time");
  if (element.children.length > 0) {
    throw new TwimlError(element, "holds something; a break is empty", MAY_FAIL);
  }
  const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(time ?? "");
  const milliseconds = Number(match?.[1]) * (match?.[2] === "s" ? 1000 : 1);
  if (milliseconds <= LONGEST_BREAK_MS) return milliseconds;
  throw new TwimlError(
    element,
    time === undefined
      ? "has no time"
      : `has time="${time}"; write milliseconds or seconds, "750ms" or "2s", 10 s at most`,
    MAY_FAIL,
  );
}

function readRate(element: Element): number {
  const text = readAttributes(element, ["rate"]).get("rate");
  const rate = Number(/^(\d+)%$/.exec(text ?? "")?.[1]);
  if (rate >= 20 && rate <= 200) return rate;
  throw new TwimlError(
    element,
    text === undefined ? "has no rate" : `has rate="${text}"; write a percentage, 20% to 200%`,
    "warn (13513) and speak at a rate of its own",
  );
}

const LONGEST_ENCODED = 2000;
const UNFILLED =
  /(?<![\p{L}\p{N}_])(?:(?:undefined|null|NaN)(?![\p{L}\p{N}_])|\[object)|\{\{|\}\}/u;

/**
 * Passes words a caller can be told.
 * @throws TwimlError when there are none, over 2,000 characters as URL-encoded, or what a program
 * leaves behind: a blank unfilled, undefined, null, NaN, [object
 */
function checkSpokenText(element: Element, text: string): void {
  if (text.trim() === "") {
    throw new TwimlError(element, "has no text", "raise an error and say nothing");
  }
  const leftover = UNFILLED.exec(text)?.[0];
  if (leftover !== undefined) {
    throw new TwimlError(element, `says "${leftover}", a blank left unfilled`, "read it aloud");
  }
  const encoded = encodeURIComponent(text).length;
  if (encoded > LONGEST_ENCODED) {
    throw new TwimlError(
      element,
      `has ${encoded} characters as URL-encoded, over ${LONGEST_ENCODED}; split it`,
      "cut it short or fail",
    );
  }
}

/** What the carrier plays, by how a file is called. @see https://www.twilio.com/docs/voice/twiml/play */
const PLAYED = /^https?:\/\/[^/?#]+\/[^?#]+\.(?:wav|mp3|aiff?|gsm|ulaw)$/i;

/** A Play of one file, once. @throws TwimlError when it names none, plays it again or presses keys */
export function readPlay(element: Element): Play {
  readAttributes(element, []);
  const url = readUrl(element, textOf(element), "address");
  if (PLAYED.test(url)) return { kind: "play", url };
  throw new TwimlError(
    element,
    `plays "${url}"; write the whole address of a file, .wav at its end`,
    "fail to fetch or to play it, say that an application error has occurred and end the call",
  );
}

/** A Pause, 1 s by default. @throws TwimlError when its length is no whole number of seconds from 1 */
export function readPause(element: Element): Pause {
  readAttributes(element, ["length"]);
  const range = { least: 1, most: Number.POSITIVE_INFINITY, fallback: 1 };
  const seconds = readWholeNumber(element, "length", range);
  const inner = childElements(element)[0];
  if (inner !== undefined) {
    throw new TwimlError(inner, "stands inside a Pause", "warn (12200) and leave it out");
  }
  return { kind: "pause", seconds };
}
