import { expect, it } from "vitest";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { readFigures } from "../../../src/tools/report/figures.ts";
import { reportTexts } from "../../../src/tools/report/labels.ts";
import { reportPage } from "../../../src/tools/report/page.ts";
import { readPeriod } from "../../../src/tools/report/period.ts";
import { publish } from "../../../src/tools/report/publish.ts";
import { countByHand } from "./count-by-hand.ts";
import { generateLogs } from "./generated-month.ts";
import { temporaryFolder, writeLog } from "./log-folder.ts";
import { chartsIn, readChart } from "./read-chart.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));

it("draws the hours and days of a generated month as an independent count has them", async () => {
  const between = [new Date("2026-03-02T00:00:00Z"), new Date("2026-03-30T00:00:00Z")] as const;
  const { calls, replicas } = await generateLogs(4, ...between, 180);
  const folder = temporaryFolder();
  const files = replicas.map((lines, index) => writeLog(folder, `${index}.ndjson`, lines));
  const period = readPeriod("2026-03", "2026-03");
  const published = publish(await readFigures(book, period, files), period, book);
  const [, hours = "", weekdays = ""] = chartsIn(
    reportPage(published, reportTexts.en, () => undefined),
  );

  const { hours: byHour = {}, weekdays: byDay = {} } = countByHand(calls, "2026-03");
  for (const [svg, counts] of [
    [hours, Array.from({ length: 24 }, (_none, hour) => byHour[`${hour}`] ?? 0)],
    [weekdays, Array.from({ length: 7 }, (_none, day) => byDay[`${day + 1}`] ?? 0)],
  ] as const) {
    const bars = readChart(svg);
    const longest = Math.max(...bars.map(({ length }) => length));
    expect(bars).toHaveLength(counts.length);
    for (const [index, count] of counts.entries()) {
      const { figure, length, dashed } = bars[index] ?? expect.fail("No bar.");
      // A larger one may be hidden too, to protect another.
      if (count > 0 && count < 5) expect(dashed).toBe(true);
      if (dashed) continue;
      expect(figure).toBe(`${count}`);
      expect(length).toBeCloseTo((count / Math.max(...counts)) * longest, 0);
    }
  }
  const hidden = readChart(hours).filter(({ dashed }) => dashed);
  expect(hidden.length).toBeGreaterThan(1);
  expect(hidden.length).toBeLessThan(12);
  expect(new Set(hidden.map(({ length }) => length)).size).toBe(1);
});
