import { childElements } from "./child-elements.ts";
import type { Element } from "./element.ts";
import { readAttributes } from "./read-attributes.ts";
import { textOf } from "./text-of.ts";
import { TwimlError } from "./twiml-error.ts";
import type { Dial } from "./verb.ts";

const FAIL = "report the transfer as failed";

/** Whom a Dial rings: digits, with + for an international number, or a SIP address. @throws TwimlError unless it is exactly one */
export function readDialTarget(dial: Element): Dial["target"] {
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
    if (/^sips?:\S+$/.test(text)) return { sip: text };
    throw new TwimlError(target, `holds "${text}", which is no "sip:" address`, FAIL);
  }
  if (/^\+?\d+$/.test(text)) return { number: text };
  throw new TwimlError(target, `holds "${text}"; write digits, with + for E.164`, FAIL);
}
