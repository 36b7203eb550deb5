import type { Graph } from "@viz-js/viz";
import { placeLabel, serviceLabel } from "./card-label.ts";
import { legendLabel } from "./legend-label.ts";
import type { MapEdge, MapGraph, MapNode } from "./map-graph.ts";
import { letterFamilies, papers } from "./map-style.ts";

const { paper, ink, line } = papers.light;

const unseen = { style: "invis" };

/** Describes the map to Graphviz, left to right: the tree, each place once; then each service once. */
export function describeMap(graph: MapGraph): Graph {
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
