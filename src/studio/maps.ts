import { setImmediate } from "node:timers/promises";
import type { Book } from "../line/book/book.ts";
import type { Language } from "../line/book/language.ts";
import type { Speech } from "../line/speech/speech.ts";
import { messageOf } from "../mistakes.ts";
import type { MapGraph } from "../tools/map/graph.ts";
import { graphSteps } from "../tools/map/graph-of.ts";
import { runThread } from "./threads.ts";

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

/** A map takes less than a second; a machine under load may need more. */
const mostMilliseconds = 20_000;

/** Graphviz's own memory is apart from this. */
const mostMegabytes = 96;

/** The same file before and after compiling, but for its name. */
const mapWorker = new URL(
  import.meta.url.endsWith(".ts") ? "./map-worker.ts" : "./map-worker.js",
  import.meta.url,
);

/**
 * Draws the map in a thread of its own, which ends with the picture: Graphviz keeps a processor
 * busy for up to half a second, and callers of the real line are answered meanwhile.
 *
 * @param program what the thread runs
 * @param milliseconds the longest that it may take
 * @throws {MapError} when the thread fails, ends without a picture or takes too long
 */
export async function drawMapApart(
  graph: MapGraph,
  program = mapWorker,
  milliseconds = mostMilliseconds,
): Promise<string> {
  try {
    return await runThread(
      { program, data: graph, milliseconds, megabytes: mostMegabytes },
      (posted) => String(posted),
    );
  } catch (cause) {
    throw new MapError(messageOf(cause), { cause });
  }
}

/** The map could not be drawn. Everything else of the studio and of the line goes on. */
export class MapError extends Error {
  readonly code = "map";

  /** @param reason how it failed, as the end of a sentence */
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The map could not be drawn: ${reason}. Ask again; if it goes on, "npm run map" says more.`,
      options,
    );
    this.name = "MapError";
  }
}
