import { childElements } from "./child-elements.ts";
import type { Element } from "./element.ts";
import { readAttributes } from "./read-attributes.ts";
import { readWholeNumber } from "./read-whole-number.ts";
import { TwimlError } from "./twiml-error.ts";
import type { Pause } from "./verb.ts";

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
