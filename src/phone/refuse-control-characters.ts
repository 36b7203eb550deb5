import { type Place, TwimlError } from "./twiml-error.ts";

/** Passes tabs and line ends. @throws TwimlError on any other control character in the text */
export function refuseControlCharacters(text: string, place?: Place): void {
  for (const [character] of text.matchAll(/\p{Cc}/gu)) {
    if ("\t\n\r".includes(character)) continue;
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new TwimlError(
      place,
      `holds the control character U+${code}; leave it out`,
      "refuse the document or fail the Say",
    );
  }
}
