import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import type { FactsView, WordsRow, WordsView } from "../../src/studio/api.ts";
import type { MapGraph } from "../../src/tools/map/graph.ts";
import { smallBook } from "../support/small-book.ts";
import { editionOf, openStudio, playCall, said } from "./open-studio.ts";

const studio = openStudio();

async function get<View>(path: string): Promise<View> {
  const { body } = await supertest(studio).get(path).expect(200);
  return body;
}

function rowIn({ rows }: WordsView, id: string): WordsRow {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no row "${id}".`);
  return row;
}

describe("the map", () => {
  it.each(["fr", "nl", "en"])("is the ways through a call in %s", async (language) => {
    const graph = await get<MapGraph>(`/api/map?language=${language}`);
    expect(graph.language).toBe(language);
    const ids = graph.nodes.map(({ id }) => id);
    expect(ids).toContain(graph.start);
    expect(ids).toContain(graph.danger);
    for (const { to } of graph.edges) expect(ids).toContain(to);
  });

  it("says which languages there are", async () => {
    const { body } = await supertest(studio).get("/api/map?language=de").expect(400);
    expect(body).toEqual({ problem: "language is one of fr, nl, en." });
    await supertest(studio).get("/api/map?language=fr&language=nl").expect(400);
  });
});

describe("the words", () => {
  it("are those that a caller hears there", async () => {
    const words = await get<WordsView>("/api/words");
    for (const [key, language, nightLine] of [
      ["1", "fr", "3"],
      // Who answers in Dutch comes before it.
      ["2", "nl", "4"],
      ["3", "en", "3"],
    ] as const) {
      const { spoken } = rowIn(words, "night-line");
      const call = await playCall(studio, undefined, key, nightLine);
      expect(call.place).toBe("night-line");
      expect(spoken[language].text).toBe(said(call));
      expect(call.waits).toMatchObject({ promptSeconds: spoken[language].seconds });
      const main = await playCall(studio, undefined, key);
      expect(rowIn(words, "main").spoken[language].text).toBe(said(main));
    }
    const welcome = rowIn(words, "welcome").spoken;
    expect(said(await playCall(studio, undefined))).toContain(welcome.nl.text.split(".")[0]);
  });

  it("are counted", async () => {
    const { spoken } = rowIn(await get<WordsView>("/api/words"), "phrase/danger.calling");
    const { text, words, longestSentence, warnings } = spoken.en;
    expect(text).toBe(phrases.en["danger.calling"]);
    expect(words).toBe(text.split(" ").length);
    expect(longestSentence).toBeLessThanOrEqual(words);
    expect(warnings).toEqual([]);
  });

  it("have a row for every place with words, every stage and every phrase, each once", async () => {
    const { rows } = await get<WordsView>("/api/words");
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const places = [...Object.keys(smallBook.tree.nodes), ...Object.keys(smallBook.services)];
    expect(ids).toEqual(expect.arrayContaining(places.filter((place) => place !== "talk")));
    expect(ids).not.toContain("talk");
    expect(ids).toEqual(
      expect.arrayContaining(["day-line/week", "day-line/busy", "in-danger/over"]),
    );
    const ofPhrases = Object.keys(smallBook.spokenPhrases).map((phrase) => `phrase/${phrase}`);
    expect(ids).toEqual(expect.arrayContaining(ofPhrases));
    const silent = rows.filter(({ spoken }) =>
      Object.values(spoken).some(({ text }) => text === ""),
    );
    expect(silent).toEqual([]);
  });

  it("name the places that lead there", async () => {
    const words = await get<WordsView>("/api/words");
    expect(rowIn(words, "night-line").usedAt).toEqual(["main"]);
    expect(rowIn(words, "day-line").usedAt).toEqual(["talk", "rooms"]);
    expect(rowIn(words, "main").usedAt).toEqual(["welcome"]);
  });

  it("mark what is past review at that time, and only that", async () => {
    const isPast = async (at: string) =>
      rowIn(await get<WordsView>(`/api/words?at=${at}`), "day-line").isPastReview;
    expect(await isPast("2027-01-31T23:59")).toBe(false);
    expect(await isPast("2027-02-01T00:00")).toBe(true);
    expect(rowIn(await get<WordsView>("/api/words?at=2027-02-01T00:00"), "main").isPastReview).toBe(
      false,
    );
  });

  it("warn of what an ear cannot keep and a voice cannot say", async () => {
    const long = `one ${"and one more ".repeat(6)}`.trim();
    const draft = {
      ...smallBook,
      phrases: {
        ...smallBook.phrases,
        en: { ...smallBook.phrases.en, "day-line.about": `${long}. See (here).` },
      },
    };
    const edition = editionOf(draft);
    const other = openStudio({ edition: () => edition });
    const { body } = await supertest(other).get("/api/words").expect(200);
    const { spoken } = rowIn(body, "day-line");
    expect(spoken.en.warnings).toEqual([
      expect.stringContaining("19 words in one sentence"),
      expect.stringContaining("a sign that no voice can say"),
    ]);
    expect(spoken.en.longestSentence).toBe(19);
    expect(spoken.fr.warnings).toEqual([]);
    expect(body.warnings.filter((one: string) => one.startsWith("day-line, en: "))).toHaveLength(2);
  });
});

describe("the facts", () => {
  it("tell of every service, and what is open at that time", async () => {
    const { services, today, isHoliday } = await get<FactsView>("/api/facts");
    expect([today, isHoliday]).toEqual(["2026-11-23", false]);
    expect(services.map(({ id }) => id).sort()).toEqual(Object.keys(smallBook.services).sort());
    const dayLine = services.find(({ id }) => id === "day-line");
    expect(dayLine?.name.fr).toBe("The day line");
    expect(dayLine?.isOpen).toBe(true);
    expect(dayLine?.week).toHaveLength(7);
    const allDay = [{ from: 0, to: 1440 }];
    const night = services.find(({ id }) => id === "ambulance");
    expect(night?.week).toEqual(Array(7).fill({ ranges: allDay, usual: allDay }));
    const late = await get<FactsView>("/api/facts?at=2026-11-23T03:00");
    expect(late.services.find(({ id }) => id === "day-line")?.isOpen).toBe(false);
  });

  it("know the holidays", async () => {
    expect(await get("/api/facts?at=2026-12-25T10:00")).toMatchObject({
      today: "2026-12-25",
      isHoliday: true,
    });
  });

  it("mark what is past review", async () => {
    const { services } = await get<FactsView>("/api/facts?at=2027-05-01T00:00");
    // Hours after three months, numbers alone after six.
    const due = services.map(({ id, reviewDue }) => [id, reviewDue]);
    expect(new Set(due.map(([, day]) => day))).toEqual(new Set(["2027-02-01", "2027-05-01"]));
    expect(due).toContainEqual(["day-line", "2027-02-01"]);
    expect(due).toContainEqual(["night-line", "2027-05-01"]);
    expect(services.every(({ isPastReview }) => isPastReview)).toBe(true);
  });
});
