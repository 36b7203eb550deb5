import { create } from "./create.ts";
import type { MapCamera } from "./map-camera.ts";
import { prefer, preferences } from "./preferences.ts";
import { startReview } from "./review.ts";
import { texts } from "./texts.ts";

/** The buttons above the map: zoom, the review, and saving the picture. */
export function createMapTools({
  camera,
  svg,
  mark,
}: {
  readonly camera: MapCamera;
  readonly svg: SVGSVGElement;
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
  const saved = create("span", { class: "hint", role: "status" });
  const save = async (saving: Promise<void>) => {
    saved.textContent = "";
    await saving.catch((error: unknown) => {
      saved.textContent = error instanceof Error ? error.message : `${error}`;
    });
  };
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
      button("SVG", () => void save(saveMapAsSvg(svg)), { "aria-label": map.saveSvg }),
      button("PNG", () => void save(saveMapAsPng(svg)), { "aria-label": map.savePng }),
      saved,
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

/** Pixels for one unit of the picture; browsers refuse a larger canvas than about 16,000 pixels. */
const pngScale = 2;

/** Saves the whole map, as it is coloured now, as SVG. */
async function saveMapAsSvg(svg: SVGSVGElement): Promise<void> {
  save(new Blob([writePicture(svg)], { type: "image/svg+xml" }), "map.svg");
}

/** Saves the whole map, as it is coloured now, as PNG. @throws where the browser cannot draw it */
async function saveMapAsPng(svg: SVGSVGElement): Promise<void> {
  const address = URL.createObjectURL(new Blob([writePicture(svg)], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = create("canvas", {
      width: picture.naturalWidth * pngScale,
      height: picture.naturalHeight * pngScale,
    });
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("This browser cannot draw so large a picture.");
    save(blob, "map.png");
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The picture as a file that stands by itself: whole, and with its colours written in it. */
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
  // Letters that are light on a dark page need the dark with them.
  const paper = getComputedStyle(svg.parentElement ?? svg).backgroundColor;
  copy.querySelector(".graph > polygon")?.setAttribute("fill", paper);
  const { width = "0", height = "0", box = "" } = svg.dataset;
  copy.setAttribute("viewBox", box);
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  return new XMLSerializer().serializeToString(copy);
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  create("a", { href: address, download: name }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
