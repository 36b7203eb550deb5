import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { countPastReview } from "../facts/list-facts.ts";
import { inBrussels } from "../hours/brussels.ts";
import { type CounterName, counters, refusalStatuses } from "./counters.ts";
import { figuresOf } from "./figures-of.ts";
import type { Metrics } from "./metrics.ts";
import { createTally, type Tally } from "./tally.ts";

/** Bounds of the answer times counted, in seconds: most are under a millisecond, the carrier waits fifteen seconds. */
const answerSeconds = [
  0.000_25, 0.000_5, 0.001, 0.001_5, 0.002, 0.003, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 5, 15,
];

/** Metrics that are kept, and where Prometheus reads them. */
export interface KeptMetrics {
  readonly metrics: Metrics;
  readonly figures: Registry;
}

/** Makes metrics of a book, every series at zero. The clock tells which facts are past review. */
export function createMetrics(book: Book, clock: () => Temporal.Instant): KeptMetrics {
  const figures = new Registry();
  const registers = [figures];
  const names = Object.keys(counters) as CounterName[];
  const tallies = new Map(names.map((name) => [name, countBy(name, book, figures)]));
  const answerTime = new Histogram({
    name: "helpline_answer_seconds",
    help: "Seconds from a turn that was read to its answer, faults included.",
    buckets: answerSeconds,
    registers,
  });
  new Gauge({
    name: "helpline_facts_past_review",
    help: "Facts that somebody should have checked again by now.",
    registers,
    collect() {
      this.set(countPastReview(book, inBrussels(clock()).toPlainDate()));
    },
  });
  return {
    figures,
    metrics: {
      turn: (from, event, answer, milliseconds) => {
        answerTime.observe(milliseconds / 1000);
        for (const { counter, labels } of figuresOf(book, from, event, answer)) {
          tallies.get(counter)?.add(labels);
        }
      },
      refusal: (status) => {
        if (status === undefined) tallies.get("faults")?.add([]);
        else tallies.get("refusals")?.add([statusLabel(status)]);
      },
    },
  };
}

/** A tally of a counter's series, which the registry reads whenever it is asked. */
function countBy(name: CounterName, book: Book, figures: Registry): Tally {
  const { series, labelNames, ...described } = counters[name];
  const tally = createTally(series(book));
  new Counter<string>({
    ...described,
    labelNames,
    registers: [figures],
    collect() {
      this.reset();
      for (const { labels, count } of tally.counts()) {
        this.inc(
          Object.fromEntries(labelNames.map((label, at) => [label, labels[at] ?? ""])),
          count,
        );
      }
    },
  });
  return tally;
}

function statusLabel(status: number): string {
  return refusalStatuses.find((known) => known === String(status)) ?? "other";
}
