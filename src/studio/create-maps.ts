import { setImmediate } from "node:timers/promises";
import type { Book } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { graphSteps } from "../map/graph-of.ts";
import type { MapGraph } from "../map/map-graph.ts";
import type { Speech } from "../speech/create-speech.ts";
import { drawMapApart } from "./draw-map-apart.ts";

/**
 * The map of a book in a language, as SVG. It depends on no hour: each is drawn once.
 *
 * @throws {MapError}
 */
export function createMaps(
  book: Book,
  speech: Speech,
  draw: (graph: MapGraph) => Promise<string> = drawMapApart,
): (language: Language) => Promise<string> {
  const drawn = new Map<Language, Promise<string>>();
  return (language) => {
    const known = drawn.get(language);
    if (known !== undefined) return known;
    const drawing = describe(book, speech, language).then((graph) => draw(graph));
    drawn.set(language, drawing);
    // What failed is not kept: the next one who asks has it drawn anew.
    drawing.catch(() => drawn.delete(language));
    return drawing;
  };
}

async function describe(book: Book, speech: Speech, language: Language): Promise<MapGraph> {
  const steps = graphSteps(book, speech, language);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    // Callers of the real line are answered between two places.
    await setImmediate();
  }
}
