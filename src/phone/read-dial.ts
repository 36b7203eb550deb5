import type { Element } from "./element.ts";
import { readAttributes } from "./read-attributes.ts";
import { readDialTarget } from "./read-dial-target.ts";
import { readUrl } from "./read-url.ts";
import { readWholeNumber } from "./read-whole-number.ts";
import { requirePost } from "./require-post.ts";
import { TwimlError } from "./twiml-error.ts";
import type { Dial } from "./verb.ts";

/**
 * A Dial to one number or trunk, 30 s by default.
 * @throws TwimlError when it would record, ring nobody, show a number that is not E.164 or never come back
 * @see https://www.twilio.com/docs/voice/twiml/dial
 */
export function readDial(element: Element): Dial {
  refuseRecording(element);
  const names = ["action", "method", "timeout", "hangupOnStar", "callerId"];
  const attributes = readAttributes(element, names);
  const hasAction = attributes.has("action");
  if (hasAction) requirePost(element);
  const range = { least: 5, most: 600, fallback: 30 };
  const timeoutSeconds = readWholeNumber(element, "timeout", range);
  const callerId = attributes.get("callerId");
  if (callerId !== undefined && !/^\+[1-9]\d{6,14}$/.test(callerId)) {
    throw new TwimlError(
      element,
      `has callerId="${callerId}", which is not E.164 ("+32" and the rest)`,
      "refuse to dial",
    );
  }
  return {
    kind: "dial",
    ...(hasAction ? { action: readUrl(element, attributes.get("action"), "action") } : {}),
    timeoutSeconds,
    hangupOnStar: readHangupOnStar(element),
    ...(callerId === undefined ? {} : { callerId }),
    target: readDialTarget(element),
  };
}

function refuseRecording(element: Element): void {
  for (const name of element.attributes.keys()) {
    if (/^(?:record|trim$)/i.test(name)) {
      throw new TwimlError(
        element,
        `has the attribute "${name}"; no call is ever recorded`,
        "record the two people talking",
      );
    }
  }
}

function readHangupOnStar(element: Element): boolean {
  const text = element.attributes.get("hangupOnStar") ?? "false";
  if (text === "true" || text === "false") return text === "true";
  throw new TwimlError(
    element,
    `has hangupOnStar="${text}"; write true or false`,
    "warn and leave the star without effect",
  );
}
