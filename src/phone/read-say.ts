import { checkSpokenText } from "./check-spoken-text.ts";
import type { Element } from "./element.ts";
import { readAttributes } from "./read-attributes.ts";
import { readSayParts } from "./read-say-parts.ts";
import { TwimlError } from "./twiml-error.ts";
import type { Say } from "./verb.ts";
import { type Language, voices } from "./voices.ts";

const MAY_FAIL = "speak with another voice or fail";

/** A Say in one of the listed voices. @throws TwimlError on anything the carrier might not speak as written */
export function readSay(element: Element): Say {
  const attributes = readAttributes(element, ["language", "voice"]);
  const language = attributes.get("language");
  const voice = attributes.get("voice");
  if (language === undefined) throw new TwimlError(element, "has no language", MAY_FAIL);
  if (voice === undefined) throw new TwimlError(element, "has no voice", MAY_FAIL);
  if (!isLanguage(language) || voices[language] !== voice) {
    const listed = Object.entries(voices).map((pair) => pair.join(" "));
    throw new TwimlError(
      element,
      `has the language ${language} with the voice ${voice}; listed are ${listed.join(", ")}`,
      MAY_FAIL,
    );
  }
  const parts = readSayParts(element);
  const text = parts.map((part) => (part.kind === "text" ? part.text : " ")).join("");
  checkSpokenText(element, text);
  return { kind: "say", language, voice, parts };
}

function isLanguage(language: string): language is Language {
  return Object.hasOwn(voices, language);
}
