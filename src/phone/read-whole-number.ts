import type { Element } from "./element.ts";
import { TwimlError } from "./twiml-error.ts";

/**
 * An attribute's whole number, or `fallback` (the carrier's default) when the attribute is absent.
 * @throws TwimlError when it is no whole number from `least` to `most`
 */
export function readWholeNumber(
  element: Element,
  name: string,
  range: { readonly least: number; readonly most: number; readonly fallback: number },
): number {
  const text = element.attributes.get(name);
  if (text === undefined) return range.fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range.least && value <= range.most) return value;
  const limits =
    range.most === Number.POSITIVE_INFINITY
      ? `of ${range.least} or more`
      : `from ${range.least} to ${range.most}`;
  throw new TwimlError(
    element,
    `has ${name}="${text}"; write a whole number ${limits}`,
    `warn and use ${range.fallback}, or fail`,
  );
}
