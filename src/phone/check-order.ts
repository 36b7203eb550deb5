import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

const LAST = ["Redirect", "Dial", "Hangup"];

/**
 * Passes verbs that all run and lead somewhere.
 * @throws TwimlError when there are none, when one can never run, or when the last is no Redirect, Dial or Hangup
 */
export function checkOrder(root: Element, verbs: readonly Element[]): void {
  const last = verbs.at(-1);
  if (last === undefined) {
    throw new TwimlError(root, "is empty", "end the call without a word");
  }
  for (const [index, verb] of verbs.entries()) {
    const before = verbs[index - 1];
    if (before !== undefined && isLast(before)) {
      throw new TwimlError(
        verb,
        `stands after a ${before.name}, where it can never run`,
        "leave it out",
      );
    }
  }
  if (isLast(last)) return;
  throw new TwimlError(
    last,
    last.name === "Gather"
      ? "ends the document: a caller's silence falls through it; let a Redirect, Dial or Hangup follow"
      : "ends the document; let a Redirect, Dial or Hangup follow",
    "end the call without a word",
  );
}

/** A Dial without an action goes on to the verbs after it, and must have some. */
function isLast(verb: Element): boolean {
  return LAST.includes(verb.name) && (verb.name !== "Dial" || verb.attributes.has("action"));
}
