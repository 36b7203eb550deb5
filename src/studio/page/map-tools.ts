import { create } from "./create.ts";
import { saveMapAsPng, saveMapAsSvg } from "./export-map.ts";
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
