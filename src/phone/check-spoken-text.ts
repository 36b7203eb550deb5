import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

const LONGEST_ENCODED = 2000;
const UNFILLED =
  /(?<![\p{L}\p{N}_])(?:(?:undefined|null|NaN)(?![\p{L}\p{N}_])|\[object)|\{\{|\}\}/u;

/**
 * Passes words a caller can be told.
 * @throws TwimlError when there are none, over 2,000 characters as URL-encoded, or what a program
 * leaves behind: a blank unfilled, undefined, null, NaN, [object
 */
export function checkSpokenText(element: Element, text: string): void {
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
