import { create, createDrawn } from "./create.ts";
import type { MapCamera } from "./map-camera.ts";
import { prefer, preferences } from "./preferences.ts";
import { startReview } from "./review.ts";
import { texts, writeMoment } from "./texts.ts";

/** The buttons above the map: zoom, the review, and saving the picture. */
export function createMapTools({
  camera,
  svg,
  moment,
  mark,
}: {
  readonly camera: MapCamera;
  readonly svg: SVGSVGElement;
  /** When the line is as the map shows it, as YYYY-MM-DDTHH:MM. */
  readonly moment: string;
  /** Marks the map anew. */
  readonly mark: () => void;
}): HTMLElement {
  const { map } = texts();
  const button = (label: string, onclick: () => void, more = {}) =>
    create("button", { type: "button", class: "quiet", onclick, ...more }, label);
  const greys = create("input", {
    type: "checkbox",
    checked: preferences().greysUnheard,
    onchange: () => {
      prefer({ greysUnheard: greys.checked });
      mark();
    },
  });
  return create(
    "div",
    { "class": "toolbar", "role": "group", "aria-label": map.tools },
    create(
      "div",
      { class: "tool-group" },
      button("−", () => camera.zoomStep("out"), { "aria-label": map.zoomOut }),
      button("+", () => camera.zoomStep("in"), { "aria-label": map.zoomIn }),
      button(map.wholeMap, () => camera.fit()),
    ),
    create(
      "div",
      { class: "tool-group" },
      create("label", { class: "switch" }, greys, create("span", {}, map.greysUnheard)),
      button(map.newReview, () => {
        startReview();
        mark();
      }),
    ),
    create(
      "div",
      { class: "tool-group" },
      button(map.saveSvg, () => saveMap(svg, moment)),
    ),
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

/** The strip above the picture that says when the line is so, in units of the picture. */
const strip = { height: 44, letters: 20, left: 34 } as const;

/** Saves the whole map, as it is coloured now, as SVG. */
function saveMap(svg: SVGSVGElement, moment: string): void {
  const picture = new Blob([writePicture(svg, moment)], { type: "image/svg+xml" });
  const address = URL.createObjectURL(picture);
  create("a", { href: address, download: "map.svg" }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * The picture as a file that stands by itself: whole, with its colours written in it, and with the
 * moment it shows. Who opens it next month would take what was open then for what is open now.
 */
function writePicture(svg: SVGSVGElement, moment: string): string {
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
  const { backgroundColor: paper, color: ink } = getComputedStyle(svg.parentElement ?? svg);
  const [x = 0, y = 0, width = 0, height = 0] = (svg.dataset.box ?? "").split(" ").map(Number);
  const box = { x, y: y - strip.height, width, height: height + strip.height };
  const { left, letters } = strip;
  const place = { x: x + left, y: y - letters / 2, "font-size": letters, "fill": ink };
  // Letters that are light on a dark page need the dark with them.
  copy.querySelector(".graph > polygon")?.remove();
  copy
    .querySelector(".graph")
    ?.before(
      createDrawn("rect", { ...box, fill: paper }),
      createDrawn("text", place, texts().map.savedMoment(writeMoment(moment))),
    );
  copy.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  copy.setAttribute("width", `${box.width}`);
  copy.setAttribute("height", `${box.height}`);
  return new XMLSerializer().serializeToString(copy);
}
