import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

/** Passes an element that names POST beside its address. @throws TwimlError without, or with another method */
export function requirePost(element: Element): void {
  const method = element.attributes.get("method");
  if (method === "POST") return;
  throw new TwimlError(
    element,
    method === undefined
      ? 'has an address and no method="POST"'
      : `has method="${method}"; only POST keeps what a caller pressed out of the address`,
    "choose the method itself: a GET's parameters are logged for days",
  );
}
