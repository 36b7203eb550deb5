import { readUrl, requirePost } from "./address.ts";
import {
  childElements,
  type Element,
  readAttributes,
  readWholeNumber,
  TwimlError,
  textOf,
} from "./element.ts";
import type { Dial } from "./verbs.ts";

/** A number as carriers write it, said here once more: the phone knows nothing of the line. */
const e164 = /^\+(?!320)[1-9]\d{6,14}$/;

/**
 * A Dial to one number or trunk, which rings for 30 s and lasts four hours by default.
 * @throws TwimlError when it would record, ring nobody, show a number that is not E.164 or never come back
 * @see https://www.twilio.com/docs/voice/twiml/dial
 */
export function readDial(element: Element): Dial {
  refuseRecording(element);
  const names = ["action", "method", "timeout", "timeLimit", "hangupOnStar", "callerId"];
  const attributes = readAttributes(element, names);
  const hasAction = attributes.has("action");
  if (hasAction) requirePost(element);
  const range = { least: 5, most: 600, fallback: 30 };
  const timeoutSeconds = readWholeNumber(element, "timeout", range);
  const limits = { least: 1, most: 14_400, fallback: 14_400 };
  const callerId = attributes.get("callerId");
  if (callerId !== undefined && !e164.test(callerId)) {
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
    timeLimitSeconds: readWholeNumber(element, "timeLimit", limits),
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

const FAIL = "report the transfer as failed";

/** Whom a Dial rings: digits, with + for an international number, or a SIP address. @throws TwimlError unless it is exactly one */
function readDialTarget(dial: Element): Dial["target"] {
  const [target, second] = childElements(dial);
  if (target === undefined) {
    throw new TwimlError(dial, "rings nobody: it holds no Number or Sip", FAIL);
  }
  if (target.name !== "Number" && target.name !== "Sip") {
    const fault = "stands inside a Dial, which holds one Number or Sip";
    throw new TwimlError(target, fault, "warn (12200) and leave it out");
  }
  if (second !== undefined) {
    throw new TwimlError(second, "is a second target in one Dial", "ring both at once");
  }
  readAttributes(target, []);
  const text = textOf(target);
  if (text === "") throw new TwimlError(target, "is empty", FAIL);
  if (target.name === "Sip") {
    if (/^sips?:[^\s<>"'@]+@[^\s<>"'@]+$/.test(text)) return { sip: text };
    throw new TwimlError(target, `holds "${text}", which is no "sip:" address`, FAIL);
  }
  if (/^\d+$/.test(text) || e164.test(text)) return { number: text };
  throw new TwimlError(target, `holds "${text}"; write digits, with + for E.164`, FAIL);
}
