import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

/** The address an element asks next, as written. @throws TwimlError when it is absent, empty or holds a space */
export function readUrl(element: Element, url: string | undefined, what: string): string {
  if (url === undefined || url === "") {
    throw new TwimlError(element, `has no ${what}`, "ask the same address again, in a loop");
  }
  if (/\s/.test(url)) {
    throw new TwimlError(
      element,
      `has a ${what} with a space inside: "${url}"`,
      "fail to fetch it",
    );
  }
  return url;
}
