import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { hasPlace } from "../../src/line/book/book.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import type { Position } from "../../src/line/call/position.ts";
import { bookDraft, buildLine } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { type Figures, readFigures } from "../../src/tools/report/figures.ts";
import { readPeriod } from "../../src/tools/report/period.ts";
import { fromQuery } from "../../src/twilio/addresses.ts";
import { captureLog } from "../support/captured-log.ts";
import { carrierParameters, laterParameters } from "../support/carrier-parameters.ts";
import { publicUrl, token } from "../support/open-line.ts";
import { post } from "../support/post.ts";

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const read = (name: string) => readFileSync(pathOf(name), "utf8");
const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));

/** An address of the old version, what the carrier sent to it, and what the old version did. */
interface Sample {
  readonly at: string;
  readonly withheld?: true;
  readonly rehearsed?: true;
  readonly address: string;
  /** How the old version read the address; passes had another name. */
  readonly position: Pick<Position, "place" | "trail" | "tried"> & {
    readonly silences: number;
    readonly language?: string;
  };
  readonly form: Readonly<Record<string, string>>;
  readonly answered: {
    readonly event: string;
    readonly outcome?: string;
    readonly place: string;
    readonly stage: string;
    readonly language?: string;
  };
}

const samples: readonly Sample[] = read("addresses-b4705b6.ndjson")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** Asks the line of today, and gives what it wrote in its log. */
async function answerToday({ at, withheld, rehearsed, address, form }: Sample) {
  const log = captureLog();
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: rehearsed ? "rehearse" : "live",
    CALLER_ID: "+3225550100",
    SIP_TRUNK: "sip:{number}@trunk.example.be",
  });
  const { app } = buildLine(settings, log.logger, { clock: () => Temporal.Instant.from(at) });
  const from = withheld ? carrierParameters.withheld : {};
  const answer = await post(app, address, laterParameters({ ...from, ...form }));
  expect(answer.status).toBe(200);
  const entries = log.entries();
  expect(entries).toHaveLength(1);
  return entries[0] ?? expect.fail("No line was logged.");
}

describe("a call in progress that b4705b6 answered before", () => {
  it("is told in samples of every part of an address, path and language", () => {
    const urls = samples.map(({ address }) => new URL(address, publicUrl));
    const parts = urls.flatMap(({ searchParams }) => [...searchParams.keys()]);
    expect(new Set(parts)).toEqual(
      new Set([
        ...["language", "place", "stage", "trail", "tried"],
        ...["silences", "slow", "told", "talked", "faults"],
      ]),
    );
    expect(new Set(urls.map(({ pathname }) => pathname))).toEqual(
      new Set(["/voice/pressed", "/voice/silent", "/voice/ended"]),
    );
    expect(new Set(urls.map(({ searchParams }) => searchParams.get("language")))).toEqual(
      new Set([null, "fr", "nl", "en"]),
    );
  });

  for (const sample of samples) {
    const { address, position, form, answered } = sample;
    const { place, trail, tried } = position;
    it(`is where it was, at ${address}`, () => {
      const { silences: passes, ...others } = position;
      const today = fromQuery(new URL(address, publicUrl).searchParams);
      expect(today).toMatchObject({ ...others, passes });
    });

    // A place may have left the book since.
    it.skipIf([place, ...trail, ...tried].some((name) => !hasPlace(book, name)))(
      `goes on from ${address} ${Object.values(form).join(" ")}`,
      async () => {
        const { event, outcome, language } = answered;
        const today = await answerToday(sample);
        expect(today).toMatchObject({ msg: "turn", event });
        // What a tape or a menu of its own had answered counted as a talk then.
        const isShort = outcome === "completed" && Number(form.DialCallDuration ?? 20) < 20;
        const faults = new URL(address, publicUrl).searchParams.has("faults");
        // A star after a fault of ours keeps the caller's language now.
        const own = outcome === "canceled" && faults ? position.language : language;
        expect([today.outcome, today.language]).toEqual([isShort ? "short" : outcome, own]);
        if (event === "transfer-ended" && outcome === "completed") return;
        if (own !== language) {
          expect(today.place).toBe(place);
          return;
        }
        // The key of an option leads where today's book says; whatever stays or goes back, there.
        if (answered.place === place || answered.place === trail.at(-1)) {
          // A key while an emergency service is called brings the call nearer now.
          const isHurried = event === "pressed" && book.services.get(place)?.emergency === true;
          const stages = [answered.stage, ...(isHurried ? ["at-once"] : [])];
          expect(today.place).toBe(answered.place);
          expect(stages).toContain(today.stage);
        } else {
          expect(today.place).not.toBe(book.start);
        }
      },
    );
  }
});

describe("the log of a month in which b4705b6 answered", () => {
  const file = pathOf("log-b4705b6.ndjson");
  const counted = JSON.parse(read("figures-b4705b6.json"));

  it("has the figures that its own report had", async () => {
    const period = readPeriod("2026-10", "2026-11");
    const { figures, read: lines } = await readFigures(book, period, [file]);
    expect(lines).toEqual(counted.read);
    expect(plain(figures)).toEqual({
      ...counted.figures,
      // Of a service that has left the book, the report of today counts no page that was heard.
      services: Object.fromEntries(
        Object.entries(counted.figures.services).filter(([id]) => book.services.has(id)),
      ),
    });
    expect(figures.calls).toBeGreaterThan(40);
  });
});

/** Figures as JSON has them. */
function plain(figures: Figures): unknown {
  return JSON.parse(
    JSON.stringify(figures, (_name, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    ),
  );
}
