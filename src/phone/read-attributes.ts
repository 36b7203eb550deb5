import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

/**
 * The element's attributes, each one of the allowed.
 * @throws TwimlError naming the first that is not
 * @see https://www.twilio.com/docs/api/errors/12200
 */
export function readAttributes(
  element: Element,
  allowed: readonly string[],
): ReadonlyMap<string, string> {
  for (const name of element.attributes.keys()) {
    if (!allowed.includes(name)) {
      const known = allowed.length === 0 ? "none" : allowed.join(", ");
      throw new TwimlError(
        element,
        `has the attribute "${name}", which it cannot take here (it takes: ${known})`,
        "warn (12200) and leave it out, or fail",
      );
    }
  }
  return element.attributes;
}
