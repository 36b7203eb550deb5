import { quantile } from "../src/tools/answer-times.ts";
import { busyRate, type Saturation } from "./load.ts";
import { type Contestant, contestants } from "./servers.ts";

/** What one run of one server has shown. */
export interface Measurement {
  readonly startMilliseconds: number;
  readonly saturated: Saturation;
  /** At `busyRate` requests a second. */
  readonly p99: number;
  readonly residentMegabytes: number;
}

/** A round: each server once, side by side in time, and what a forged request costs ours. */
export interface Round extends Readonly<Record<Contestant, Measurement>> {
  /** Forged with a signature of the right form, and with one of 6 KB. */
  readonly forged: readonly Saturation[];
}

/** What an answer costs with a book of one size: processor time, and how often that of the smallest. */
export interface AnswerCost {
  readonly services: number;
  readonly microseconds: number;
  readonly ratio: number;
}

/** The median of a figure over the rounds, with its least and its most where they say something. */
function spread(rounds: readonly Round[], read: (round: Round) => number, digits: number): string {
  const of = (share: number) => quantile(rounds.map(read), share).toFixed(digits);
  return `${of(0.5)} (${of(0)}–${of(1)})`;
}

const figures: readonly (readonly [string, (one: Measurement) => number, number])[] = [
  ["requests a second", ({ saturated }) => saturated.requestsPerSecond, 0],
  ["processor time a request, µs", ({ saturated }) => saturated.processorMicroseconds, 1],
  ["share of its core", ({ saturated }) => saturated.share, 2],
  [`p99 at ${busyRate} a second, ms`, ({ p99 }) => p99, 2],
  ["resident memory, MB", ({ residentMegabytes }) => residentMegabytes, 0],
  ["start to first answer, ms", ({ startMilliseconds }) => startMilliseconds, 0],
];

/** What the line should reach: a figure of each round, whose median decides. */
interface Target {
  readonly name: string;
  readonly read: (round: Round) => number;
  readonly least?: number;
  readonly most?: number;
}

const requests = ({ saturated }: Measurement) => saturated.requestsPerSecond;
const processor = ({ saturated }: Measurement) => saturated.processorMicroseconds;

const targets: readonly Target[] = [
  {
    name: "requests a second, to bare Express",
    read: ({ ours, bare }) => requests(ours) / requests(bare),
    least: 1.2,
  },
  {
    name: "the same by processor time",
    read: ({ ours, bare }) => processor(bare) / processor(ours),
    least: 1.2,
  },
  {
    name: "requests a second, to the usual app",
    read: ({ ours, usual }) => requests(ours) / requests(usual),
    least: 2.5,
  },
  {
    name: "the same by processor time",
    read: ({ ours, usual }) => processor(usual) / processor(ours),
    least: 2.5,
  },
  {
    name: "processor time of a forged request, to a signed one",
    read: ({ ours, forged: [first] }) => (first?.processorMicroseconds ?? NaN) / processor(ours),
    most: 2,
  },
  {
    name: "the same with a signature of 6 KB",
    read: ({ ours, forged: [, long] }) => (long?.processorMicroseconds ?? NaN) / processor(ours),
    most: 2,
  },
  { name: "megabytes of memory", read: ({ ours }) => ours.residentMegabytes, most: 120 },
  {
    name: "processor time with all recorded, to all spoken",
    read: ({ ours, recorded }) => processor(recorded) / processor(ours),
    most: 1.1,
  },
  {
    name: "megabytes of memory with all recorded",
    read: ({ recorded }) => recorded.residentMegabytes,
    most: 120,
  },
];

/** The share by which an answer of a larger book may cost more or less. */
const flatWithin = 0.15;

/** The findings as a table for people: medians, with the least and the most in brackets. */
export function writeReport(rounds: readonly Round[], costs: readonly AnswerCost[]): string {
  const names = Object.keys(contestants) as Contestant[];
  const busy = rounds.every((round) => names.every((name) => round[name].saturated.share > 0.9));
  return [
    row(
      "",
      names.map((name) => contestants[name]),
    ),
    ...figures.map(([what, read, digits]) =>
      row(
        what,
        names.map((name) => spread(rounds, (round) => read(round[name]), digits)),
      ),
    ),
    ...(busy
      ? []
      : ["Careful: a server had not its core to itself; only processor time says something."]),
    "",
    ...targets.map(({ name, read, least = 0, most = Number.POSITIVE_INFINITY }) => {
      const reached = quantile(rounds.map(read), 0.5);
      const limit = least > 0 ? `at least ${least}` : `at most ${most}`;
      const isMet = reached >= least && reached <= most;
      return `${verdict(isMet)}  ${name}: ${spread(rounds, read, 2)}, ${limit}`;
    }),
    ...costs.map(({ services, microseconds, ratio }) => {
      const isMet = Math.abs(ratio - 1) <= flatWithin;
      return `${verdict(isMet)}  an answer with ${services} services: ${microseconds.toFixed(1)} µs of processor, ${ratio.toFixed(2)} times one with ${costs[0]?.services}`;
    }),
    "",
  ].join("\n");
}

function verdict(isMet: boolean): string {
  return isMet ? "met    " : "NOT MET";
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(31)}${cells.map((cell) => cell.padEnd(28)).join("")}`.trimEnd();
}
