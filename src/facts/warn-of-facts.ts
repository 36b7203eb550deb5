import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { inBrussels } from "../hours/brussels.ts";
import type { Logger } from "../logging/create-logger.ts";
import { countPastReview } from "./list-facts.ts";

const oneDay = 24 * 60 * 60 * 1000;

/**
 * Warns in the log, now and once a day, while facts are past review: callers then hear that hours
 * may have changed, and somebody should check. It keeps no process running.
 */
export function warnOfFacts(book: Book, logger: Logger, clock: () => Temporal.Instant): void {
  const warn = () => {
    const factsPastReview = countPastReview(book, inBrussels(clock()).toPlainDate());
    if (factsPastReview > 0) logger.warn({ factsPastReview }, "facts past review: npm run facts");
  };
  warn();
  setInterval(warn, oneDay).unref();
}
