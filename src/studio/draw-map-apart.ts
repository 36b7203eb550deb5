import type { MapGraph } from "../map/map-graph.ts";
import { MapError } from "./map-error.ts";
import { startThread } from "./start-thread.ts";

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
  const worker = startThread(program, {
    workerData: graph,
    // Nothing of the line's settings: no token reaches the thread.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      timer = setTimeout(() => reject(new MapError("it took too long")), milliseconds);
      worker.once("message", resolve);
      worker.once("error", (cause) => reject(new MapError("its thread failed", { cause })));
      worker.once("exit", () => reject(new MapError("its thread ended without a picture")));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
