import type { Book } from "../book/book.ts";
import type { OptionKey } from "../book/keypad.ts";
import { answerCall } from "../call/answer-call.ts";
import { type Option, optionsAt } from "../call/options-at.ts";
import { arrival, type Position } from "../call/position.ts";
import { serviceAt } from "../call/service-at.ts";
import { idOf, idOfNumber } from "./id-of.ts";
import type { MapEdge } from "./map-graph.ts";
import { mapMoment, momentOpen } from "./map-moment.ts";
import type { Writer } from "./writer.ts";

/** An edge, and where it ends: at a place or service of the book, or at a telephone number. */
export interface FoundEdge {
  readonly edge: MapEdge;
  readonly end: { readonly place: string } | { readonly number: string };
}

/** Every way on from a place or a service, in the order of the keys. */
export function edgesFrom(book: Book, place: string, writer: Writer): readonly FoundEdge[] {
  const at: Position = { ...arrival(book), language: writer.language, place };
  const node = book.nodes.get(place);
  if (node?.kind === "first-open") {
    return node.lines[writer.language].map((line, index) =>
      lineEdge(book, place, line, index, writer),
    );
  }
  if (node?.kind === "danger") return dangerEdges(book, at, writer);
  if (serviceAt(book, place) !== undefined) return serviceEdges(book, at, writer);
  return optionsAt(book, at, mapMoment).map((option, index) => {
    const target = targetOf(book, place, option, index);
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
function targetOf(book: Book, place: string, option: Option, index: number): string {
  const node = book.nodes.get(place);
  const written =
    node?.kind === "menu" || node?.kind === "topic"
      ? node.keys[(index + 1) as OptionKey]
      : undefined;
  const choosesLine = written !== undefined && book.nodes.get(written)?.kind === "first-open";
  return choosesLine ? written : option.leadTo(mapMoment).place;
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

/** In danger, key 0 again calls at once. */
function dangerEdges(book: Book, at: Position, writer: Writer): readonly FoundEdge[] {
  const service = serviceAt(book, at.place);
  const { here } = answerCall(book, at, { kind: "pressed", key: "0" }, mapMoment);
  if (!service?.phone || here.stage !== "connect") return [];
  return [edgeToNumber(book, at.place, "0", "call", writer.name(service.id), service.phone)];
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
