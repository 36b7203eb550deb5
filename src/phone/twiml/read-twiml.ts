import { readUrl, requirePost } from "./address.ts";
import { readDial } from "./dial.ts";
import { childElements, type Element, readAttributes, TwimlError, textOf } from "./element.ts";
import { readGather } from "./gather.ts";
import { readPause, readPlay, readSay } from "./say.ts";
import type { Hangup, Redirect, Verb } from "./verbs.ts";
import { parseXml } from "./xml.ts";

const LARGEST_BYTES = 64 * 1024;

/** Documents read lately: a wrong key, another caller or a repeat brings the same again. */
const kept = new Map<string, readonly Verb[]>();
const mostKept = 200;

/**
 * Reads a document as strictly as a caller deserves: what comes back can be played to its end.
 * @throws TwimlError on the first thing the carrier would refuse, change or leave out
 * @see https://www.twilio.com/docs/voice/twiml
 * @example readTwiml("<Response><Hangup/></Response>") // [{ kind: "hangup" }]
 */
export function readTwiml(xml: string): readonly Verb[] {
  const known = kept.get(xml);
  if (known !== undefined) return known;
  const verbs = readNew(xml);
  if (kept.size >= mostKept) kept.clear();
  kept.set(xml, verbs);
  return verbs;
}

function readNew(xml: string): readonly Verb[] {
  const bytes = Buffer.byteLength(xml);
  if (bytes > LARGEST_BYTES) {
    throw new TwimlError(
      undefined,
      `has ${bytes} bytes, over ${LARGEST_BYTES}`,
      "refuse it, say that an application error has occurred and end the call",
    );
  }
  const root = parseXml(xml);
  if (root.name !== "Response") {
    throw new TwimlError(
      root,
      "is the root; write <Response>",
      "refuse the document (12102), say that an application error has occurred and end the call",
    );
  }
  readAttributes(root, []);
  const elements = childElements(root);
  const verbs = elements.map(readVerb);
  checkOrder(root, elements);
  return verbs;
}

function readVerb(element: Element): Verb {
  switch (element.name) {
    case "Say":
      return readSay(element);
    case "Play":
      return readPlay(element);
    case "Pause":
      return readPause(element);
    case "Gather":
      return readGather(element);
    case "Dial":
      return readDial(element);
    case "Redirect":
      return readRedirect(element);
    case "Hangup":
      return readHangup(element);
    default:
      throw new TwimlError(
        element,
        "is no verb this line uses (Say, Play, Pause, Gather, Dial, Redirect, Hangup)",
        "warn (12200) and leave it out, or do what nobody tested",
      );
  }
}

function readRedirect(element: Element): Redirect {
  readAttributes(element, ["method"]);
  const url = readUrl(element, textOf(element), "address");
  requirePost(element);
  return { kind: "redirect", url };
}

function readHangup(element: Element): Hangup {
  readAttributes(element, []);
  if (textOf(element) !== "") {
    throw new TwimlError(element, "holds words", "leave them unsaid");
  }
  return { kind: "hangup" };
}

const LAST = ["Redirect", "Dial", "Hangup"];

/**
 * Passes verbs that all run and lead somewhere.
 * @throws TwimlError when there are none, when one can never run, or when the last is no Redirect, Dial or Hangup
 */
function checkOrder(root: Element, verbs: readonly Element[]): void {
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
