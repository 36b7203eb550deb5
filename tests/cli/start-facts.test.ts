import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it, vi } from "vitest";
import { warnOfFacts, welcome } from "../../src/cli/start.ts";
import { listFacts } from "../../src/line/book/facts.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { healthOf } from "../../src/server/app.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
const fresh = Temporal.Instant.from("2026-11-23T10:00:00Z");
const old = Temporal.Instant.from("2027-11-23T10:00:00Z");
const all = listFacts(book, Temporal.PlainDate.from("2027-11-23")).length;
const day = 24 * 60 * 60 * 1000;

function warningsAfter(now: Temporal.Instant, milliseconds: number) {
  const warn = vi.fn();
  warnOfFacts(
    () => book,
    { info: vi.fn(), warn, error: vi.fn() },
    () => now,
  );
  vi.advanceTimersByTime(milliseconds);
  return warn.mock.calls;
}

describe("facts past review", () => {
  afterEach(() => vi.useRealTimers());

  it("are warned of at the start and once a day", () => {
    vi.useFakeTimers();
    const warning = [{ factsPastReview: all }, "facts past review: npm run facts"];
    expect(warningsAfter(old, day - 1)).toEqual([warning]);
    vi.clearAllTimers();
    expect(warningsAfter(old, 2 * day)).toEqual([warning, warning, warning]);
  });

  it("are not warned of while there are none", () => {
    vi.useFakeTimers();
    expect(warningsAfter(fresh, 3 * day)).toEqual([]);
  });

  it("are counted by the health check and by the start", () => {
    const settings = readSettings({});
    expect(healthOf({ book, version: "1" })(fresh).factsPastReview).toBe(0);
    expect(healthOf({ book, version: "1" })(old).factsPastReview).toBe(all);
    expect(welcome(settings, { book, lastAct: 0 }, 3000, fresh)).toContain("none past review");
    expect(welcome(settings, { book, lastAct: 0 }, 3000, old)).toContain(
      `${all} past review: npm run facts`,
    );
  });
});
