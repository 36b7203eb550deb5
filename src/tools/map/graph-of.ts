import { Temporal } from "temporal-polyfill";
import { type Book, type DirectoryEntry, serviceAt } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { targetsOf } from "../../line/book/tree.ts";
import { answerCall } from "../../line/call/answer-call.ts";
import { type Option, optionsAt } from "../../line/call/options.ts";
import { arrival, type Position } from "../../line/call/position.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import { fromBrussels } from "../../line/hours/calendar.ts";
import { openingAt } from "../../line/hours/openings.ts";
import type { Speech } from "../../line/speech/speech.ts";
import { languageTitle } from "../../line/speech/values-in-words.ts";
import type { MapEdge, MapGraph, MapNode } from "./graph.ts";
import { createWriter, type Writer } from "./words.ts";

/** The moment the map is drawn for: a Monday at ten. What a key does in a menu does not depend on it. */
export const mapMoment = fromBrussels("2026-11-23T10:00");

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
    standingKeys: writer.write({ phrase: "standing-keys", blanks: standingKeys }),
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
  const spoken = answers.map((language) => languageTitle(language, writer.language));
  return { id, kind: "service", label, note: [...spoken, writer.hours(place)].join(" · ") };
}

/** An edge, and where it ends: at a place or service of the book, or at a telephone number. */
interface FoundEdge {
  readonly edge: MapEdge;
  readonly end: { readonly place: string } | { readonly number: string };
}

/** Every way on from a place or a service, in the order of the keys. */
function edgesFrom(book: Book, place: string, writer: Writer): readonly FoundEdge[] {
  const at: Position = { ...arrival(book), language: writer.language, place };
  const node = book.nodes.get(place);
  if (node?.kind === "first-open") {
    return targetsOf(node, writer.language).map((line, index) =>
      lineEdge(book, place, line, index, writer),
    );
  }
  if (node?.kind === "danger") return dangerEdges(book, at, writer);
  if (serviceAt(book, place) !== undefined) return serviceEdges(book, at, writer);
  return optionsAt(book, at, mapMoment).map((option, index) => {
    const target = targetOf(book, at, option, index);
    const key = `${index + 1}`;
    return {
      edge: {
        id: `key-${place}-${key}`,
        from: idOf(book, place),
        to: idOf(book, target),
        kind: "key",
        key,
        label: writer.option(option),
      },
      end: { place: target },
    };
  });
}

/** Where an option leads: where the engine goes, but for a stop at the place that only chooses a line. */
function targetOf(
  book: Book,
  { language = languages[0], place }: Position,
  option: Option,
  index: number,
): string {
  const offered = book.offers[language].get(place)?.[index];
  const choosesLine = offered !== undefined && book.nodes.get(offered)?.kind === "first-open";
  return choosesLine ? offered : option.leadTo(mapMoment).place;
}

function lineEdge(
  book: Book,
  place: string,
  line: string,
  index: number,
  writer: Writer,
): FoundEdge {
  const hours = writer.hours(line);
  const key = `${index + 1}`;
  return {
    edge: {
      id: `line-${place}-${key}`,
      from: idOf(book, place),
      to: idOf(book, line),
      kind: "line",
      key,
      label: writer.name(line),
      ...(hours === undefined ? {} : { note: hours }),
    },
    end: { place: line },
  };
}

/** The key that calls a service while it is open; of one that is never called, the key to its number. */
function serviceEdges(book: Book, at: Position, writer: Writer): readonly FoundEdge[] {
  const service = serviceAt(book, at.place);
  if (service === undefined || service.phone === null) return [];
  const now = momentOpen(service);
  const options = optionsAt(book, at, now);
  const stages = options.map(({ leadTo }) => leadTo(now).stage);
  const kind = stages.includes("connect") ? "call" : "told";
  const index = stages.indexOf(kind === "call" ? "connect" : "number");
  const option = options[index];
  if (option === undefined) return [];
  return [edgeToNumber(book, at.place, `${index + 1}`, kind, writer.option(option), service.phone)];
}

/** In danger, its key again calls at once. */
function dangerEdges(book: Book, at: Position, writer: Writer): readonly FoundEdge[] {
  const service = serviceAt(book, at.place);
  const { key } = standingKeys.danger;
  const { here } = answerCall(book, at, { kind: "pressed", key }, mapMoment);
  if (!service?.phone || here.stage !== "connect") return [];
  return [edgeToNumber(book, at.place, key, "call", writer.name(service.id), service.phone)];
}

function edgeToNumber(
  book: Book,
  place: string,
  key: string,
  kind: "call" | "told",
  label: string,
  number: string,
): FoundEdge {
  const [from, to] = [idOf(book, place), idOfNumber(number)];
  return { edge: { id: `key-${place}-${key}`, from, to, kind, key, label }, end: { number } };
}

/** The first moment from `mapMoment` on at which a service answers; where that is not known, `mapMoment`. */
export function momentOpen({ hours }: DirectoryEntry): Temporal.Instant {
  if (typeof hours !== "object") return mapMoment;
  const opening = openingAt(hours, mapMoment);
  if (opening.state !== "closed" || opening.opens === undefined) return mapMoment;
  return Temporal.Instant.fromEpochMilliseconds(opening.opens);
}

/** The name of a place or a service on the map: "place-main", "service-sos-viol". */
function idOf(book: Book, place: string): string {
  return `${book.nodes.has(place) ? "place" : "service"}-${place}`;
}

/** The name of a telephone number on the map: "number-0800-98-100". */
function idOfNumber(number: string): string {
  return `number-${number.replaceAll(" ", "-")}`;
}
