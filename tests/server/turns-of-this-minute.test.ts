import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import type { CallEvent, keys } from "../../src/line/call/position.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { routeWhenLive } from "../../src/server/routes.ts";
import { turnsOfThisMinute } from "../../src/server/turns-of-this-minute.ts";
import { fromQuery, toQuery } from "../../src/twilio/addresses.ts";
import { createTwimlWriter } from "../../src/twilio/write-twiml.ts";
import { smallBook } from "../support/small-book.ts";
import { walkBook } from "../support/walk-book.ts";

const book = openBook(smallBook, routeWhenLive);
const writer = createTwimlWriter(createSpeech(smallBook.phrases), "https://line.example.be/voice");
const dayLine = "?language=en&place=main&trail=welcome";

/** Turns on a clock that can be set, and how many documents were written. */
function openTurns(time: string) {
  const state = { now: Temporal.Instant.from(time), written: 0, asked: 0, isBroken: false };
  const answer = turnsOfThisMinute(
    book,
    (...answered) => {
      if (state.isBroken) throw new RangeError("no voice");
      state.written += 1;
      return writer(...answered);
    },
    () => {
      state.asked += 1;
      return state.now;
    },
  );
  return { state, answer };
}

const press = (key: (typeof keys)[number]): CallEvent => ({ kind: "pressed", key });

describe("a turn that comes again", () => {
  it("is written once in a minute, the clock asked each time", () => {
    const { state, answer } = openTurns("2026-11-23T09:00:00Z");
    const first = answer(dayLine, press("1"), false);
    state.now = Temporal.Instant.from("2026-11-23T09:00:59.999Z");
    expect(answer(dayLine, press("1"), false)).toBe(first);
    expect(state).toMatchObject({ written: 1, asked: 2 });
  });

  it("is written again in the next minute, and when the clock is put back", () => {
    const { state, answer } = openTurns("2026-11-23T09:00:59Z");
    answer(dayLine, press("1"), false);
    state.now = Temporal.Instant.from("2026-11-23T09:01:00Z");
    answer(dayLine, press("1"), false);
    state.now = Temporal.Instant.from("2026-11-23T09:00:30Z");
    answer(dayLine, press("1"), false);
    expect(state.written).toBe(3);
  });

  it("is heard closed from the minute a service closes, and open from the one it opens", () => {
    const { state, answer } = openTurns("2026-11-23T15:59:59.999Z");
    const silentAt = (time: string) => {
      state.now = Temporal.Instant.from(time);
      return answer("?language=en&place=day-line", { kind: "silent" }, false).document;
    };
    expect(silentAt("2026-11-23T15:59:59.999Z")).not.toContain("Closed now.");
    expect(silentAt("2026-11-23T16:00:00Z")).toContain("Closed now.");
    expect(silentAt("2026-11-24T07:59:59.999Z")).toContain("Closed now.");
    expect(silentAt("2026-11-24T08:00:00Z")).not.toContain("Closed now.");
  });

  it("is another in another language, at another place, by another event or number", () => {
    const { answer } = openTurns("2026-11-23T09:00:00Z");
    const turns = [
      answer("?language=en&place=main", { kind: "silent" }, false),
      answer("?language=nl&place=main", { kind: "silent" }, false),
      answer("?language=en&place=rooms", { kind: "silent" }, false),
      answer("?language=en&place=main", press("0"), false),
      answer("?language=en&place=main", press("0"), true),
      answer("?language=en&place=main", press("1"), false),
      answer("?language=en&place=main", { kind: "pressed", key: undefined }, false),
      answer("", { kind: "arrived" }, false),
      answer("", { kind: "silent" }, false),
    ];
    expect(new Set(turns).size).toBe(turns.length);
    expect(turns.map(({ answer: { here } }) => here.language)).toEqual([
      "en",
      "nl",
      ...Array(5).fill("en"),
      undefined,
      undefined,
    ]);
  });

  it.each([1, 3, 5, 60])("tells calls of %s seconds apart from longer ones", (talkSeconds) => {
    const { answer } = openTurns("2026-11-23T09:00:00Z");
    const from = "?language=en&place=night-line&stage=connect&trail=welcome.main";
    const ended = (seconds: number): CallEvent => ({
      kind: "transfer-ended",
      outcome: "completed",
      talkSeconds: seconds,
    });
    answer(from, ended(talkSeconds + 1), false);
    const now = Temporal.Instant.from("2026-11-23T09:00:00Z");
    const expected = answerCall(
      book,
      fromQuery(new URLSearchParams(from)),
      ended(talkSeconds),
      now,
    );
    expect(answer(from, ended(talkSeconds), false).answer).toEqual(expected);
  });

  it("is tried again after a fault", () => {
    const { state, answer } = openTurns("2026-11-23T09:00:00Z");
    state.isBroken = true;
    expect(() => answer(dayLine, press("1"), false)).toThrow("no voice");
    expect(() => answer(dayLine, press("1"), false)).toThrow("no voice");
    state.isBroken = false;
    expect(answer(dayLine, press("1"), false).document).toContain("<Response>");
  });

  it("is forgotten rather than that memory grows without end", () => {
    const { state, answer } = openTurns("2026-11-23T09:00:00Z");
    for (let told = 1; told <= 1_000; told += 1) {
      answer(`${dayLine}&told=${told}`, { kind: "silent" }, false);
    }
    answer(`${dayLine}&told=1`, { kind: "silent" }, false);
    const written = state.written;
    answer(`${dayLine}&told=1001`, { kind: "silent" }, false);
    answer(`${dayLine}&told=1`, { kind: "silent" }, false);
    answer(`${dayLine}&told=1`, { kind: "silent" }, false);
    expect(state.written).toBe(written + 2);
  });
});

describe("every answer of the book", () => {
  it("is the same from the first to the last instant of a minute", () => {
    for (const minute of ["2026-11-23T15:59", "2026-11-23T16:00"]) {
      const first = Temporal.Instant.from(`${minute}:00Z`);
      const last = Temporal.Instant.from(`${minute}:59.999999999Z`);
      const { answer: turn } = openTurns(last.toString());
      const walked = walkBook(book, first);
      expect(walked.length).toBeGreaterThan(50);
      for (const { answer } of walked) {
        for (const event of [{ kind: "silent" } as const, press("1"), press("#")]) {
          const expected = answerCall(book, answer.here, event, last);
          expect(turn(`?${toQuery(answer.here)}`, event, false).answer).toEqual(expected);
        }
      }
    }
  });
});
