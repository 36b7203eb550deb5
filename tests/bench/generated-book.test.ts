import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { generatedBook, turnsAcross } from "../../bench/generated-book.ts";
import { bookProblems, openBook } from "../../src/line/book/open-book.ts";
import type { Answer } from "../../src/line/call/answer.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import type { Key } from "../../src/line/call/position.ts";
import { fromQuery } from "../../src/twilio/addresses.ts";

function openGenerated(size: number) {
  return openBook(generatedBook(size), () => ({ kind: "rehearsed" }));
}

function answersAcross(size: number): readonly Answer[] {
  const book = openGenerated(size);
  const now = Temporal.Instant.from("2026-11-23T09:00:00Z");
  return turnsAcross(size).map(({ path, key }) => {
    const from = fromQuery(new URLSearchParams(path.slice(path.indexOf("?"))));
    return answerCall(book, from, { kind: "pressed", key: key as Key }, now);
  });
}

describe.each([8, 10, 100, 2_000])("a generated book of %i services", (size) => {
  it("is a valid book of that size", () => {
    expect(bookProblems(generatedBook(size))).toEqual([]);
    expect(openGenerated(size).services.size).toBe(size);
  });
});

describe("the turns across a generated book", () => {
  it("lead to a page, back to its menu and to the main menu", () => {
    expect(answersAcross(10).map(({ here }) => here.place)).toEqual([
      "service-2",
      "menu-1",
      "menu-0",
    ]);
  });

  it("visit places from one end of a large book to the other", () => {
    const places = new Set(answersAcross(2_000).map(({ here }) => here.place));
    expect(places.size).toBeGreaterThan(150);
    expect(places).toContain("service-2");
    expect([...places].some((place) => Number(place.split("-")[1]) > 900)).toBe(true);
  });

  it("say the same, but for names, in books of any size", () => {
    const shape = ({ say }: Answer) =>
      say.map(({ phrase }) => phrase.replace(/-\d+/, "")).join(" ");
    const [page, menu, main] = answersAcross(10).map(shape);
    const large = answersAcross(2_000).map(shape);
    expect(new Set(large)).toEqual(new Set([page, menu, main]));
  });
});
