import type { Book } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import type { Option } from "../call/options-at.ts";
import type { Words } from "../call/utterance.ts";
import type { Speech } from "../speech/create-speech.ts";
import { asWritten } from "./as-written.ts";
import { type MapWords, mapWords } from "./map-words.ts";
import { writeHours } from "./write-hours.ts";

/** Writes what callers hear, in the language of the map. */
export interface Writer {
  readonly language: Language;
  readonly words: MapWords;
  readonly write: (words: Words) => string;
  /** What a place or a service is called. */
  readonly name: (place: string) => string;
  /** What an option of a prompt is called. */
  readonly option: (option: Option) => string;
  /** Its hours; undefined for a place of the tree. */
  readonly hours: (place: string) => string | undefined;
}

/** Makes the writer of a book in one language. */
export function createWriter(book: Book, speech: Speech, language: Language): Writer {
  const words = mapWords[language];
  const writeIn = (voice: Language, said: Words) =>
    asWritten(speech({ language: voice, ...said }).parts.join(""));
  const write = (said: Words) => writeIn(language, said);
  const name = (place: string) => {
    const node = book.nodes.get(place);
    if (node === undefined) return write({ phrase: `${place}.name` });
    return "title" in node ? write({ phrase: node.title }) : words.kinds.language;
  };
  return {
    language,
    words,
    write,
    name,
    option({ label }) {
      if ("service" in label) return name(label.service.id);
      // Each language is offered in its own words.
      if ("language" in label) {
        return writeIn(label.language, { phrase: `language.${label.language}` });
      }
      return write(label);
    },
    hours(place) {
      const service = book.services.get(place);
      return service && writeHours(service.hours, words);
    },
  };
}
