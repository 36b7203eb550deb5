import { Registry } from "prom-client";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { serveMetrics, welcome } from "../../../src/cli/start.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { silentLogger } from "../../../src/log.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { readSettings } from "../../../src/server/settings.ts";
import { readFigures } from "../../../src/tools/report/figures.ts";
import { readPeriod } from "../../../src/tools/report/period.ts";
import { freePort } from "../../support/run-helpline.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writeLog } from "./write-log.ts";

// What a start tells people stands in the journal with the log.

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
const live = {
  PUBLIC_URL: "https://line.example.be",
  TWILIO_AUTH_TOKEN: "a-token-for-tests",
  CALLER_ID: "+3225550100",
  TRANSFERS: "live",
};

/** How many of these lines a report takes for somebody else's. */
async function skippedOf(lines: readonly string[]): Promise<number> {
  const file = writeLog(temporaryFolder(), "journal.ndjson", lines);
  const { read } = await readFigures(book, readPeriod("2026-11", "2026-11"), [file]);
  expect(read.lines).toBe(lines.filter((line) => line !== "").length);
  return read.skipped;
}

it.each([
  ["a rehearsal", {}, "2026-11-23T10:00:00Z"],
  ["a rehearsal that rings", { REHEARSAL_NUMBER: "+3225550111", CALLER_ID: "+3225550100" }],
  ["a live line without a trunk", live],
  ["a live line with one", { ...live, SIP_TRUNK: "sip:{number}@trunk.example.be" }],
  ["a line with facts past review", live, "2027-11-23T10:00:00Z"],
])("no line of the start of %s is somebody else's", async (_what, environment, now?: string) => {
  const at = Temporal.Instant.from(now ?? "2026-11-23T10:00:00Z");
  const settings = { ...readSettings(environment), studio: true };
  const told = welcome(settings, { book, lastAct: 7 }, 3000, at).split("\n");
  expect(told.length).toBeGreaterThan(8);
  expect(await skippedOf(told)).toBe(0);
});

it("nor is what it says of its figures, served or not", async (test) => {
  const adminPort = await freePort();
  const figuresAt = { adminPort, adminHost: "127.0.0.1" };
  const served = await serveMetrics(figuresAt, new Registry(), silentLogger);
  test.onTestFinished(() => served.stop());
  const refused = await serveMetrics(figuresAt, new Registry(), silentLogger);
  expect(refused.notice).toContain("no figures");
  expect(await skippedOf([served.notice, refused.notice].flatMap((one) => one.split("\n")))).toBe(
    0,
  );
});

it("but those of other programs are", async () => {
  const others = [
    "> helpline-menu@0.1.0 start",
    "Nov 23 kernel: hello",
    "  at main.js:3",
    "{",
    "{}",
  ];
  expect(await skippedOf(others)).toBe(others.length);
});
