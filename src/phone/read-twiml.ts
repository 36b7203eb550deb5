import { checkOrder } from "./check-order.ts";
import { childElements } from "./child-elements.ts";
import type { Element } from "./element.ts";
import { parseXml } from "./parse-xml.ts";
import { readAttributes } from "./read-attributes.ts";
import { readDial } from "./read-dial.ts";
import { readGather } from "./read-gather.ts";
import { readPause } from "./read-pause.ts";
import { readSay } from "./read-say.ts";
import { readUrl } from "./read-url.ts";
import { requirePost } from "./require-post.ts";
import { textOf } from "./text-of.ts";
import { TwimlError } from "./twiml-error.ts";
import type { Hangup, Redirect, Verb } from "./verb.ts";

const LARGEST_BYTES = 64 * 1024;

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

/** Documents read lately: a wrong key, another caller or a repeat brings the same again. */
const kept = new Map<string, readonly Verb[]>();
const mostKept = 2_000;

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
        "is no verb this line uses (Say, Pause, Gather, Dial, Redirect, Hangup)",
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
