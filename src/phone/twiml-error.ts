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
