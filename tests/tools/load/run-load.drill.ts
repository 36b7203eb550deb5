import { describe, expect, it } from "vitest";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { type Answer, CarrierError, type Line } from "../../../src/phone/line.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { runLoad } from "../../../src/tools/load/run-load.ts";
import { makeOwnLine } from "../../../src/tools/own-line.ts";
import { recordAll } from "../../support/record-all.ts";
import { serveLine } from "./serve-line.ts";

const fast = { speed: 5000, seed: 1 };

/** The line with every answer changed on its way to the caller. */
function changing(line: Line, change: (answer: Answer) => Answer): Line {
  return { post: async (url, form) => change(await line.post(url, form)) };
}

describe("fifty callers", () => {
  it.each([
    ["Monday at ten", "2026-11-23T10:00"],
    ["Sunday night", "2026-11-22T23:30"],
  ])("all end as they must: %s", async (_name, at) => {
    const counts = await runLoad({ ...(await serveLine(at)), ...fast, calls: 50 });
    expect(counts.wrongOutcomes).toEqual([]);
    expect(counts).toMatchObject({ calls: 50, finished: 50, wrong: 0 });
    expect(counts.turns).toBeGreaterThan(200);
    expect(counts.answerMilliseconds.p50).toBeGreaterThan(0);
    expect(counts.answerMilliseconds.max).toBeGreaterThanOrEqual(counts.answerMilliseconds.p99);
  });

  it("all end as they must where transfers are rehearsed", async () => {
    const served = await serveLine("2026-11-23T10:00", { TRANSFERS: "rehearse" });
    expect((await runLoad({ ...served, ...fast, calls: 15 })).wrongOutcomes).toEqual([]);
  });

  it("are all under way at once, at the pace that was asked", async () => {
    const served = await serveLine("2026-11-23T10:00");
    const progress: number[] = [];
    const counts = await runLoad({ ...served, seed: 1, speed: 200, calls: 50 }, ({ underWay }) =>
      progress.push(underWay),
    );
    expect(counts.peakCallsAtOnce).toBe(50);
    expect(Math.max(...progress)).toBe(50);
    // The longest call alone lasts minutes in life.
    expect(counts.seconds).toBeGreaterThan(counts.lifeSeconds / 50 / 200);
  });

  it("do the same again with the same seed, and otherwise with another", async () => {
    const served = await serveLine("2026-11-23T10:00");
    const lifeSeconds = async (seed: number) =>
      (await runLoad({ ...served, speed: 10_000, seed, calls: 6 })).lifeSeconds;
    const first = await lifeSeconds(7);
    expect(await lifeSeconds(7)).toBeCloseTo(first, 6);
    expect(await lifeSeconds(8)).not.toBeCloseTo(first, 6);
  });
});

describe("callers of a line that plays recordings", () => {
  const playing = async () => {
    const served = await serveLine("2026-11-23T10:00");
    const { book, clock } = served.knowledge;
    const speech = createSpeech(bookDraft.phrases);
    const own = { book, speech, lastAct: 0, publicUrl: served.publicUrl, clock };
    return { ...served, line: makeOwnLine({ ...own, recordings: recordAll() }).line };
  };

  it("all end as they must, and what was played is counted", async () => {
    const counts = await runLoad({ ...(await playing()), ...fast, calls: 20 });
    expect(counts.wrongOutcomes).toEqual([]);
    const { played, files, failed } = counts.recordings;
    expect(files).toBeGreaterThan(20);
    expect(played).toBeGreaterThan(files);
    expect(failed).toBe(0);
  });

  it("end where a file cannot be had, and that is counted", async () => {
    const { line, ...rest } = await playing();
    const fetchClip = () => Promise.reject(new CarrierError("The recording answered 404"));
    const counts = await runLoad({ ...rest, line: { ...line, fetchClip }, ...fast, calls: 5 });
    expect(counts).toMatchObject({ wrong: 5, recordings: { played: 0, failed: 5 } });
    expect(counts.wrongOutcomes[0]).toMatch(/answered 404/);
  });
});

describe("a broken line", () => {
  it.each<[string, (answer: Answer) => Answer, RegExp]>([
    ["answers 500", (answer) => ({ ...answer, status: 500 }), /The server answered 500/],
    ["answers without TwiML", (answer) => ({ ...answer, body: "Hello" }), /not well-formed XML/],
    [
      "leads to another place",
      (answer) => ({ ...answer, body: answer.body.replaceAll("place=main", "place=rights") }),
      /must be at "main" and is at "rights"/,
    ],
    [
      "rings another number",
      (answer) => ({
        ...answer,
        body: answer.body.replace(/>[+\d]+<\/Number>/, ">+3225550199</Number>"),
      }),
      /must ring \S+; \+3225550199 rings/,
    ],
    [
      "answers another caller, in another language",
      (answer) => ({
        ...answer,
        body: answer.body
          .replaceAll("nl-BE", "fr-BE")
          .replaceAll("Polly.Lisa-Neural", "Polly.Isabelle-Neural"),
      }),
      /chose nl and hears fr-BE/,
    ],
    [
      "ends calls at once",
      (answer) => ({ ...answer, body: "<Response><Hangup/></Response>" }),
      /ended the call too early/,
    ],
  ])("is caught when it %s", async (_name, change, fault) => {
    const served = await serveLine("2026-11-23T10:00");
    const line = changing(served.line, change);
    const counts = await runLoad({ ...served, line, ...fast, calls: 15 });
    expect(counts.wrong).toBeGreaterThan(0);
    expect(counts.wrongOutcomes.length).toBe(Math.min(counts.wrong, 10));
    expect(counts.wrongOutcomes.join("\n")).toMatch(fault);
  });
});
