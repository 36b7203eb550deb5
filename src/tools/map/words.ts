import type { Book } from "../../line/book/book.ts";
import type { Language } from "../../line/book/language.ts";
import type { Words } from "../../line/call/answer.ts";
import type { Option } from "../../line/call/options.ts";
import type { Speech } from "../../line/speech/speech.ts";
import { languageTitle } from "../../line/speech/values-in-words.ts";
import { toolTexts } from "../texts/texts.ts";
import type { MapTexts } from "../texts/texts-type.ts";
import { writeHours } from "./write-hours.ts";

/** Writes what callers hear, in the language of the map. */
export interface Writer {
  readonly language: Language;
  readonly words: MapTexts;
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
  const words = toolTexts[language].map;
  const write = (said: Words) => asWritten(speech({ language, ...said }).parts.join(""));
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
      if ("language" in label) return languageTitle(label.language, label.language);
      return write(label);
    },
    hours(place) {
      const service = book.services.get(place);
      return service && writeHours(service.writtenHours, words.hours);
    },
  };
}

/** A phrase as it is read instead of heard: "the C A W" is "The CAW", and no full stop ends it. */
function asWritten(spoken: string): string {
  const joined = spoken.replace(/\b\p{Lu}(?: \p{Lu}\b)+/gu, (letters) =>
    letters.replaceAll(" ", ""),
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
