import { create } from "../create.ts";
import { prefer, preferences, startReview } from "../kept.ts";
import { texts } from "../texts.ts";

/** What the buttons above the map do. */
interface MapToolsParts {
  /** Undefined for the outline, which has nothing to zoom. */
  readonly zoom: ((direction: "in" | "out" | "whole") => void) | undefined;
  readonly openAll: () => void;
  readonly foldAll: () => void;
  /** Marks the map anew. */
  readonly mark: () => void;
  /** All of the map as a picture that stands by itself, as it is marked now. */
  readonly sheet: () => SVGSVGElement;
  /** What keys 0, star and hash do. */
  readonly standingKeys: string;
}

/** The buttons above the map: zoom, folding, the review, paper and file; and the legend, folded. */
export function createMapTools(parts: MapToolsParts): readonly HTMLElement[] {
  const { zoom, openAll, foldAll, mark, sheet, standingKeys } = parts;
  const { map } = texts();
  const button = (label: string, onclick: () => void, more = {}) =>
    create("button", { type: "button", class: "quiet", onclick, ...more }, label);
  const group = (...tools: readonly HTMLElement[]) =>
    create("div", { class: "tool-group" }, ...tools);
  const greys = create("input", {
    type: "checkbox",
    checked: preferences().greysUnheard,
    onchange: () => {
      prefer({ greysUnheard: greys.checked });
      mark();
    },
  });
  const zooming =
    zoom === undefined
      ? []
      : [
          group(
            button("−", () => zoom("out"), { "aria-label": map.zoomOut }),
            button("+", () => zoom("in"), { "aria-label": map.zoomIn }),
            button(map.wholeMap, () => zoom("whole")),
          ),
        ];
  return [
    create(
      "div",
      { "class": "toolbar", "role": "group", "aria-label": map.tools },
      ...zooming,
      group(button(map.openAll, openAll), button(map.foldAll, foldAll)),
      group(
        create("label", { class: "switch" }, greys, create("span", {}, map.greysUnheard)),
        button(map.newReview, () => {
          startReview();
          mark();
        }),
      ),
      group(
        button(map.print, () => print()),
        button(map.saveSvg, () => saveMap(sheet())),
      ),
    ),
    createLegend(standingKeys),
  ];
}

function createLegend(standingKeys: string): HTMLElement {
  const { kinds, legend } = texts().map;
  const entries = Object.entries(kinds).map(([kind, words]) =>
    create("li", {}, create("span", { class: `legend-mark ${kind}` }), words),
  );
  const told = Object.values(legend).filter((words) => words !== legend.title);
  return create(
    "details",
    { class: "map-legend" },
    create("summary", {}, legend.title),
    create("ul", { class: "legend-kinds" }, ...entries),
    ...[...told, standingKeys].map((words) => create("p", { class: "hint" }, words)),
  );
}

/** What the style sheet of the page says of the map, for a picture that leaves the page. */
const drawnProperties = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-weight",
];

/** Saves a picture that is on the page, with its colours written in it. */
function saveMap(svg: SVGSVGElement): void {
  const picture = new Blob([writePicture(svg)], { type: "image/svg+xml" });
  const address = URL.createObjectURL(picture);
  create("a", { href: address, download: "map.svg" }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function writePicture(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const live = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const source = live[index];
    if (source === undefined || element.tagName === "title") return;
    const style = getComputedStyle(source);
    for (const name of drawnProperties) {
      const value = style.getPropertyValue(name);
      if (value !== "") element.setAttribute(name, value);
    }
  });
  return new XMLSerializer().serializeToString(copy);
}
