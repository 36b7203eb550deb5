import { XmlDocument } from "libxml2-wasm";
import { afterAll, describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import { drawMap } from "../../../src/tools/map/draw-map.ts";
import { kindColours, papers } from "../../../src/tools/map/style.ts";
import { lineMap } from "../../support/map-of-line.ts";

const onScreen = { svg: "http://www.w3.org/2000/svg" };

const maps = await Promise.all(
  languages.map(async (language) => {
    const graph = lineMap(language);
    return { language, graph, picture: await drawMap(graph) };
  }),
);

/** Each picture is read once: what is asked of it is many hundred questions. */
const readPictures = new Map<string, XmlDocument>();
afterAll(() => {
  for (const document of readPictures.values()) document.dispose();
});

function elementsOf(picture: string, path: string): readonly string[] {
  const document = readPictures.get(picture) ?? XmlDocument.fromString(picture);
  readPictures.set(picture, document);
  return document.find(path, onScreen).map(({ content }) => content);
}

interface Box {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the shapes of each node cover. */
function boxesOf(picture: string): readonly Box[] {
  return elementsOf(picture, '//svg:g[starts-with(@class, "node")]/@id').map((id) => {
    const shapes = [`//svg:g[@id="${id}"]//@points`, `//svg:g[@id="${id}"]//@d`];
    const points = shapes
      .flatMap((path) => elementsOf(picture, path))
      .flatMap((drawn) => [...drawn.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]);
    const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))];
    return {
      id,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  });
}

/** WCAG 2.2: how strongly two colours differ, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(maps)("the picture in $language", ({ graph, picture }) => {
  const boxes = boxesOf(picture);

  it("draws every node and every edge once, under its own name", () => {
    const drawn = elementsOf(picture, "//svg:g/@id").filter((id) => !/^(arrow|map)-/.test(id));
    const named = [...graph.nodes, ...graph.edges].map(({ id }) => id);
    expect(drawn.toSorted()).toEqual(named.toSorted());
  });

  it("draws an arrow to each place and number, and dashes where a number is only read out", () => {
    const arrows = elementsOf(picture, '//svg:g[starts-with(@id, "arrow-")]/@id');
    const drawn = graph.edges.filter(({ id }) => arrows.includes(`arrow-${id}`));
    expect(drawn.length).toBe(arrows.length);
    const ends = graph.nodes
      .filter(({ id, kind }) => kind !== "service" && id !== graph.start && id !== graph.danger)
      .map(({ id }) => id);
    expect([...new Set(drawn.map(({ to }) => to))].toSorted()).toEqual(ends.toSorted());
    const told = graph.edges.filter(({ kind }) => kind === "told").map(({ id }) => `arrow-${id}`);
    const dashed = elementsOf(picture, "//svg:g[svg:path/@stroke-dasharray]/@id");
    expect(dashed.filter((id) => id.startsWith("arrow-")).toSorted()).toEqual(told.toSorted());
    expect(told.length).toBeGreaterThan(0);
  });

  it("marks each way to a place that is drawn elsewhere", () => {
    const arrows = elementsOf(picture, '//svg:g[starts-with(@id, "arrow-")]/@id');
    const elsewhere = graph.edges
      .filter(({ id, to }) => !to.startsWith("service-") && !arrows.includes(`arrow-${id}`))
      .map(({ id }) => id);
    const marked = elementsOf(picture, '//svg:g[not(@class)][svg:text[contains(., "↗")]]/@id');
    expect(marked.toSorted()).toEqual(elsewhere.toSorted());
    expect(marked.length).toBeGreaterThan(0);
  });

  it("is text with a title at each node and key, for those who listen to it", () => {
    expect(elementsOf(picture, "/svg:svg/@role")).toEqual(["img"]);
    expect(elementsOf(picture, "/svg:svg/@aria-label")[0]).not.toBe("");
    for (const { id, label } of [...graph.nodes, ...graph.edges]) {
      const titles = elementsOf(picture, `//svg:g[@id="${id}"]/svg:title`);
      expect([id, titles.length, titles[0]]).toEqual([id, 1, expect.stringContaining(label)]);
    }
    const said = elementsOf(picture, "//svg:text").join(" ");
    for (const { label } of graph.nodes) {
      for (const word of label.split(" ")) expect(said).toContain(word);
    }
  });

  it("puts no card over another", () => {
    expect(boxes.length).toBe(graph.nodes.length + 1);
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const areApart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect([one.id, other.id, areApart]).toEqual([one.id, other.id, true]);
      }
    }
  });

  it("leaves each line of a card room for letters wider than those it was measured with", () => {
    for (const { id, right } of boxes.filter((box) => /^(place|service)-/.test(box.id))) {
      const texts = elementsOf(picture, `//svg:g[@id="${id}"]//svg:text`);
      const starts = elementsOf(picture, `//svg:g[@id="${id}"]//svg:text/@x`);
      const sizes = elementsOf(picture, `//svg:g[@id="${id}"]//svg:text/@font-size`);
      for (const [index, text] of texts.entries()) {
        const end = Number(starts[index]) + text.length * Number(sizes[index]) * 0.58;
        expect([id, text, end < right]).toEqual([id, text, true]);
      }
    }
  });

  it("is wider than high, as paper on a desk and screens are", () => {
    const [width, height] = ["width", "height"].map((side) =>
      Number(elementsOf(picture, `/svg:svg/@${side}`)[0]),
    );
    expect(width).toBeGreaterThan(height ?? 0);
  });

  it("is the same text each time", async () => {
    expect(await drawMap(graph)).toBe(picture);
  });

  it("has each colour that the style of dark screens replaces", () => {
    for (const colour of Object.values(papers.light)) expect(picture).toContain(`="${colour}"`);
  });
});

it("keeps signs of XML in a phrase as text", async () => {
  const graph = lineMap("en");
  const label = 'a <b> & "c"';
  const [first, ...rest] = graph.nodes;
  const [edge, ...edges] = graph.edges;
  if (first === undefined || edge === undefined) throw new Error("The map is empty.");
  const picture = await drawMap({
    ...graph,
    nodes: [{ ...first, label }, ...rest],
    edges: [{ ...edge, label }, ...edges],
  });
  expect(elementsOf(picture, `//svg:g[@id="${first.id}"]/svg:title`)).toEqual([label]);
  expect(elementsOf(picture, `//svg:g[@id="${edge.id}"]/svg:title`)).toEqual([
    `${edge.key}: ${label}`,
  ]);
  expect(elementsOf(picture, `//svg:g[@id="${edge.id}"]/svg:text`)).toContain(label);
});

it("has letters that stand out from what they are on, on white and on dark", () => {
  for (const [kind, colour] of Object.entries(kindColours)) {
    expect([kind, contrast("#ffffff", colour) >= 4.5]).toEqual([kind, true]);
  }
  for (const { paper, card, ink, faint } of Object.values(papers)) {
    for (const letters of [ink, faint]) {
      expect(Math.min(contrast(letters, paper), contrast(letters, card))).toBeGreaterThan(4.5);
    }
  }
});
