import { create, createDrawn } from "../create.ts";
import { texts } from "../texts.ts";
import { MapCamera } from "./camera.ts";
import { describe, drawOpen, letterFamilies, type MarkedMap } from "./draw.ts";
import { keepInTabs, listenToMapNodes, mapNodes } from "./nodes.ts";
import { canFold, type MapItem, placeOf } from "./tree.ts";

/** What the picture shows. */
interface Shown {
  readonly marked: MarkedMap;
  readonly open: ReadonlySet<string>;
  /** The name of the item that is chosen. */
  readonly chosen: string | undefined;
}

/** The map as a picture that is moved, zoomed, opened and folded. */
export interface MapPicture {
  readonly stage: HTMLElement;
  readonly camera: MapCamera;
  /** Draws it anew; what has the focus keeps it. */
  readonly draw: (shown: Shown) => void;
  /** Moves to an item, and gives it the focus where that is wanted. */
  readonly goTo: (id: string, takesFocus: boolean) => void;
}

/** Creates the picture, empty; it tells which item is chosen by a click, Enter or the space bar. */
export function createPicture(choose: (id: string) => void): MapPicture {
  const { map } = texts();
  const svg = createDrawn("svg", {
    "class": "call-map",
    "role": "group",
    "aria-label": map.places,
    "aria-describedby": "map-places",
    "font-family": letterFamilies,
  });
  const stage = create(
    "div",
    {
      "class": "map-stage",
      "tabindex": 0,
      "role": "region",
      "aria-label": map.stage,
      "aria-describedby": "map-keys",
    },
    svg,
  );
  const camera = new MapCamera(svg);
  const nodeAt = (id: string | undefined) => mapNodes(svg).find((node) => node.id === id);
  listenToMapNodes(svg, { choose, reveal: (node) => camera.reveal(node) });
  camera.listen(stage);
  return {
    stage,
    camera,
    draw({ marked, open, chosen }) {
      const { activeElement } = document;
      const focused = svg.contains(activeElement) ? activeElement?.id : undefined;
      const inTabs = mapNodes(svg).find((node) => node.getAttribute("tabindex") === "0")?.id;
      const { content, box } = drawOpen(marked, open);
      svg.replaceChildren(content);
      const drawn = new Map([...svg.querySelectorAll(".node")].map((node) => [node.id, node]));
      for (const item of marked.tree.all) {
        const node = drawn.get(item.id);
        if (node !== undefined) nameNode(node, item, { marked, open, chosen });
      }
      const first = nodeAt(focused) ?? nodeAt(inTabs) ?? mapNodes(svg)[0];
      if (first !== undefined) keepInTabs(svg, first);
      camera.cover(box);
      if (focused !== undefined) nodeAt(focused)?.focus({ preventScroll: true });
    },
    goTo(id, takesFocus) {
      const node = nodeAt(id);
      if (node === undefined) return;
      if (takesFocus) node.focus({ preventScroll: true });
      camera.reveal(node);
    },
  };
}

/** Says what a node is; all but the numbers can be chosen. */
function nameNode(node: Element, item: MapItem, { marked, open, chosen }: Shown): void {
  node.setAttribute("role", placeOf(item) === undefined ? "img" : "button");
  node.setAttribute("aria-label", describe(item, marked.marks.get(item.id)));
  if (canFold(marked.tree, item)) node.setAttribute("aria-expanded", `${open.has(item.id)}`);
  node.classList.toggle("chosen", item.id === chosen);
}
