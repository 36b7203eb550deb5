import { readUrl, requirePost } from "./address.ts";
import {
  childElements,
  type Element,
  readAttributes,
  readWholeNumber,
  TwimlError,
} from "./element.ts";
import { readPause, readPlay, readSay } from "./say.ts";
import type { Gather, Prompt } from "./verbs.ts";

/**
 * A Gather for one key of twelve, 5 s of silence by default.
 * @throws TwimlError when it would wait for more, end on a key, listen to speech or hold anything but Say, Play and Pause
 * @see https://www.twilio.com/docs/voice/twiml/gather
 */
export function readGather(element: Element): Gather {
  const attributes = readAttributes(element, [
    "action",
    "method",
    "input",
    "numDigits",
    "finishOnKey",
    "timeout",
  ]);
  const action = readUrl(element, attributes.get("action"), "action");
  requirePost(element);
  if (attributes.get("numDigits") !== "1") {
    throw new TwimlError(element, 'lacks numDigits="1"', "wait for more keys after the first");
  }
  if (attributes.get("finishOnKey") !== "") {
    throw new TwimlError(
      element,
      'lacks finishOnKey=""',
      "swallow the finishing key (# by default) instead of passing it on",
    );
  }
  const input = attributes.get("input") ?? "dtmf";
  if (input !== "dtmf") {
    throw new TwimlError(element, `has input="${input}"; write dtmf`, "listen to what callers say");
  }
  const range = { least: 1, most: 60, fallback: 5 };
  const timeoutSeconds = readWholeNumber(element, "timeout", range);
  const prompts = childElements(element).map(readPrompt);
  return { kind: "gather", action, timeoutSeconds, prompts };
}

function readPrompt(element: Element): Prompt {
  if (element.name === "Say") return readSay(element);
  if (element.name === "Play") return readPlay(element);
  if (element.name === "Pause") return readPause(element);
  throw new TwimlError(
    element,
    "stands inside a Gather, which holds Say, Play and Pause only",
    "warn (12200) and leave it out",
  );
}
