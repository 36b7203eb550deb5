import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { countRecordings, createMetrics } from "../../../src/server/metrics.ts";
import { sumUpAnswers } from "../../../src/tools/answer-times.ts";
import { doctorFigures } from "../../../src/tools/doctor/finding.ts";
import { probeFigures } from "../../../src/tools/probe/probe-server.ts";
import { unchanged } from "../../support/open-line.ts";

const pathOf = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const dashboard = JSON.parse(readFileSync(pathOf("deploy/grafana/dashboard.json"), "utf8"));
const alerts = readFileSync(pathOf("deploy/prometheus/alerts.yml"), "utf8");
const watchAlerts = readFileSync(pathOf("deploy/prometheus/watch-alerts.yml"), "utf8");

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly gridPos: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly targets: readonly { readonly expr: string }[];
}

const panels: readonly Panel[] = dashboard.panels;
const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** Every name that the line serves to Prometheus, with those of a histogram. */
async function servedNames(): Promise<ReadonlySet<string>> {
  const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
  const { figures } = createMetrics(unchanged(book), Temporal.Now.instant);
  const sentences = () => inEachLanguage(() => 1);
  countRecordings({ sentences, unserved: () => ({ named: 0, others: 0 }) }, figures);
  const page = await figures.metrics();
  return new Set(page.match(/^helpline_\w+/gm));
}

describe("the dashboard and the alerts", () => {
  it("ask for figures that the line serves, and for all of them", async () => {
    const served = await servedNames();
    const asked = new Set(`${expressions.join("\n")}\n${alerts}`.match(/\bhelpline_\w+/g));
    expect([...asked].filter((name) => !served.has(name))).toEqual([]);
    const unseen = [...served].filter((name) => !/_(?:sum|count)$/.test(name) && !asked.has(name));
    expect(unseen).toEqual([]);
  });

  it("ask for figures that probe and doctor write", () => {
    const now = new Date(0);
    const answers = sumUpAnswers([1]);
    const report = { ok: true, heard: 1, answers };
    const written = [...probeFigures(report, now), ...doctorFigures([], now)];
    const names = written.map(({ name }) => name);
    const asked = new Set(watchAlerts.match(/\bhelpline_\w+/g));
    expect([...asked].filter((name) => !names.includes(name))).toEqual([]);
    // How many turns were heard says nothing by itself.
    expect(names.filter((name) => !asked.has(name))).toEqual(["helpline_probe_turns"]);
  });
});

describe("the dashboard", () => {
  it("has panels with names of their own that say what they mean, and none over another", () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
    const taken = new Set<string>();
    for (const { description, gridPos } of panels) {
      expect(description).toMatch(/\.$/);
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken.has(`${x},${y}`)).toBe(false);
          taken.add(`${x},${y}`);
        }
      }
    }
  });

  it("names no server: its data source is chosen where it is imported", () => {
    expect(JSON.stringify(dashboard)).not.toMatch(/https?:/);
    expect(dashboard.schemaVersion).toBeGreaterThanOrEqual(38);
    expect(dashboard.templating.list[0]).toMatchObject({ name: "datasource", type: "datasource" });
    for (const panel of dashboard.panels) {
      expect(panel.datasource).toEqual({ type: "prometheus", uid: `\${datasource}` });
    }
  });
});
