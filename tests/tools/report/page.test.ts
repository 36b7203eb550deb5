import { describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { emptyStory } from "../../../src/tools/report/calls.ts";
import { countCall, emptyFigures } from "../../../src/tools/report/figures.ts";
import { createLabels } from "../../../src/tools/report/labels.ts";
import { reportPage } from "../../../src/tools/report/page.ts";
import { readPeriod } from "../../../src/tools/report/period.ts";
import { csvFiles, type Published, publish } from "../../../src/tools/report/publish.ts";
import { toolTexts } from "../../../src/tools/texts/texts.ts";
import { tablesIn } from "./read-tables.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));

/** Calls of one hour in March that all heard of 1712 and found it busy, in these languages. */
function callsIn(spoken: readonly string[], placeOf = (_call: number) => "main"): Published {
  const figures = emptyFigures();
  const period = readPeriod("2026-03", "2026-03");
  const arrivedAt = Date.parse("2026-03-02T09:00:00Z");
  for (const [call, language] of spoken.entries()) {
    const transfers = [{ service: "1712", result: "busy" } as const];
    const services = new Set(["1712"]);
    const seen = { arrivedAt, place: placeOf(call), language, transfers, services };
    countCall(figures, period, { ...emptyStory(), ...seen });
  }
  return publish({ figures, read: { lines: 149, skipped: 2, late: 0 } }, period, book);
}

/** A month: 40 calls that end at a menu, the last ones in danger, the others at a place with a strange name. */
function smallMonth(inDanger = 1): Published {
  const figures = emptyFigures();
  const period = readPeriod("2026-03", "2026-03");
  for (let number = 0; number < 44; number += 1) {
    const danger = number >= 44 - inDanger;
    const place = danger ? "danger" : number < 40 ? "main" : '<b>"old" & gone</b>';
    const arrivedAt = Date.parse("2026-03-02T09:00:00Z") + number * 3_600_000;
    const services = new Set(number < 20 ? ["1712"] : ["sos-viol", "112"]);
    const language = number % 2 === 0 ? "fr" : "nl";
    const transfers = [{ service: "1712", result: number < 30 ? "completed" : "busy" } as const];
    const seen = { arrivedAt, place, danger, services, language, transfers } as const;
    countCall(figures, period, { ...emptyStory(), ...seen, transfers: [...transfers] });
  }
  const read = { lines: 500, skipped: 2, late: 0 };
  return publish({ figures, read }, period, book);
}

const nameOf = (place: string) => (place === "main" ? "Main menu" : undefined);

describe.each(languages)("the page in %s", (language) => {
  const texts = toolTexts[language].report;
  const page = reportPage(smallMonth(), language, nameOf);

  it("is in that language, with one first heading and one second for each part", () => {
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}-`));
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<h2>/g)).toHaveLength(Object.keys(texts.tables).length + 3);
    for (const { title, meaning } of Object.values(texts.tables)) {
      expect(page).toContain(`<h2>${title}</h2>`);
      expect(page).toContain(meaning);
    }
    for (const paragraph of texts.rule.paragraphs) expect(page).toContain(paragraph);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it("has a caption and heads with a scope for every table", () => {
    const tables = page.match(/<table>.*?<\/table>/gs) ?? [];
    expect(tables).toHaveLength(Object.keys(texts.tables).length);
    for (const table of tables) {
      expect(table).toMatch(/^<table>\n<caption>[^<]+<\/caption>/);
      expect(table.match(/<th\b(?! scope="(?:row|col)")/g)).toBeNull();
      expect(table.match(/<th scope="row">/g)?.length).toBe(
        (table.match(/<tr>/g)?.length ?? 0) - 1,
      );
    }
  });

  it("asks nothing of any host and runs nothing", () => {
    expect(page).not.toMatch(/https?:|\/\/[a-z]|<script|<link|<img|<iframe|@import|url\(| on\w+=/i);
  });

  it("opens and closes every element, and lets no name through as HTML", () => {
    const open: string[] = [];
    for (const [, close, name = "", rest = ""] of page.matchAll(
      /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g,
    )) {
      if (name === "meta" || rest.endsWith("/")) continue;
      if (close === "/") expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(page).toContain("&lt;b&gt;&quot;old&quot; &amp; gone&lt;/b&gt;");
  });

  it("draws under every figure that is no total a bar as long as it is large", () => {
    const { tables } = smallMonth();
    const format = new Intl.NumberFormat(texts.locale);
    const drawn = tablesIn(page);
    expect(drawn).toHaveLength(tables.length);
    for (const [index, { rows }] of tables.entries()) {
      const parts = rows.flatMap(({ cells }) => cells);
      const largest = Math.max(...parts.map((value) => (value === "hidden" ? 0 : value)));
      expect(drawn[index]?.map(({ cells }) => cells)).toEqual(
        rows.map(({ cells }) =>
          cells.map((value) => {
            if (value === "hidden") {
              return { figure: texts.hidden, share: undefined, stub: true };
            }
            const hasBar = value > 0;
            return {
              figure: format.format(value),
              share: hasBar ? expect.closeTo(value / largest, 3) : undefined,
              stub: false,
            };
          }),
        ),
      );
    }
    expect(drawn.flat(2).some(({ cells }) => cells.some(({ stub }) => stub))).toBe(true);
  });

  it("looks the same whatever the hidden figures are", () => {
    expect(reportPage(smallMonth(2), language, nameOf)).toBe(page);
  });

  it("says that a figure is hidden, in its own words", () => {
    expect(page).toContain(
      `<td class="hidden"><span>${texts.hidden}</span><i class="stub"></i></td>`,
    );
    expect(page).toContain(`<dd>${texts.hidden}</dd>`);
  });
});

describe("what is published", () => {
  const published = smallMonth();
  const table = (wanted: string) => published.tables.find(({ name }) => name === wanted);

  it("has no count from one to four in any table", () => {
    const cells = published.tables.flatMap(({ rows, totals = [] }) => [
      ...totals,
      ...rows.flatMap((row) => row.cells),
    ]);
    expect(cells.filter((cell) => cell !== "hidden" && cell > 0 && cell < 5)).toEqual([]);
    expect(cells).toContain("hidden");
  });

  it("hides small endings and keeps the total from giving them away", () => {
    expect(table("endings")).toMatchObject({
      rows: [
        { name: "danger", cells: ["hidden"] },
        { name: "main", cells: ["hidden"] },
        { name: '<b>"old" & gone</b>', cells: ["hidden"] },
      ],
      totals: [44],
    });
    expect(published.summary).toEqual({ calls: 44, danger: "hidden", silence: 0, faults: 0 });
  });

  it("tells a list not at all where its figures would give one another away", () => {
    const few = callsIn(["fr", "nl", "nl", "nl", "nl", "nl"]);
    const languages = few.tables.find(({ name }) => name === "languages");
    expect(languages).toMatchObject({ rows: [], totals: [6], withheld: true });
    const page = reportPage(few, "en", nameOf);
    expect(page.split(toolTexts.en.report.withheld)).toHaveLength(2);
    // Of a kind of ending that is not there, nothing is withheld.
    expect(callsIn(Array(6).fill("fr")).tables.filter(({ withheld }) => withheld)).toEqual([]);
  });

  it("hides no ending behind one that the services bound", () => {
    // How many heard of 1712 is told: no more can have ended there.
    const spoken = Array(36).fill("fr");
    const endings = (other: string) =>
      callsIn(spoken, (call) => (call < 3 ? "main" : call < 20 ? other : "1712")).tables.at(-1);
    expect(endings("1712")).toMatchObject({ rows: [], totals: [36], withheld: true });
    expect(endings("kinds")?.rows).toEqual([
      { name: "main", cells: ["hidden"] },
      { name: "kinds", cells: ["hidden"] },
      { name: "1712", cells: [16] },
    ]);
  });

  it("tells nothing but a rounded number of lines of fewer than five calls", () => {
    const few = callsIn(["fr", "nl", "nl"]);
    // All but a few were not in danger: that is a small group too.
    expect(new Set(Object.values(few.summary))).toEqual(new Set(["hidden"]));
    expect(few.tables.every(({ rows, withheld }) => withheld && rows.length === 0)).toBe(true);
    expect(few.read).toEqual({ lines: 100, skipped: 2, late: 0 });
    expect(reportPage(few, "en", nameOf)).toContain(
      `<dd>${toolTexts.en.report.fewerThanFive}</dd>`,
    );
  });

  it("is in the CSV files as on the page, with names that programs know", () => {
    const files = csvFiles(published, createLabels("en", nameOf));
    expect(files.map(({ file }) => file)).toEqual(
      ["summary", ...published.tables.map(({ name }) => name)].map((name) => `${name}.csv`),
    );
    const text = (file: string) => files.find((one) => one.file === file)?.text;
    expect(text("summary.csv")).toContain("calls,Calls,44\r\ndanger,Danger,hidden\r\n");
    expect(text("languages.csv")).toBe(
      "name,label,calls\r\nfr,French,22\r\nnl,Dutch,22\r\nen,English,0\r\nnone,None chosen,0\r\ntotal,,44\r\n",
    );
    expect(text("endings.csv")).toContain('"<b>""old"" & gone</b>","Hung up at ');
    expect(text("transfers.csv")).toContain("1712,1712,30,0,14,0,0,0\r\n");
  });
});
