import { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import { inBrussels } from "../../line/hours/calendar.ts";
import { type CallStory, followCalls, type TransferResult } from "./calls.ts";
import { type LinesRead, mergeLogs, noLinesRead } from "./merge-logs.ts";
import { isInPeriod, type Period } from "./period.ts";

/** How often each name was counted. */
export type Counts = Map<string, number>;

/** What was counted in the calls of a period, exactly: never published as it is. */
export interface Figures {
  calls: number;
  /** Calls that arrived outside the period, or of which no line tells the arrival. */
  outside: number;
  withoutArrival: number;
  /** By month, as 2026-01. */
  readonly months: Readonly<Record<"calls" | "danger" | "silence" | "faults", Counts>>;
  /** By hour of the day in Belgium, "0" to "23". */
  readonly hours: Counts;
  /** By day of the week in Belgium, "1" Monday to "7". */
  readonly weekdays: Counts;
  /** By the last language of the call; "none": none was chosen. */
  readonly languages: Counts;
  /** Calls in which a service's page was heard, by service. */
  readonly services: Counts;
  readonly transfers: Map<string, Map<TransferResult, number>>;
  /** By how a call ended: one of `callEndings`, or the place where the caller hung up. */
  readonly endings: Counts;
}

/** What calls are counted under in which no language was chosen. */
export const noLanguage = "none";

/** How a call ends other than by hanging up at a place. */
export const callEndings = ["answered", "ringing", "goodbye", "unknown"] as const;

/** Figures before any call. */
export function emptyFigures(): Figures {
  return {
    calls: 0,
    outside: 0,
    withoutArrival: 0,
    months: { calls: new Map(), danger: new Map(), silence: new Map(), faults: new Map() },
    hours: new Map(),
    weekdays: new Map(),
    languages: new Map(),
    services: new Map(),
    transfers: new Map(),
    endings: new Map(),
  };
}

/** Counts a call that is over. A call belongs to the month, day and hour of its arrival. */
export function countCall(figures: Figures, period: Period, story: CallStory): void {
  if (story.arrivedAt === undefined) {
    figures.withoutArrival += 1;
    return;
  }
  const arrived = inBrussels(Temporal.Instant.fromEpochMilliseconds(story.arrivedAt));
  const month = arrived.toPlainDate().toPlainYearMonth();
  if (!isInPeriod(period, month)) {
    figures.outside += 1;
    return;
  }
  figures.calls += 1;
  const { months } = figures;
  increase(months.calls, `${month}`);
  if (story.danger) increase(months.danger, `${month}`);
  if (story.silent) increase(months.silence, `${month}`);
  if (story.faulty) increase(months.faults, `${month}`);
  increase(figures.hours, `${arrived.hour}`);
  increase(figures.weekdays, `${arrived.dayOfWeek}`);
  increase(figures.languages, story.language ?? noLanguage);
  for (const service of story.services) increase(figures.services, service);
  for (const { service, result } of story.transfers) {
    const results = figures.transfers.get(service) ?? new Map<TransferResult, number>();
    figures.transfers.set(service, results);
    results.set(result, (results.get(result) ?? 0) + 1);
  }
  increase(figures.endings, endingOf(story));
}

function endingOf({ answered, ringing, stage, place }: CallStory): string {
  if (answered) return "answered";
  if (ringing?.announced) return "ringing";
  if (stage === "goodbye") return "goodbye";
  return place ?? "unknown";
}

function increase(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Figures, and what was read for them. */
export interface ReadFigures {
  readonly figures: Figures;
  readonly read: Readonly<LinesRead>;
}

/**
 * Counts the calls of a period in log files. Memory grows with the calls of a few hours, not with
 * the files.
 *
 * @throws {ReportError} when a file cannot be read
 */
export async function readFigures(
  book: Book,
  period: Period,
  files: readonly string[],
): Promise<ReadFigures> {
  const figures = emptyFigures();
  const read = noLinesRead();
  const calls = followCalls(book, (story) => countCall(figures, period, story));
  for await (const entry of mergeLogs(files, read)) calls.add(entry);
  calls.finish();
  return { figures, read };
}
