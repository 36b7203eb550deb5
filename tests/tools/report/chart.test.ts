import { describe, expect, it } from "vitest";
import { type Bar, barChart } from "../../../src/tools/report/chart.ts";
import type { Shown } from "../../../src/tools/report/protect.ts";
import { readChart } from "./read-chart.ts";

const write = (value: Shown) => (value === "hidden" ? "masqué" : `${value} calls`);
const barsOf = (...values: readonly Shown[]): readonly Bar[] =>
  values.map((value, index) => ({ label: `Row ${index}`, value }));
const draw = (bars: readonly Bar[]) => barChart(bars, "A chart", write);

describe("the bars", () => {
  it("stand in their order, from one zero, as long as their figures are large", () => {
    const values = [5, 0, 1200, 300, 7];
    const drawn = readChart(draw(barsOf(...values)));
    expect(drawn.map(({ label, figure }) => [label, figure])).toEqual(
      values.map((value, index) => [`Row ${index}`, `${value} calls`]),
    );
    expect(new Set(drawn.map(({ from }) => from)).size).toBe(1);
    const longest = drawn[2]?.length ?? 0;
    expect(longest).toBeGreaterThan(100);
    for (const [index, value] of values.entries()) {
      expect(drawn[index]?.length).toBeCloseTo((value / 1200) * longest, 0);
    }
  });

  it("have one dashed stub for what is hidden, whatever the others are", () => {
    const charts = [["hidden", 5], ["hidden", 90_000], ["hidden"], ["hidden", 0]] as const;
    const stubs = charts.map((values) => readChart(draw(barsOf(...values)))[0]);
    const [first] = stubs;
    expect(first).toMatchObject({ label: "Row 0", figure: "masqué", dashed: true });
    expect(first?.length).toBeGreaterThan(10);
    expect(stubs).toEqual(charts.map(() => first));
    expect(readChart(draw(barsOf(5, "hidden", 9))).map(({ dashed }) => dashed)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("are each their own where labels are the same", () => {
    const label = "The same";
    const drawn = readChart(draw([8, "hidden", 4].map((value) => ({ label, value }) as Bar)));
    expect(drawn.map(({ label, figure }) => [label, figure])).toEqual([
      [label, "8 calls"],
      [label, "masqué"],
      [label, "4 calls"],
    ]);
  });
});

describe("the labels", () => {
  it("are text, whatever is in them", () => {
    const hostile = [
      "<script>a()</script>",
      '" onload="a()" x="',
      "]]></style><a>",
      "{a|b} {b} {c} %s {{d}}",
      "&lt;&#39;'",
      'class="zr0-cls-0" ecmeta_x="1"',
      '<path fill="none">',
    ];
    const svg = draw(hostile.map((label) => ({ label, value: 6 })));
    expect(readChart(svg).map(({ label }) => label.slice(0, 14))).toEqual(
      hostile.map((label) => label.slice(0, 14)),
    );
    expect(new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name))).toEqual(
      new Set(["svg", "path", "text"]),
    );
    expect(barChart([], '"<b> $&', write)).toContain('aria-label="&quot;&lt;b&gt; $&amp;"');
  });

  it("are wrapped, and never longer than their room", () => {
    const label = "Le centre de prise en charge des violences sexuelles à Bruxelles";
    const [bar] = readChart(draw([{ label, value: 6 }]));
    expect(bar?.label).toBe("Le centre de prise en charge des violences…");
  });
});

describe("the picture", () => {
  const svg = draw(barsOf(5, "hidden"));

  it("is the same for the same figures, whatever was drawn between", () => {
    draw(barsOf(9, 9, 9));
    expect(draw(barsOf(5, "hidden"))).toBe(svg);
  });

  it("has no name that could clash with another, no style, no motion, no script, no address", () => {
    expect(svg).toMatch(/^<svg viewBox="0 0 360 \d+" role="img" aria-label="A chart">/);
    expect(svg).not.toMatch(/ id=| class=|<style|<script|<animate|url\(|href|:\/\/| on\w+=/);
  });
});
