/** A bar as it is drawn. */
export interface DrawnBar {
  /** The words left of it, as they are read: its lines with a blank between. */
  readonly label: string;
  /** The words right of it. */
  readonly figure: string;
  /** Where it begins and how long it is, in units of the chart. */
  readonly from: number;
  readonly length: number;
  readonly dashed: boolean;
}

/** Each chart of a page, as SVG. */
export function chartsIn(page: string): readonly string[] {
  return page.match(/<svg .*?<\/svg>/gs) ?? [];
}

/**
 * Reads the bars of a chart from where things stand in the picture, from top to bottom.
 *
 * @throws Error when anything else is drawn than an axis, bars and words beside them
 */
export function readChart(svg: string): readonly DrawnBar[] {
  const shapes = [...svg.matchAll(/<path ([^>]*)><\/path>/g)].map(([, shape = ""]) => shape);
  const [axis, ...bars] = shapes;
  const [, x = ""] = axis?.match(/^d="M([\d.]+) 0L\1 [\d.]+" fill="none" stroke="#\w+"$/) ?? [];
  if (x === "") throw new Error(`No axis: ${axis}`);
  const words = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, place, text]) =>
    readWord(place ?? "", text ?? ""),
  );
  const read = bars.map(readBar).toSorted((a, b) => a.middle - b.middle);
  const beside = (middle: number, side: string) =>
    words
      .filter((word) => word.side === side && Math.abs(word.middle - middle) < 8)
      .map(({ text }) => text)
      .join(" ");
  const drawn = read.map(({ middle, ...bar }) => ({
    ...bar,
    label: beside(middle, "end"),
    figure: beside(middle, "start"),
  }));
  const count = (text: string) => svg.split(text).length - 1;
  if (count("<path ") !== shapes.length || count("<text ") !== words.length) {
    throw new Error(`Something was not read: ${svg}`);
  }
  return drawn;
}

/** A bar goes right, down, back left, and closes. */
const outline = /^d="M(-?[\d.]+) ([\d.]+)l([\d.]+) 0l0 ([\d.]+)l-?[\d.]+ 0Z" fill="#\w+"(.*)$/;

function readBar(shape: string) {
  const [, from, top, length, thickness, line] = shape.match(outline) ?? [];
  if (line === undefined) throw new Error(`No bar: ${shape}`);
  const middle = Number(top) + Number(thickness) / 2;
  return {
    middle,
    from: Number(from),
    length: Number(length),
    dashed: line.includes("stroke-dasharray"),
  };
}

function readWord(place: string, text: string) {
  const [, side] = place.match(/text-anchor="(\w+)"/) ?? [];
  const [, middle] = place.match(/transform="translate\([\d.]+ ([\d.]+)\)"/) ?? [];
  const [, down = "0"] = place.match(/ y="(-?[\d.]+)"/) ?? [];
  if (side === undefined || middle === undefined) throw new Error(`No word: ${place}`);
  return { side, middle: Number(middle) + Number(down), text: readText(text) };
}

function readText(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
