import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

/** The text of an element that holds nothing else, without the space around it. @throws TwimlError when it holds an element */
export function textOf(element: Element): string {
  const texts: string[] = [];
  for (const child of element.children) {
    if (typeof child !== "string") {
      throw new TwimlError(element, `cannot hold <${child.name}>`, "warn (12200) and leave it out");
    }
    texts.push(child);
  }
  return texts.join("").trim();
}
