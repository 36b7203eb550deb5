import { type Book, type DirectoryEntry, hasPlace } from "../line/book/book.ts";
import { languages } from "../line/book/language.ts";
import type { Answer } from "../line/call/answer.ts";
import { type CallEvent, outcomes, type Position } from "../line/call/position.ts";
import { calledFrom, serviceThatRings } from "../line/call/silence.ts";
import { outcomeAt } from "../line/call/transfer.ts";

/** What one counter counts. */
interface CounterDefinition {
  /** Its name for Prometheus. */
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  /** All the values its labels can ever have, in the order of `labelNames`: nothing else is counted. */
  readonly series: (book: Book) => readonly (readonly string[])[];
}

/** Statuses a refused request is counted by; the rest are "other". */
export const refusalStatuses = ["400", "403", "404", "405", "413", "415", "other"] as const;

/** How a transfer ended: one of `outcomes`, or "rehearsed" where nobody was dialled. */
const results = [...outcomes, "rehearsed"] as const;

const one = (value: string): readonly string[] => [value];
const noLabel = () => [[]];
const ofPlaces = ({ nodes, services }: Book): readonly string[] => [
  ...new Set([...nodes.keys(), ...services.keys()]),
];
const placeSeries = (book: Book) =>
  ofPlaces(book)
    .filter((place) => hasPlace(book, place))
    .map(one);

/** Every counter. Labels come from the book and the code, never from a request. */
export const counters = {
  "calls": {
    name: "helpline_calls_total",
    help: "Calls that arrived.",
    labelNames: [],
    series: noLabel,
  },
  "languages": {
    name: "helpline_languages_chosen_total",
    help: "Languages chosen, with a key.",
    labelNames: ["language"],
    series: () => languages.map(one),
  },
  "places": {
    name: "helpline_places_visited_total",
    help: "Places callers came to; hearing one again counts once.",
    labelNames: ["place"],
    series: placeSeries,
  },
  "transfers started": {
    name: "helpline_transfers_started_total",
    help: "Transfers announced, which ring unless a key stops them.",
    labelNames: ["service"],
    series: ({ services }) => [...services.keys()].map(one),
  },
  "transfers ended": {
    name: "helpline_transfers_ended_total",
    help: "Transfers that ended, as the carrier told it. completed says that somebody answered, not that they helped; short, that somebody or something did, for under 20 seconds.",
    labelNames: ["service", "result"],
    series: ({ services }) =>
      [...services.keys()].flatMap((service) => results.map((result) => [service, result])),
  },
  "talk": {
    name: "helpline_talk_seconds_total",
    help: "Seconds that callers were connected to services, where the carrier tells them.",
    labelNames: [],
    series: noLabel,
  },
  "silences": {
    name: "helpline_silences_total",
    help: "Times the line listened and heard no key.",
    labelNames: ["place"],
    series: placeSeries,
  },
  "wrong keys": {
    name: "helpline_wrong_keys_total",
    help: "Keys that lead nowhere. Which key is not kept.",
    labelNames: ["place"],
    series: placeSeries,
  },
  "danger": {
    name: "helpline_danger_reached_total",
    help: "Times callers came to the way to the emergency service.",
    labelNames: [],
    series: noLabel,
  },
  "faults": {
    name: "helpline_faults_total",
    help: "Faults of the line's own: callers heard an apology and were led to a person.",
    labelNames: [],
    series: noLabel,
  },
  "refusals": {
    name: "helpline_requests_refused_total",
    help: "Requests refused, by HTTP status. 403: no right signature.",
    labelNames: ["status"],
    series: () => refusalStatuses.map(one),
  },
  "carrier refusals": {
    name: "helpline_carrier_requests_refused_total",
    help: "Requests refused for their signature that seem to be the carrier's own: signed, and of the line's account.",
    labelNames: [],
    series: noLabel,
  },
} as const satisfies Readonly<Record<string, CounterDefinition>>;

/** The name of a counter in the code. */
export type CounterName = keyof typeof counters;

/** One thing that happened and is counted: which counter, and its labels in that counter's order. */
interface Figure {
  readonly counter: CounterName;
  readonly labels: readonly string[];
  /** How many; one when left out. */
  readonly amount?: number;
}

/** Counts by label values, of a set that is closed at the start. */
export interface Tally {
  /** Counts so many more, one when left out; label values that are not of the set are not counted. */
  readonly add: (labels: readonly string[], amount?: number) => void;
  /** Every series with its count, those still at zero too. */
  readonly counts: () => readonly { readonly labels: readonly string[]; readonly count: number }[];
}

/**
 * Makes a tally of these series alone. Counting happens at every turn of a call, so it is one
 * look-up: prom-client, which hashes and checks labels each time, only hears of it when asked.
 */
export function createTally(series: readonly (readonly string[])[]): Tally {
  const cells = new Map(series.map((labels) => [keyOf(labels), { labels, count: 0 }]));
  return {
    add: (labels, amount = 1) => {
      const cell = cells.get(keyOf(labels));
      if (cell !== undefined) cell.count += amount;
    },
    counts: () => [...cells.values()],
  };
}

/** A line break is in no name of a book, so no two series share a key. */
function keyOf(labels: readonly string[]): string {
  return labels.length === 1 ? (labels[0] ?? "") : labels.join("\n");
}

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
      return ofTransferEnd(calledFrom(book, from), outcomeAt(book, from, event), event.talkSeconds);
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

function ofTransferEnd(
  service: DirectoryEntry | undefined,
  result: string,
  talkSeconds = 0,
): readonly Figure[] {
  if (service === undefined) return [];
  const ended: Figure = { counter: "transfers ended", labels: [service.id, result] };
  return talkSeconds === 0
    ? [ended]
    : [ended, { counter: "talk", labels: [], amount: talkSeconds }];
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
