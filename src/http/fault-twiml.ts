import type { Book } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { answerFault } from "../call/answer-fault.ts";
import type { Speech } from "../speech/create-speech.ts";
import { writeTwiml } from "../twiml/write-twiml.ts";

/** What a caller hears when something of ours breaks, by language and by faults before it. */
export type FaultTwiml = (language: Language | undefined, faultsBefore: number) => string;

/**
 * Prepares what is said on a fault at start, so that nothing is left to break when it is needed.
 * The first fault leads to a person; the second, in a row, to the numbers and a deliberate end.
 */
export function prepareFaultTwiml(book: Book, speech: Speech, voiceUrl: string): FaultTwiml {
  const prepare = (faultsBefore: number) =>
    new Map(
      [undefined, ...languages].map((language) => [
        language,
        writeTwiml(answerFault(book, language, faultsBefore), speech, voiceUrl),
      ]),
    );
  const first = prepare(0);
  const again = prepare(1);
  return (language, faultsBefore) => {
    const documents = faultsBefore === 0 ? first : again;
    return documents.get(language) ?? documents.get(undefined) ?? "";
  };
}
