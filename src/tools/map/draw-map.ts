import { type Graph, instance } from "@viz-js/viz";
import { escapeMarkup } from "../markup.ts";
import { toolTexts } from "../texts/texts.ts";
import type { MapEdge, MapGraph, MapNode } from "./graph.ts";
import { legendLabel, placeLabel, serviceLabel } from "./labels.ts";
import { letterFamilies, mapStyle, papers } from "./style.ts";

/** Draws the map as an SVG picture: the same graph gives the same text. */
export async function drawMap(graph: MapGraph): Promise<string> {
  const viz = await instance();
  return finish(viz.renderString(describeMap(graph), { format: "svg_inline" }), graph);
}

/** What Graphviz cannot say: the language, titles for those who listen, and a style for dark screens. */
function finish(drawn: string, graph: MapGraph): string {
  const { title } = toolTexts[graph.language].map;
  const titles = new Map(
    graph.nodes.map(({ id, label, note }) => [id, [label, note].filter(Boolean).join(". ")]),
  );
  const about = `role="img" aria-label="${escapeMarkup(title)}" lang="${graph.language}" font-family="${letterFamilies}"`;
  const head = `<title>${escapeMarkup(title)}</title>\n<desc>${escapeMarkup(graph.standingKeys)}</desc>`;
  return (
    drawn
      .replaceAll(/<!--.*?-->\n/gs, "")
      .replaceAll("&#45;", "-")
      // Said once, at the root: a page takes the picture in whole.
      .replaceAll(/ (?:xml:space="preserve"|text-anchor="start"|font-family="[^"]*")/g, "")
      .replaceAll(/<title>(.*?)<\/title>\n/g, (_, name: string) => {
        const words = titles.get(name);
        return words === undefined ? "" : `<title>${escapeMarkup(words)}</title>\n`;
      })
      // Graphviz writes the name of a row as a link to nowhere.
      .replaceAll(/<g id="a_(.*?)"><a xlink:title="(.*?)">/g, '<g id="$1"><title>$2</title>')
      .replaceAll("</a>\n", "")
      .replace(
        /<svg width="(\d+)pt" height="(\d+)pt"([^>]*)>/,
        `<svg xmlns="http://www.w3.org/2000/svg" class="call-map" ${about} width="$1" height="$2"$3>\n${head}\n<style>${mapStyle}</style>`,
      )
  );
}

const { paper, ink, line } = papers.light;

const unseen = { style: "invis" };

/** Describes the map to Graphviz, left to right: the tree, each place once; then each service once. */
function describeMap(graph: MapGraph): Graph {
  const arrows = arrowsOf(graph);
  const services = servicesByNumber(graph);
  const places = graph.nodes.filter(({ id }) => id.startsWith("place-"));
  const deepest = places.at(-1)?.id ?? graph.start;
  return {
    directed: true,
    graphAttributes: {
      id: `map-${graph.language}`,
      rankdir: "LR",
      ordering: "out",
      splines: "line",
      bgcolor: paper,
      nodesep: 0.12,
      ranksep: 1,
      pad: 0.4,
    },
    nodeAttributes: { shape: "plain", fontname: letterFamilies, fontcolor: ink },
    edgeAttributes: { color: line, arrowsize: 0.7, headport: "w" },
    nodes: [
      { name: "legend", attributes: { id: "map-legend", label: { html: legendLabel(graph) } } },
      ...graph.nodes.map((node) => describeNode(node, graph, arrows)),
    ],
    edges: [
      ...[...arrows].map(describeArrow),
      ...services.slice(0, 1).flatMap((head) => [
        // A column of their own behind the last place, that begins at the height of the title.
        { tail: deepest, head, attributes: { ...unseen, weight: 0 } },
        { tail: "legend", head, attributes: { ...unseen, tailport: "title:e", weight: 100 } },
      ]),
    ],
    subgraphs: [column(["legend", graph.start, graph.danger]), column(services)],
  };
}

/** Every service; those that share a number stand together, as the first of them does. */
function servicesByNumber({ nodes, edges }: MapGraph): readonly string[] {
  const ids = nodes.map(({ id }) => id);
  const rank = (id: string) => ids.indexOf(edges.find(({ from }) => from === id)?.to ?? id);
  return nodes
    .filter(({ kind }) => kind === "service")
    .map(({ id }) => id)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Edges drawn as arrows: the first way to each place, and the calls; a service is only named. */
function arrowsOf({ nodes, edges, danger }: MapGraph): ReadonlySet<MapEdge> {
  const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const firstTo = new Map(edges.toReversed().map(({ from, to }) => [to, from]));
  return new Set(
    edges.filter(({ kind, from, to }) => {
      if (kind === "call" || kind === "told") return true;
      return kindOf.get(to) !== "service" && to !== danger && firstTo.get(to) === from;
    }),
  );
}

function describeNode(node: MapNode, { nodes, edges }: MapGraph, arrows: ReadonlySet<MapEdge>) {
  const { id, kind, label } = node;
  const own = edges.filter(({ from }) => from === id);
  const named = { id, class: kind };
  if (kind === "number") {
    const pill = { shape: "box", style: "rounded", color: line, margin: "0.2,0.04" };
    const size = { width: 1.5, height: 0.3 };
    return { name: id, attributes: { ...named, ...pill, ...size, label } };
  }
  if (kind === "service") {
    return { name: id, attributes: { ...named, label: { html: serviceLabel(node, own) } } };
  }
  const rows = own.map((edge) => {
    const leadsTo = nodes.find(({ id }) => id === edge.to)?.kind ?? "menu";
    return { edge, kind: leadsTo, isElsewhere: leadsTo !== "service" && !arrows.has(edge) };
  });
  return { name: id, attributes: { ...named, label: { html: placeLabel(node, rows) } } };
}

function describeArrow({ id, from, to, kind }: MapEdge) {
  const headport = to.startsWith("place-") ? "heading:w" : "w";
  const style = kind === "told" ? "dashed" : "solid";
  // A number stands straight beside what calls it.
  const weight = to.startsWith("place-") ? 1 : 100;
  const attributes = { id: `arrow-${id}`, tailport: `${id}:e`, headport, style, weight };
  return { tail: from, head: to, attributes };
}

/** One below the other, in this order. */
function column(ids: readonly string[]) {
  const pairs = ids.slice(1).map((head, index) => ({ tail: ids[index] ?? head, head }));
  return {
    graphAttributes: { rank: "same" },
    edges: pairs.map((pair) => ({ ...pair, attributes: unseen })),
  };
}
