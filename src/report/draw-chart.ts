import { BarChart, type BarSeriesOption } from "echarts/charts";
import { GridComponent, type GridComponentOption } from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escapeHtml } from "./escape-html.ts";

use([BarChart, GridComponent, SVGRenderer]);

/** A chart in the words of the library: bars on a grid of two axes. */
export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** Sizes in the chart's own units; the page scales them. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart as SVG to be put into a page: the same figures give the same text. It names no file
 * and no host, and has no script, style or name that could clash with those of another chart.
 *
 * @param described what is said of the picture to who does not see it
 */
export function drawChart(option: ChartOption, size: ChartSize, described: string): string {
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
