import { phrases } from "../../locales/index.ts";
import { openLiveBook } from "../../src/cli/map.ts";
import type { Language } from "../../src/line/book/language.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import type { MapGraph } from "../../src/tools/map/graph.ts";
import { graphOf } from "../../src/tools/map/graph-of.ts";

/** The book of the line, as the map draws it. */
export const book = openLiveBook();

const speech = createSpeech(phrases);

/** The map of the line in one language. */
export function lineMap(language: Language): MapGraph {
  return graphOf(book, speech, language);
}
