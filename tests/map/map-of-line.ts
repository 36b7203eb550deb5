import { phrases } from "../../locales/index.ts";
import type { Language } from "../../src/book/language.ts";
import { openLiveBook } from "../../src/cli/map-files.ts";
import { graphOf } from "../../src/map/graph-of.ts";
import type { MapGraph } from "../../src/map/map-graph.ts";
import { createSpeech } from "../../src/speech/create-speech.ts";

/** The book of the line, as the map draws it. */
export const book = openLiveBook();

const speech = createSpeech(phrases);

/** The map of the line in one language. */
export function lineMap(language: Language): MapGraph {
  return graphOf(book, speech, language);
}
