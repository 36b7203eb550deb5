import { Temporal } from "temporal-polyfill";
import { brusselsDay } from "../hours/calendar.ts";
import { lastKnownDate } from "../hours/hours.ts";
import type { Book } from "./book.ts";
import type { Confidence, Source } from "./source.ts";

/** What the line states about one service or in one topic, and how sure we are of it. */
export interface Fact {
  readonly kind: "service" | "topic";
  readonly id: string;
  readonly source: Source;
  /** The day from which it is past review. */
  readonly due: Temporal.PlainDate;
  /** Days until then; negative once it is past review. */
  readonly daysLeft: number;
}

/** What needs a person first, first: past review, then the least sure, then the soonest due. */
const urgency: readonly Confidence[] = [
  "conflict",
  "unconfirmed",
  "outside the documents",
  "confirmed",
];

/** Every fact the line speaks, sorted by what needs a person first. */
export function listFacts(book: Book, today: Temporal.PlainDate): readonly Fact[] {
  const services = [...book.services.values()].map(({ id, source }) => ({
    kind: "service" as const,
    id,
    source,
  }));
  const topics = [...book.nodes].flatMap(([id, node]) =>
    node.kind === "topic" ? [{ kind: "topic" as const, id, source: node.source }] : [],
  );
  return [...services, ...topics]
    .map((fact) => {
      const due = book.services.get(fact.id)?.reviewDue ?? reviewDue(fact.source, "topic");
      return { ...fact, due, daysLeft: today.until(due, { largestUnit: "days" }).days };
    })
    .toSorted(
      (one, other) =>
        Number(one.daysLeft > 0) - Number(other.daysLeft > 0) ||
        urgency.indexOf(one.source.confidence) - urgency.indexOf(other.source.confidence) ||
        Temporal.PlainDate.compare(one.due, other.due),
    );
}

/** True from the day on from which a fact is past review. */
export function isPastReview(due: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(today, due) >= 0;
}

/** How many facts are past review on a day. */
export function countPastReview(book: Book, today: Temporal.PlainDate): number {
  return listFacts(book, today).filter(({ daysLeft }) => daysLeft <= 0).length;
}

/** Days ahead in which a fact falls due soon: time enough for a round of telephone calls. */
export const soonDays = 30;

/** How many facts fall due within `soonDays`, those past review not among them. */
export function countDueSoon(book: Book, today: Temporal.PlainDate): number {
  return listFacts(book, today).filter(({ daysLeft }) => daysLeft > 0 && daysLeft <= soonDays)
    .length;
}

/**
 * Months after which a fact must be checked again, where its source says nothing else, by what it
 * states: hours change with a season, numbers seldom, the law slowest and with notice. Facts that
 * were checked on one day so fall due on several.
 */
const usualMonths = { hours: 3, number: 6, topic: 9 } as const;

/** The day from which a fact is past review. */
export function reviewDue(
  { checked, reviewMonths }: Source,
  states: keyof typeof usualMonths,
): Temporal.PlainDate {
  return Temporal.PlainDate.from(checked).add({ months: reviewMonths ?? usualMonths[states] });
}

/** A service whose hours name dates of a year: once the last is over, those of the next are wanted. */
export interface DatedHours {
  readonly id: string;
  readonly lastDate: Temporal.PlainDate;
  /** Days until then; negative once it is over. */
  readonly daysLeft: number;
}

/** The services whose hours name dates of a year, the soonest over first. */
export function listDatedHours(book: Book, today: Temporal.PlainDate): readonly DatedHours[] {
  return [...book.services.values()]
    .flatMap(({ id, hours }) => {
      const last = typeof hours === "object" ? lastKnownDate(hours) : undefined;
      if (last === undefined) return [];
      const lastDate = brusselsDay(last).date;
      return [{ id, lastDate, daysLeft: today.until(lastDate, { largestUnit: "days" }).days }];
    })
    .toSorted((one, other) => one.daysLeft - other.daysLeft);
}
