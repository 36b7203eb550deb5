import { readTwiml } from "../../src/phone/read-twiml.ts";
import { TwimlError } from "../../src/phone/twiml-error.ts";

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
