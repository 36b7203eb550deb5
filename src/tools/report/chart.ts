import { BarChart, type BarSeriesOption } from "echarts/charts";
import { GridComponent, type GridComponentOption } from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escapeHtml } from "./html.ts";
import type { Shown } from "./protect.ts";

/** One bar: what it is about, and how long it is. */
export interface Bar {
  readonly label: string;
  readonly value: Shown;
}

/** In units of the chart, which is so narrow that a telephone shows its words large enough. */
const width = 360;
const barWidth = 16;
const stubLength = 18;
const lineHeight = 15;
const labelRoom = { letters: 22, lines: 2 } as const;
const figureRoom = 52;

/** Dark on white, and what is hidden an outline: as clear in black and white. */
const colours = { bar: "#1d4f91", line: "#718096", words: "#1a202c" } as const;
const words = { color: colours.words, fontSize: 13 } as const;
/** What the library calls a place without a bar. */
const noBar = "-";

/**
 * Horizontal bars as SVG, all from zero, each with its figure. A hidden figure has a dashed stub of
 * one length, whatever it is. Long labels are wrapped and cut: the table beside has the whole.
 *
 * @param described what is said of the picture to who does not see it
 */
export function barChart(
  bars: readonly Bar[],
  described: string,
  write: (value: Shown) => string,
): string {
  const labels = bars.map(({ label }) => wrapLabel(label, labelRoom));
  const lines = labels.flatMap((label) => label.split("\n"));
  const longestLine = Math.max(0, ...lines.map((line) => line.length));
  const counts = bars.map(({ value }) => (value === "hidden" ? 0 : value));
  const row = barWidth + (lines.length > labels.length ? 18 : 10);
  // Generous: the letters are those of the reader's device, and a short word may be of wide ones.
  const left = 28 + 7 * longestLine;
  return drawChart(
    {
      grid: { left, right: figureRoom, top: 0, bottom: 0, outerBoundsMode: "none" },
      xAxis: { type: "value", show: false, min: 0, max: Math.max(1, ...counts) },
      yAxis: {
        type: "category",
        inverse: true,
        data: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line, cap: "butt" } },
        axisLabel: { ...words, lineHeight, interval: 0 },
      },
      series: [shownBars(bars, write), hiddenBars(bars, write)],
    },
    { width, height: bars.length * row },
    described,
  );
}

function shownBars(bars: readonly Bar[], write: (value: Shown) => string): BarSeriesOption {
  const formatter = ({ dataIndex }: { dataIndex: number }) =>
    write(bars[dataIndex]?.value ?? "hidden");
  return {
    ...seriesOf(formatter),
    data: bars.map(({ value }) => (value === "hidden" ? noBar : value)),
    itemStyle: { color: colours.bar },
  };
}

/** Drawn from nothing, at their least length: never from the figures. */
function hiddenBars(bars: readonly Bar[], write: (value: Shown) => string): BarSeriesOption {
  return {
    ...seriesOf(() => write("hidden")),
    data: bars.map(({ value }) => (value === "hidden" ? 0 : noBar)),
    barMinHeight: stubLength,
    itemStyle: { color: "#fff", borderColor: colours.line, borderType: [3, 2] },
  };
}

function seriesOf(formatter: (place: { dataIndex: number }) => string): BarSeriesOption {
  return {
    type: "bar",
    silent: true,
    barWidth,
    // A gap of one bar backwards: both series have the same places.
    barGap: "-100%",
    label: { ...words, show: true, position: "right", formatter },
  };
}

use([BarChart, GridComponent, SVGRenderer]);

/** A chart in the words of the library: bars on a grid of two axes. */
type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** Sizes in the chart's own units; the page scales them. */
interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart as SVG to be put into a page: the same figures give the same text. It names no file
 * and no host, and has no script, style or name that could clash with those of another chart.
 *
 * @param described what is said of the picture to who does not see it
 */
function drawChart(option: ChartOption, size: ChartSize, described: string): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption({ animation: false, textStyle: { fontFamily: "inherit" }, ...option });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return finish(drawn, size, described);
}

/**
 * What a page needs otherwise: a description, and none of what the library adds for a pointer:
 * places without colour, and styles under names that it counts up from chart to chart. Labels are
 * escaped by then, and none can look like these.
 */
function finish(drawn: string, { width, height }: ChartSize, described: string): string {
  const about = `viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(described)}"`;
  return drawn
    .replace(/<svg [^>]*>/, () => `<svg ${about}>`)
    .replace(/<style >.*?<\/style>\n/s, "")
    .replaceAll(/ (?:class|pointer-events|xml:space|ecmeta_\w+)="[^"]*"/g, "")
    .replaceAll(/<(path|rect) [^>]*fill="none"><\/\1>\n/g, "");
}

/** The room that a label has, and how much of it fits. */
interface LabelRoom {
  /** Letters in a line. */
  readonly letters: number;
  readonly lines: number;
}

/** Wraps a label between words, into lines that "\n" parts. What is too long ends in "…". */
export function wrapLabel(label: string, { letters, lines }: LabelRoom): string {
  const wrapped: string[] = [];
  let line = "";
  // Not at a no-break space: a guillemet stays beside its word.
  for (const word of label.split(/[ \t\r\n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= letters || line === "" || wrapped.length === lines - 1) {
      line = longer;
    } else {
      wrapped.push(line);
      line = word;
    }
  }
  return [...wrapped, line].map((one) => shorten(one, letters)).join("\n");
}

function shorten(line: string, letters: number): string {
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
}
