import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import { createMetrics } from "../../src/server/metrics.ts";
import { laterParameters } from "../support/carrier-parameters.ts";
import { mondayAtTen, openLine, unchanged } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { smallBook } from "../support/small-book.ts";
import { figuresOn, labelValuesOn, samplesOn } from "./read-page.ts";

const book = openBook(smallBook, () => ({ kind: "rehearsed" }));

function countedApp() {
  const { metrics, figures } = createMetrics(unchanged(book), () => mondayAtTen);
  return { app: openLine({ book, metrics }), page: () => figures.metrics() };
}

/** All that a label may ever say. */
const closed = new Set([
  ...["fr", "nl", "en"],
  ...["welcome", "in-danger", "main", "rooms"],
  ...["ambulance", "night-line", "short-line", "day-line"],
  ...["completed", "short", "busy", "no-answer", "failed", "canceled", "rehearsed"],
  ...["400", "403", "404", "405", "413", "415", "other"],
]);

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "+32470123456",
    "CA0123456789abcdef0123456789abcdef",
    "__proto__",
    "constructor",
    "toString",
    'main"} 9\nhelpline_calls_total{place="x',
    "talk",
    "main",
    "night-line",
  ),
);

describe("whatever a signed address says", () => {
  it("makes no series and no label: they stay those of the book", async () => {
    const { app, page } = countedApp();
    const series = (text: string) => samplesOn(text).map((sample) => sample.series);
    const atStart = series(await page());
    let turns = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("", "/pressed", "/silent", "/ended"),
        fc.record({ language: hostile, place: hostile, stage: hostile, trail: hostile }),
        fc.record({ Digits: hostile, DialCallStatus: hostile, CallSid: hostile, From: hostile }),
        async (path, position, sent) => {
          const query = new URLSearchParams({ ...position, faults: "1", tried: position.place });
          await post(app, `/voice${path}?${query}`, laterParameters(sent)).expect(200);
          turns += 1;
        },
      ),
      { numRuns: 150 },
    );
    const text = await page();
    expect(series(text)).toEqual(atStart);
    expect(labelValuesOn(text)).toEqual(closed);
    expect(text).toContain(`helpline_answer_seconds_count ${turns}\n`);
    expect(text).not.toMatch(/32470123456|CA0123/);
  });

  it("counts a turn at a place that is gone where it led to", async () => {
    const { app, page } = countedApp();
    const query = "?language=fr&place=a-place-of-last-year&stage=connect";
    await post(app, `/voice/silent${query}`, laterParameters({})).expect(200);
    await post(app, `/voice/ended${query}`, laterParameters({ DialCallStatus: "busy" }));
    expect(figuresOn(await page())).toEqual({ 'places_visited{place="main"}': 2 });
  });
});

describe("refused requests", () => {
  it("are counted by status, and make no call", async () => {
    const { app, page } = countedApp();
    const parameters = laterParameters({});
    await post(app, "/voice", parameters, { signedWith: "another token" }).expect(403);
    await post(app, "/voice/pressed?place=main", parameters, { signedFor: "x" }).expect(403);
    await post(app, "/nowhere/+32470123456", parameters).expect(404);
    await post(app, "/healthz", parameters).expect(405);
    await post(app, "/voice", [["a", "x".repeat(40_000)]]).expect(413);
    await post(app, "/voice", parameters).type("text/plain").expect(415);
    expect(figuresOn(await page())).toEqual({
      "carrier_requests_refused": 2,
      'requests_refused{status="403"}': 2,
      'requests_refused{status="404"}': 1,
      'requests_refused{status="405"}': 1,
      'requests_refused{status="413"}': 1,
      'requests_refused{status="415"}': 1,
    });
  });

  it('of a status nobody thought of are "other"; a fault of ours is a fault', async () => {
    const { metrics, figures } = createMetrics(unchanged(book), () => mondayAtTen);
    metrics.refusal(418);
    metrics.refusal(undefined);
    expect(figuresOn(await figures.metrics())).toEqual({
      'requests_refused{status="other"}': 1,
      "faults": 1,
    });
  });
});
