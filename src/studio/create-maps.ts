import type { Book } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { graphOf } from "../map/graph-of.ts";
import type { Speech } from "../speech/create-speech.ts";

/** The map of a book in a language, as SVG. It depends on no hour: each is drawn once. */
export function createMaps(book: Book, speech: Speech): (language: Language) => Promise<string> {
  const drawn = new Map<Language, Promise<string>>();
  return (language) => {
    const known = drawn.get(language);
    if (known !== undefined) return known;
    const drawing = draw(book, speech, language);
    drawn.set(language, drawing);
    // What failed is not kept: the next one who asks has it drawn anew.
    drawing.catch(() => drawn.delete(language));
    return drawing;
  };
}

async function draw(book: Book, speech: Speech, language: Language): Promise<string> {
  // Loaded when the first map is asked for: Graphviz takes more memory than the line itself.
  const { drawMap } = await import("../map/draw-map.ts");
  return await drawMap(graphOf(book, speech, language));
}
