import { TwimlError } from "../../src/phone/twiml/element.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";

/** The reader's error for a document. @throws Error when the reader accepts it or fails otherwise */
export function refusal(xml: string): TwimlError {
  try {
    readTwiml(xml);
  } catch (error) {
    if (error instanceof TwimlError) return error;
    throw error;
  }
  throw new Error(`The reader accepted ${xml}`);
}
