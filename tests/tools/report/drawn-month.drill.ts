import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { readFigures } from "../../../src/tools/report/figures.ts";
import { reportPage } from "../../../src/tools/report/page.ts";
import { readPeriod } from "../../../src/tools/report/period.ts";
import { publish } from "../../../src/tools/report/publish.ts";
import { toolTexts } from "../../../src/tools/texts/texts.ts";
import { findViolations } from "../../support/axe.ts";
import { openBrowser } from "../../support/open-browser.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { countByHand } from "./count-by-hand.ts";
import { generateLogs } from "./generated-month.ts";
import { writeLog } from "./write-log.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));

/** Whether no bar has the colour of the paper it lies on. */
const allSeen = `[...document.querySelectorAll("td i")].every((bar) =>
  getComputedStyle(bar).borderTopColor !== getComputedStyle(bar.closest("section")).backgroundColor)`;

/** The bars of a table as a browser draws them, row by row. */
async function barsOn(page: Page, title: string) {
  return page
    .locator("table", { has: page.getByText(title, { exact: true }) })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const bar = row.querySelector("i");
        const box = bar?.getBoundingClientRect();
        return {
          figure: row.querySelector("td")?.textContent ?? "",
          length: box?.width ?? 0,
          left: box?.left,
          isStub: bar?.classList.contains("stub") ?? false,
        };
      }),
    );
}

it("draws the hours and days of a generated month as an independent count has them", async () => {
  const between = [new Date("2026-03-02T00:00:00Z"), new Date("2026-03-30T00:00:00Z")] as const;
  const { calls, replicas } = await generateLogs(4, ...between, 180);
  const folder = temporaryFolder();
  const files = replicas.map((lines, index) => writeLog(folder, `${index}.ndjson`, lines));
  const period = readPeriod("2026-03", "2026-03");
  const published = publish(await readFigures(book, period, files), period, book);
  const { hours: byHour = {}, weekdays: byDay = {} } = countByHand(calls, "2026-03");
  const counted = {
    hours: Array.from({ length: 24 }, (_none, hour) => byHour[`${hour}`] ?? 0),
    weekdays: Array.from({ length: 7 }, (_none, day) => byDay[`${day + 1}`] ?? 0),
  } as const;

  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext()).newPage();
  for (const language of languages) {
    const texts = toolTexts[language].report;
    const file = join(folder, `${language}.html`);
    writeFileSync(
      file,
      reportPage(published, language, () => undefined),
    );
    await page.goto(pathToFileURL(file).href);
    expect(await findViolations(page)).toEqual([]);
    for (const media of [
      { media: "screen", forcedColors: "none" },
      { media: "print", forcedColors: "none" },
      { media: "screen", forcedColors: "active" },
    ] as const) {
      await page.emulateMedia(media);
      expect(await page.evaluate(allSeen)).toBe(true);
      for (const [table, counts] of Object.entries(counted)) {
        const { title } = texts.tables[table as keyof typeof counted];
        expectBars(await barsOn(page, title), counts);
      }
    }
    await page.emulateMedia({ media: "screen", forcedColors: "none" });
  }
});

/** Each bar begins where the others do and is as long as its count is large; what is hidden has a stub. */
function expectBars(bars: Awaited<ReturnType<typeof barsOn>>, counts: readonly number[]): void {
  expect(bars).toHaveLength(counts.length);
  const drawn = bars.filter(({ length }) => length > 0);
  expect(new Set(drawn.map(({ left }) => left)).size).toBe(1);
  const longest = Math.max(...bars.map(({ length }) => length));
  const largest = Math.max(...counts);
  for (const [index, count] of counts.entries()) {
    const { figure, length, isStub } = bars[index] ?? expect.fail("No bar.");
    // A larger one may be hidden too, to protect another.
    if (count > 0 && count < 5) expect(isStub).toBe(true);
    if (isStub) continue;
    expect(figure).toBe(`${count}`);
    expect(Math.abs(length - (count / largest) * longest)).toBeLessThan(0.5);
  }
  const stubs = bars.filter(({ isStub }) => isStub);
  // Both kinds are there among the hours, and only there.
  expect(stubs.length > 1 && stubs.length < 12).toBe(counts.length === 24);
  expect(new Set(stubs.map(({ length }) => length)).size).toBeLessThan(2);
}
