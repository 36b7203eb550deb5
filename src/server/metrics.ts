import type { RequestListener } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import { countDueSoon, countPastReview, soonDays } from "../line/book/facts.ts";
import type { Answer } from "../line/call/answer.ts";
import type { CallEvent, Position } from "../line/call/position.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { describeError, type Logger } from "../log.ts";
import { type Edition, unreachedCallers } from "./editions.ts";
import {
  type CounterName,
  counters,
  createTally,
  figuresOf,
  refusalStatuses,
  type Tally,
} from "./figures.ts";
import type { FollowedRecordings } from "./recordings.ts";

/** Where the line tells what happened, for figures without people. */
export interface Metrics {
  /** A turn was answered, `milliseconds` after it was read. No answer: a fault of ours. */
  readonly turn: (
    from: Position,
    event: CallEvent,
    answer: Answer | undefined,
    milliseconds: number,
  ) => void;
  /**
   * A request was refused with this HTTP status; undefined: it met a fault of ours.
   *
   * @param isCarriers it seems to be the carrier's own: `RequestError.isCarriers`
   */
  readonly refusal: (status: number | undefined, isCarriers?: boolean) => void;
}

/** Keeps no figures. */
export const silentMetrics: Metrics = { turn: () => {}, refusal: () => {} };

/** The same metrics, but a fault in them goes to the log and no further: it never touches a call. */
export function shieldMetrics(metrics: Metrics, logger: Logger): Metrics {
  const shield =
    <Happening extends readonly unknown[]>(count: (...happening: Happening) => void) =>
    (...happening: Happening) => {
      try {
        count(...happening);
      } catch (error) {
        logger.error(describeError(error), "figures lost");
      }
    };
  return { turn: shield(metrics.turn), refusal: shield(metrics.refusal) };
}

/** Bounds of the answer times counted, in seconds: most are under a millisecond, the carrier waits fifteen seconds. */
const answerSeconds = [
  0.000_25, 0.000_5, 0.001, 0.001_5, 0.002, 0.003, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 5, 15,
];

/** Metrics that are kept, and where Prometheus reads them. */
interface KeptMetrics {
  readonly metrics: Metrics;
  readonly figures: Registry;
}

/** What the figures tell of the editions of a line's book. */
interface WatchedEditions {
  readonly isJournalRead: boolean;
  readonly current: Pick<Edition, "book" | "lastAct" | "skipped">;
}

/**
 * Makes metrics of a line, every series at zero. What can be counted is as in its first book: acts
 * change no place and no service. The clock tells which facts are past review.
 */
export function createMetrics(
  editions: WatchedEditions,
  clock: () => Temporal.Instant,
): KeptMetrics {
  const { book } = editions.current;
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
      this.set(countPastReview(editions.current.book, inBrussels(clock()).toPlainDate()));
    },
  });
  new Gauge({
    name: "helpline_facts_due_soon",
    help: `Facts that fall due for review within ${soonDays} days, those past review not among them.`,
    registers,
    collect() {
      this.set(countDueSoon(editions.current.book, inBrussels(clock()).toPlainDate()));
    },
  });
  measureJournal(editions, figures);
  return {
    figures,
    metrics: {
      turn: (from, event, answer, milliseconds) => {
        answerTime.observe(milliseconds / 1000);
        for (const { counter, labels, amount } of figuresOf(book, from, event, answer)) {
          tallies.get(counter)?.add(labels, amount);
        }
      },
      refusal: (status, isCarriers) => {
        if (status === undefined) tallies.get("faults")?.add([]);
        else tallies.get("refusals")?.add([statusLabel(status)]);
        if (isCarriers) tallies.get("carrier refusals")?.add([]);
      },
    },
  };
}

/** Adds to the figures how the journal is, and what its acts leave broken. */
function measureJournal(editions: WatchedEditions, figures: Registry): void {
  const gauge = (name: string, help: string, measure: () => number) =>
    new Gauge({
      name,
      help,
      registers: [figures],
      collect() {
        this.set(measure());
      },
    });
  gauge("helpline_journal_readable", "1 while the journal can be read, 0 while it cannot.", () =>
    editions.isJournalRead ? 1 : 0,
  );
  gauge(
    "helpline_journal_last_act",
    "Number of the last act in the journal when the book was opened; 0 for none.",
    () => editions.current.lastAct,
  );
  gauge(
    "helpline_acts_passed_over",
    "Acts of the journal that this book cannot take.",
    () => editions.current.skipped.length,
  );
  gauge(
    "helpline_promises_broken",
    "Languages in which nobody rings for callers who press no keys, because of acts.",
    () => unreachedCallers(editions.current.book).length,
  );
}

/** Adds the lines to the figures that the log lost because nobody read it. */
export function countLostLines(lost: () => number, figures: Registry): void {
  new Counter({
    name: "helpline_log_lines_lost_total",
    help: "Lines of the log that were lost because nobody read standard output.",
    registers: [figures],
    collect() {
      this.reset();
      this.inc(lost());
    },
  });
}

/** What the figures tell of a line's recordings. */
type WatchedRecordings = Pick<FollowedRecordings, "sentences" | "unserved">;

/** Adds to the figures what was recorded, and how often a file of it could not be served. */
export function countRecordings(
  { sentences, unserved }: WatchedRecordings,
  figures: Registry,
): void {
  const registers = [figures];
  new Gauge({
    name: "helpline_recorded_sentences",
    help: "Sentences of which there is a recording that can be played, by language.",
    labelNames: ["language"],
    registers,
    collect() {
      for (const [language, count] of Object.entries(sentences())) this.set({ language }, count);
    },
  });
  new Counter({
    name: "helpline_recordings_unserved_total",
    help: "Recordings that could not be served and were answered with silence: named for callers at that moment (yes), or not (no).",
    labelNames: ["named"],
    registers,
    collect() {
      this.reset();
      const { named, others } = unserved();
      this.inc({ named: "yes" }, named);
      this.inc({ named: "no" }, others);
    },
  });
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

/** Answers GET /metrics with the figures and those of the process, for Prometheus; 404 to all else. */
export function metricsPage(figures: Registry, logger: Logger): RequestListener {
  collectDefaultMetrics({ register: figures });
  return async (request, response) => {
    const [path] = (request.url ?? "").split("?", 1);
    if (path !== "/metrics" || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is nothing here.");
      return;
    }
    try {
      const page = await figures.metrics();
      response.writeHead(200, { "Content-Type": figures.contentType }).end(page);
    } catch (error) {
      logger.error(describeError(error), "figures cannot be read");
      response.writeHead(500, { "Content-Type": "text/plain" }).end("The figures cannot be read.");
    }
  };
}
