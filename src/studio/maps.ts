import { setImmediate } from "node:timers/promises";
import type { Book } from "../line/book/book.ts";
import type { Language } from "../line/book/language.ts";
import type { Speech } from "../line/speech/speech.ts";
import type { MapGraph } from "../tools/map/graph.ts";
import { graphSteps } from "../tools/map/graph-of.ts";

/** The ways through a call in a language, which the page draws. They depend on no hour: each is found once. */
export function createMaps(book: Book, speech: Speech): (language: Language) => Promise<MapGraph> {
  const found = new Map<Language, Promise<MapGraph>>();
  return (language) => {
    const known = found.get(language);
    if (known !== undefined) return known;
    const finding = find(book, speech, language);
    found.set(language, finding);
    // What failed is not kept: the next one who asks has it found anew.
    finding.catch(() => found.delete(language));
    return finding;
  };
}

async function find(book: Book, speech: Speech, language: Language): Promise<MapGraph> {
  const steps = graphSteps(book, speech, language);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    // Callers of the real line are answered between two places.
    await setImmediate();
  }
}
