import { createDrawn } from "../create.ts";
import { texts } from "../texts.ts";
import {
  type LayoutParts,
  layOut,
  layOutOnSheet,
  type MapLayout,
  type PlacedItem,
  sizes,
} from "./layout.ts";
import type { MapMark } from "./marks.ts";
import { canFold, type MapItem, type MapTree, placeOf } from "./tree.ts";

/** The letters of the picture; one that is saved is read on machines with others. */
export const letterFamilies = "Helvetica, Arial, sans-serif";

/** What is drawn. */
export interface MarkedMap {
  readonly tree: MapTree;
  readonly marks: ReadonlyMap<string, MapMark>;
  /** What keys 0, star and hash do, in the words that callers hear. */
  readonly standingKeys: string;
}

/** A picture's content, and the box around it in its own units. */
interface Drawing {
  readonly content: SVGGElement;
  readonly box: DOMRect;
}

/** Units of the picture around what it shows. */
const margin = 18;

/** The height of a column on the screen; what is longer goes on beside it. */
const mostOnScreen = 1100;

/** Draws what is open. */
export function drawOpen(map: MarkedMap, open: ReadonlySet<string>): Drawing {
  const layout = layOut(map.tree, { ...layoutParts(map), open }, mostOnScreen);
  const { width, height } = layout;
  const box = new DOMRect(-margin, -margin, width + 2 * margin, height + 2 * margin);
  return { content: drawLayout(layout, map, open), box };
}

/** The sides of a landscape sheet within its margins, less what stands above and below the tree. */
const sheet = { width: 277, height: 172 } as const;

/** Draws all of it, opened, as a picture for one landscape sheet: with headings above and the legend below. */
export function drawSheet(map: MarkedMap, headings: readonly string[]): SVGSVGElement {
  const layout = layOutOnSheet(map.tree, layoutParts(map), sheet);
  const content = drawLayout(layout, map, undefined);
  // Two pictures on a page: the names of the first are the ones that links lead to.
  for (const named of content.querySelectorAll("[id]")) named.removeAttribute("id");
  const above = 34 * headings.length + 16;
  const lines = headings.map((words, index) =>
    createDrawn(
      "text",
      {
        "class": "item-heading",
        "x": 0,
        "y": 34 * index + 10 - above,
        "font-size": index === 0 ? 26 : 20,
      },
      words,
    ),
  );
  const legend = drawLegend(map.standingKeys);
  legend.setAttribute("transform", `translate(0 ${layout.height + 30})`);
  const [width, height] = [layout.width + 2 * margin, layout.height + above + 100];
  return createDrawn(
    "svg",
    {
      "class": "call-map whole-map",
      "role": "img",
      "aria-label": headings.join(". "),
      "font-family": letterFamilies,
      "viewBox": `${-margin} ${-above - margin} ${width} ${height}`,
      width,
      height,
    },
    ...lines,
    content,
    legend,
  );
}

let pen: CanvasRenderingContext2D | null | undefined;

function layoutParts({ marks }: MarkedMap): Omit<LayoutParts, "open"> {
  return {
    measure(words, letters, isBold) {
      pen ??= document.createElement("canvas").getContext("2d");
      if (pen === null) return words.length * letters * 0.6;
      pen.font = `${isBold ? "bold " : ""}${letters}px ${letterFamilies}`;
      return pen.measureText(words).width;
    },
    badge: (item) => badgeOf(item, marks.get(item.id)),
    continued: texts().map.continued,
  };
}

/** What the badge of a service says; hours that are not known may stand among its notes already. */
function badgeOf({ notes }: MapItem, mark: MapMark | undefined): string | undefined {
  const { opening } = mark ?? {};
  return opening?.state === "unknown" && notes.length > 0 ? undefined : opening?.words;
}

function drawLayout(
  { placed, continued, ways }: MapLayout,
  { tree, marks }: MarkedMap,
  open: ReadonlySet<string> | undefined,
): SVGGElement {
  const lit = (item: MapItem) => marks.get(item.id)?.turn !== undefined;
  return createDrawn(
    "g",
    { class: "graph" },
    ...ways.map(({ to, path }) =>
      createDrawn("path", { "class": lit(to) ? "way on-path" : "way", "d": path }),
    ),
    ...continued.map(({ x, y, words }) =>
      createDrawn("text", { "class": "item-note", x, y, "font-size": sizes.noteLetters }, words),
    ),
    ...placed.map((one) => drawItem(one, marks.get(one.item.id), tree, open)),
  );
}

function drawItem(
  one: PlacedItem,
  mark: MapMark | undefined,
  tree: MapTree,
  open: ReadonlySet<string> | undefined,
): SVGGElement {
  const { item, x, y, width, height, lines, notes, hasBadgeBelow } = one;
  const { pad, key, nameLine, noteLine, letters, noteLetters } = sizes;
  const classes = [
    "node",
    item.node.kind,
    item.isElsewhere && "elsewhere",
    mark?.isUnheard && "unheard",
    mark?.turn !== undefined && "on-path",
    mark?.isPresent && "present",
  ];
  const left = x + pad + (item.key === undefined ? 3 : key);
  const node = createDrawn(
    "g",
    { "id": item.id, "class": classes.filter(Boolean).join(" "), "data-place": placeOf(item) },
    createDrawn("title", {}, describe(item, mark)),
    createDrawn("rect", { class: "shape", x, y, width, height, rx: 5 }),
  );
  if (item.key !== undefined) node.append(drawKey(item, x + pad + 10, y + pad + nameLine / 2));
  lines.forEach((words, index) => {
    const line = y + pad + index * nameLine + 14;
    node.append(
      createDrawn(
        "text",
        { "class": "item-name", "x": left, "y": line, "font-size": letters },
        words,
      ),
    );
  });
  const below = y + pad + Math.max(1, lines.length) * nameLine;
  notes.forEach((words, index) => {
    const line = below + index * noteLine + 11;
    node.append(
      createDrawn(
        "text",
        { "class": "item-note", "x": left, "y": line, "font-size": noteLetters },
        words,
      ),
    );
  });
  const badge = badgeOf(item, mark);
  if (badge !== undefined && mark?.opening !== undefined) {
    const wide = badge.length * 6.6 + 16;
    const at = hasBadgeBelow
      ? { x: left, y: below + notes.length * noteLine + 3 }
      : { x: x + width - pad - wide, y: y + pad };
    node.append(drawBadge(badge, mark.opening.state, wide, at));
  }
  if (open !== undefined && canFold(tree, item)) node.append(drawFold(one, open.has(item.id)));
  if (mark?.turn !== undefined) node.append(...drawTurn(one, mark.turn, mark.isPresent));
  return node;
}

/** A disc; the turn of a line is a square, as it is no key to press. */
function drawKey({ key = "", isTurn }: MapItem, x: number, y: number): SVGElement {
  const words = { "x": x, "y": y + 5, "text-anchor": "middle", "font-size": sizes.letters };
  return createDrawn(
    "g",
    { class: "key-mark" },
    createDrawn("rect", { x: x - 10, y: y - 10, width: 20, height: 20, rx: isTurn ? 2 : 10 }),
    createDrawn("text", words, key),
  );
}

/** A mark at the right: pointing down where what follows is shown, else right, with how much is folded away. */
function drawFold({ x, y, width, folded }: PlacedItem, isOpen: boolean) {
  const [right, middle] = [x + width - sizes.pad, y + sizes.pad + sizes.nameLine / 2];
  const points = isOpen ? [-11, -3, 1, -3, -5, 5] : [-8, -6, -1, 0, -8, 6];
  const corners = points.map((value, index) => value + (index % 2 === 0 ? right : middle));
  const count = {
    "x": right - 13,
    "y": middle + 5,
    "text-anchor": "end",
    "font-size": sizes.letters,
  };
  return createDrawn(
    "g",
    { class: "fold-mark" },
    createDrawn("polygon", { points: corners.join(" ") }),
    ...(isOpen ? [] : [createDrawn("text", count, `${folded}`)]),
  );
}

function drawBadge(
  words: string,
  state: string,
  width: number,
  { x, y }: { readonly x: number; readonly y: number },
): SVGElement {
  const middle = { "x": x + width / 2, "y": y + 13, "text-anchor": "middle", "font-size": 12 };
  return createDrawn(
    "g",
    { class: `opening opening-${state}` },
    createDrawn("rect", { x, y, width, height: 18, rx: 9 }),
    createDrawn("text", middle, words),
  );
}

/** A frame, and the place on the way of the call at its corner, outside: nothing is covered. */
function drawTurn({ x, y, width, height }: PlacedItem, turn: number, isPresent: boolean) {
  const around = { x: x - 2, y: y - 2, width: width + 4, height: height + 4, rx: 6 };
  const corner = { "x": x - 3, "y": y + 2, "text-anchor": "middle", "font-size": 11 };
  return [
    createDrawn("rect", { class: isPresent ? "frame frame-present" : "frame", ...around }),
    createDrawn(
      "g",
      { class: "turn" },
      createDrawn("circle", { cx: x - 3, cy: y - 2, r: 9 }),
      createDrawn("text", corner, `${turn}`),
    ),
  ];
}

/** What a screen reader says of an item: its key and name, its kind, and what its marks show. */
export function describe(item: MapItem, mark: MapMark | undefined): string {
  const { map } = texts();
  const { node, label, notes, key } = item;
  const kind = node.kind === "number" ? undefined : map.kinds[node.kind];
  const { opening, isPresent = false, isUnheard = false } = mark ?? {};
  const said = [
    key === undefined ? label : `${key}: ${label}`,
    ...notes,
    kind,
    item.isElsewhere ? map.elsewhere : undefined,
    isPresent ? map.present : undefined,
    // Hours that are not known stand among the notes.
    opening?.state === "unknown" && notes.length > 0 ? undefined : opening?.words,
    isUnheard ? map.notHeard : undefined,
  ];
  return said.filter((words) => words !== undefined && words !== "").join(". ");
}

/** What the colours mean, and what the standing keys do, in two lines. */
function drawLegend(standingKeys: string): SVGGElement {
  const { kinds, legend } = texts().map;
  let x = 0;
  const marks = Object.entries(kinds).flatMap(([kind, words]) => {
    const at = { x: x + 26, "y": 0, "font-size": 16 };
    const mark = createDrawn(
      "g",
      { class: `node ${kind}` },
      createDrawn("rect", { class: "shape", x, y: -13, width: 18, height: 16, rx: 3 }),
    );
    x += 26 + words.length * 8.5 + 30;
    return [mark, createDrawn("text", { class: "item-note", ...at }, words)];
  });
  const line = (y: number, words: string) =>
    createDrawn("text", { "class": "item-note", "x": 0, y, "font-size": 16 }, words);
  const told = [legend.turn, legend.elsewhere, legend.unheard].join(" · ");
  return createDrawn("g", { class: "legend" }, ...marks, line(24, told), line(48, standingKeys));
}
