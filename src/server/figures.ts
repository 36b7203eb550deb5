import { type Book, type DirectoryEntry, hasPlace } from "../line/book/book.ts";
import type { Answer } from "../line/call/answer.ts";
import type { CallEvent, Position } from "../line/call/position.ts";
import { calledFrom, serviceThatRings } from "../line/call/silence.ts";
import type { Figure } from "./counters.ts";

/**
 * What a turn of a call adds to the figures. Pure. Every label is a name of the book or of the
 * code, whatever the request said: a position comes from an address, and anything may stand there.
 *
 * @param answer undefined where a fault of ours was answered instead
 */
export function figuresOf(
  book: Book,
  from: Position,
  event: CallEvent,
  answer: Answer | undefined,
): readonly Figure[] {
  const outcome = answer === undefined ? ofFault(book, from) : ofAnswer(book, from, event, answer);
  return [...ofEvent(book, from, event), ...outcome];
}

function ofEvent(book: Book, from: Position, event: CallEvent): readonly Figure[] {
  switch (event.kind) {
    case "arrived":
      return [{ counter: "calls", labels: [] }];
    case "pressed":
      return [];
    case "transfer-ended":
      return ofTransferEnd(calledFrom(book, from), event.outcome);
    case "silent":
      return ofSilence(book, from);
  }
}

function ofAnswer(
  book: Book,
  from: Position,
  event: CallEvent,
  { here, say }: Answer,
): readonly Figure[] {
  const figures: Figure[] = [];
  if (event.kind === "arrived" || here.place !== from.place) {
    figures.push(...ofPlace(book, "places", here.place));
    if (here.place === book.danger) figures.push({ counter: "danger", labels: [] });
  }
  const rings = serviceThatRings(book, here);
  if (event.kind !== "pressed") {
    if (rings !== undefined) figures.push(started(rings));
    return figures;
  }
  if (from.language === undefined && here.language !== undefined) {
    figures.push({ counter: "languages", labels: [here.language] });
  }
  if (say.some(({ phrase }) => phrase === "wrong-key")) {
    figures.push(...ofPlace(book, "wrong keys", here.place));
  }
  // A key that interrupts an announcement is answered with the same call, not with a second one.
  const isSameCall = rings === serviceThatRings(book, from);
  if (rings !== undefined && !isSameCall) figures.push(started(rings));
  return figures;
}

/** The first of several faults in a row leads to a line, where one can be dialled. */
function ofFault(book: Book, from: Position): readonly Figure[] {
  const fault: Figure = { counter: "faults", labels: [] };
  const line = serviceThatRings(book, { ...from, stage: "prompt", faults: (from.faults ?? 0) + 1 });
  return line === undefined ? [fault] : [fault, started(line)];
}

/** A rehearsed call dials nobody: its end comes back as a silence. */
function ofSilence(book: Book, from: Position): readonly Figure[] {
  const rings = serviceThatRings(book, from);
  return rings?.route.kind === "rehearsed"
    ? ofTransferEnd(rings, "rehearsed")
    : ofPlace(book, "silences", from.place);
}

function ofTransferEnd(service: DirectoryEntry | undefined, result: string): readonly Figure[] {
  return service === undefined
    ? []
    : [{ counter: "transfers ended", labels: [service.id, result] }];
}

function ofPlace(
  book: Book,
  counter: "places" | "silences" | "wrong keys",
  place: string,
): readonly Figure[] {
  return hasPlace(book, place) ? [{ counter, labels: [place] }] : [];
}

function started(service: DirectoryEntry): Figure {
  return { counter: "transfers started", labels: [service.id] };
}
