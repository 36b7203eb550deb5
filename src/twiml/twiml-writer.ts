import type { Answer } from "../call/answer.ts";
import type { Speech } from "../speech/create-speech.ts";
import { toQuery } from "./position-query.ts";
import { writeSound } from "./write-twiml.ts";

/** Writes an answer as TwiML, as `writeTwiml` does. */
export type TwimlWriter = (answer: Answer, isWithheld?: boolean) => string;

/** Documents kept: more than the book has sounds at one moment. Each is about three kilobytes. */
const mostKept = 4_000;

/** Stands for the position in an address. No phrase and no route holds it. */
const positionMark = "position-of-the-caller";

/**
 * Writes answers, composing each only once: callers hear the same at a place whatever way they
 * came there, and but for the position in its addresses the document is the same.
 */
export function createTwimlWriter(speech: Speech, voiceUrl: string): TwimlWriter {
  const kept = new Map<string, string>();
  return ({ here, ...sound }, isWithheld = false) => {
    const key = JSON.stringify([sound, isWithheld]);
    let document = kept.get(key);
    if (document === undefined) {
      document = writeSound(sound, speech, voiceUrl, positionMark, isWithheld);
      // What is said of hours changes in the course of a day: the old makes room.
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, document);
    }
    return document.replaceAll(positionMark, toQuery(here).replaceAll("&", "&amp;"));
  };
}
