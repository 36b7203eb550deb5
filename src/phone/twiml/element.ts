/** An XML element freed from its parser: comments are gone, everything else stands as written. */
export interface Element {
  readonly name: string;
  /** The line it starts on, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** Where in a document a fault stands; the line counts from 1. */
export interface Place {
  readonly name: string;
  readonly line?: number | undefined;
}

/** A document the carrier would not play as written: the message names the place, the fault and what the carrier would do. */
export class TwimlError extends Error {
  readonly code = "twiml";
  /** The element's name, when the fault stands in one. */
  readonly element: string | undefined;
  /** The line in the document, from 1, where known. */
  readonly line: number | undefined;

  /** @param place the element at fault, or undefined for the document as a whole */
  constructor(
    place: Place | undefined,
    fault: string,
    carrierWould: string,
    options?: ErrorOptions,
  ) {
    const subject = place === undefined ? "The document" : `<${place.name}>`;
    const where = place?.line === undefined ? "" : ` (line ${place.line})`;
    super(`${subject}${where} ${fault}. The carrier would ${carrierWould}.`, options);
    this.name = "TwimlError";
    this.element = place?.name;
    this.line = place?.line;
  }
}

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
