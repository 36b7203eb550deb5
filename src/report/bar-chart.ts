import { escapeHtml } from "./escape-html.ts";
import type { Shown } from "./protect-list.ts";

/** One bar: what it is about, and how long it is. */
export interface Bar {
  readonly label: string;
  readonly value: Shown;
}

/** Sizes in the chart's own units; the page scales them. */
const size = { width: 640, label: 260, row: 29, bar: 17, figure: 64, letters: 31 } as const;

/**
 * Horizontal bars as SVG, all from zero. A hidden figure has a dashed stub of one length, whatever
 * it is. It names no file and no host.
 *
 * @param described what is said of the picture to who does not see it
 */
export function barChart(
  bars: readonly Bar[],
  described: string,
  write: (value: Shown) => string,
): string {
  const counts = bars.map(({ value }) => (value === "hidden" ? 0 : value));
  const longest = Math.max(1, ...counts);
  const room = size.width - size.label - size.figure;
  const drawn = bars.map(({ label, value }, index) => {
    const middle = index * size.row + size.row / 2;
    const width = value === "hidden" ? 18 : Math.round((value / longest) * room);
    const kind = value === "hidden" ? ' class="bar-hidden"' : ' class="bar"';
    const top = middle - size.bar / 2;
    return `<text x="${size.label - 10}" y="${middle}" class="bar-label">${escapeHtml(shorten(label))}</text><rect${kind} x="${size.label}" y="${top}" width="${width}" height="${size.bar}" rx="2"/><text x="${size.label + width + 7}" y="${middle}" class="bar-figure">${escapeHtml(write(value))}</text>`;
  });
  const height = bars.length * size.row;
  return `<svg viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${escapeHtml(described)}"><line class="axis" x1="${size.label}" y1="0" x2="${size.label}" y2="${height}"/>${drawn.join("")}</svg>`;
}

/** The table beside the chart has the whole of it. */
function shorten(label: string): string {
  return label.length <= size.letters ? label : `${label.slice(0, size.letters - 1).trimEnd()}…`;
}
