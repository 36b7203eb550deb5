import type { Book } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import type { Speech } from "../speech/create-speech.ts";
import { edgesFrom } from "./edges-from.ts";
import { idOf } from "./id-of.ts";
import type { MapEdge, MapGraph, MapNode } from "./map-graph.ts";
import { createWriter, type Writer } from "./writer.ts";

/**
 * The ways through a call in one language: all that callers reach with keys 1 to 5 from the start,
 * danger, and the numbers that are called. It asks the engine that answers callers.
 */
export function graphOf(book: Book, speech: Speech, language: Language): MapGraph {
  const steps = graphSteps(book, speech, language);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** As `graphOf`, one place at a time: whoever also answers callers can answer them in between. */
export function* graphSteps(
  book: Book,
  speech: Speech,
  language: Language,
): Generator<undefined, MapGraph, undefined> {
  const writer = createWriter(book, speech, language);
  const nodes = new Map<string, MapNode>();
  const edges: MapEdge[] = [];
  const waiting = [book.start, book.danger];
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    const node = nodeAt(book, place, writer);
    if (nodes.has(node.id)) continue;
    nodes.set(node.id, node);
    for (const { edge, end } of edgesFrom(book, place, writer)) {
      edges.push(edge);
      if ("place" in end) waiting.push(end.place);
      else nodes.set(edge.to, { id: edge.to, kind: "number", label: end.number });
    }
    yield;
  }
  return {
    language,
    start: idOf(book, book.start),
    danger: idOf(book, book.danger),
    standingKeys: writer.write({ phrase: "standing-keys", blanks: { danger: { key: "0" } } }),
    nodes: [...nodes.values()],
    edges,
  };
}

function nodeAt(book: Book, place: string, writer: Writer): MapNode {
  const id = idOf(book, place);
  const label = writer.name(place);
  const node = book.nodes.get(place);
  if (node !== undefined) return { id, kind: node.kind, label };
  const answers = book.services.get(place)?.answers ?? [];
  const spoken = answers.map((language) => writer.write({ phrase: `language.${language}` }));
  return { id, kind: "service", label, note: [...spoken, writer.hours(place)].join(" · ") };
}
