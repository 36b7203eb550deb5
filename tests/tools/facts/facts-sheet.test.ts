import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { notSpoken } from "../../../menus/not-spoken.ts";
import { services } from "../../../menus/services.ts";
import { documents } from "../../../menus/sources.ts";
import { countPastReview, listDatedHours, listFacts } from "../../../src/line/book/facts.ts";
import { type BookDraft, openBook } from "../../../src/line/book/open-book.ts";
import type { Service } from "../../../src/line/book/service.ts";
import { type Confidence, citeSource } from "../../../src/line/book/source.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { factsSheet, factsTable } from "../../../src/tools/facts/facts-sheet.ts";

const today = Temporal.PlainDate.from("2026-11-22");

function bookWith(change: (id: string, service: Service) => Service): ReturnType<typeof openBook> {
  const changed = Object.fromEntries(
    Object.entries(services as Readonly<Record<string, Service>>).map(([id, service]) => [
      id,
      change(id, service),
    ]),
  );
  const draft: BookDraft = { ...bookDraft, services: changed };
  return openBook(draft, () => ({ kind: "rehearsed" }));
}

function checkedOn(ids: readonly string[], checked: string) {
  return bookWith((id, service) =>
    ids.includes(id) ? { ...service, source: { ...service.source, checked } } : service,
  );
}

describe("the list of facts", () => {
  it("holds every service and every topic once, each with a source", () => {
    const listed = listFacts(
      bookWith((_, service) => service),
      today,
    );
    const ids = listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(services)));
    expect(listed.filter(({ kind }) => kind === "topic").length).toBeGreaterThanOrEqual(15);
    expect(listed.filter(({ source }) => citeSource(source, documents) === "")).toEqual([]);
  });

  it("puts first what is past review, then what is least sure", () => {
    const listed = listFacts(checkedOn(["surya"], "2026-01-01"), today);
    expect(listed[0]?.id).toBe("surya");
    const confidences = listed.slice(1).map(({ source }) => source.confidence);
    const order: Confidence[] = ["conflict", "unconfirmed", "outside the documents", "confirmed"];
    expect(confidences).toEqual(
      confidences.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    );
    expect(listed.findIndex(({ id }) => id === "care-centre-liege")).toBeLessThan(3);
  });

  it("counts what is past review, on the very day it falls due", () => {
    const book = checkedOn(["surya", "payoke"], "2026-05-22");
    expect(countPastReview(book, Temporal.PlainDate.from("2026-11-21"))).toBe(0);
    expect(countPastReview(book, today)).toBe(2);
  });
});

describe("the table of facts", () => {
  it("names number, source, what is still to do, and what is not spoken", () => {
    const book = bookWith((_, service) => service);
    const table = factsTable(listFacts(book, today), book, notSpoken, []);
    const liege = table.split("\n").find((line) => line.includes("care-centre-liege"));
    expect(liege).toContain("04 367 93 11");
    expect(liege).toContain("test call needed");
    expect(table).toContain("INTACT: suspended");
  });
});

describe("hours with dates of a year", () => {
  const hours = "Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 02 off; Jul 11 off; 2026 Oct 01+ Sa off";
  const book = bookWith((id, service) => {
    if (id === "surya") return { ...service, hours };
    if (id !== "payoke") return service;
    // What was replaced is not wanted any more.
    const laterHours = [{ from: "2026-11-01", hours: "Mo-Fr 09:00-17:00; 2026 Nov 20 off" }];
    return { ...service, hours, laterHours };
  });

  it("are listed with the last date that is known, the soonest over first", () => {
    const listed = listDatedHours(book, today).map(({ id, lastDate, daysLeft }) => [
      id,
      `${lastDate}`,
      daysLeft,
    ]);
    expect(listed).toEqual([
      ["payoke", "2026-11-20", -2],
      ["surya", "2027-01-02", 41],
    ]);
  });

  it("stand under the table, and say what is wanted once they are over", () => {
    const table = factsTable(listFacts(book, today), book, notSpoken, listDatedHours(book, today));
    expect(table).toContain("  payoke: 2026-11-20, over: ask for those of the coming year\n");
    expect(table).toContain("  surya: 2027-01-02\n");
  });
});

describe("the sheet to phone through", () => {
  it("has every service with its number, every topic, and boxes to tick, and no loose sign", () => {
    const book = bookWith((id, service) =>
      id === "surya" ? { ...service, source: { ...service.source, also: "a <b> & c" } } : service,
    );
    const speech = createSpeech(phrases);
    const sheet = factsSheet(listFacts(book, today), book, speech, "2026-11-22");
    expect(sheet.match(/<article>/g)).toHaveLength(listFacts(book, today).length);
    expect(sheet.match(/The text is still right/g)?.length).toBeGreaterThanOrEqual(15);
    expect(sheet).toContain("0800 98 100");
    expect(sheet).toContain("a &lt;b&gt; &amp; c");
    expect(sheet.startsWith("<!doctype html>")).toBe(true);
  });

  it("says how the line would call each, as the book has it", () => {
    const book = bookWith((id, service) =>
      id === "surya"
        ? { ...service, ringSeconds: 90, callerId: "+3225550122", longestMinutes: 60 }
        : service,
    );
    const sheet = factsSheet(listFacts(book, today), book, createSpeech(phrases), "2026-11-22");
    expect(sheet).toContain("ring for 90 s, show +3225550122, end after 60 minutes");
    expect(sheet).toContain("ring for 25 s, show CALLER_ID, the line's number, end after 120");
    expect(sheet.match(/show the caller's own number, end after 240 minutes/g)).toHaveLength(2);
    expect(sheet).toContain("none: nothing is dialled");
  });
});
