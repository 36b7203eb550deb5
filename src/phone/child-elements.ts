import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

/** The elements directly inside. @throws TwimlError when words stand between them */
export function childElements(element: Element): Element[] {
  const elements: Element[] = [];
  for (const child of element.children) {
    if (typeof child !== "string") {
      elements.push(child);
    } else if (child.trim() !== "") {
      const words = child.trim().slice(0, 40);
      throw new TwimlError(
        element,
        `holds words outside any element: "${words}"`,
        "warn (12200) and leave them unsaid",
      );
    }
  }
  return elements;
}
