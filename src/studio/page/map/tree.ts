import type { MapEdge, MapGraph, MapNode } from "../../../tools/map/graph.ts";

/** A place, a service or a number where the map shows it: each place whole once, at the first way to it. */
export interface MapItem {
  /** Unique on the map: the name of its node where it is shown whole, elsewhere that of the way to it. */
  readonly id: string;
  readonly node: MapNode;
  /** What it is called there. */
  readonly label: string;
  /** What else is read of it, such as the hours and the number of a service. */
  readonly notes: readonly string[];
  /** The key that leads here; of a line that is tried in turn, its turn. */
  readonly key: string | undefined;
  /** It is tried in turn: its key is no key to press. */
  readonly isTurn: boolean;
  /** A place that is shown whole at another way. */
  readonly isElsewhere: boolean;
  readonly parent: MapItem | undefined;
  readonly items: readonly MapItem[];
}

/** The ways through a call as a tree. */
export interface MapTree {
  /** Where calls arrive, and what follows it as long as there is one way only. */
  readonly trunk: readonly MapItem[];
  readonly danger: MapItem | undefined;
  /** All of it; what follows an item stands behind it. */
  readonly all: readonly MapItem[];
}

/** Makes the tree of a map; `told` writes a number that is read out and not called. */
export function treeOf(graph: MapGraph, told: (number: string) => string): MapTree {
  const all: MapItem[] = [];
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const firstWays = new Map(graph.edges.toReversed().map((edge) => [edge.to, edge]));

  const grow = (
    node: MapNode,
    key: string | undefined,
    edge: MapEdge | undefined,
    parent: MapItem | undefined,
  ): MapItem => {
    const isFirst = edge === undefined || firstWays.get(node.id) === edge;
    const ways = graph.edges.filter(({ from }) => isFirst && from === node.id);
    // Three languages, and one main menu: its keys are said by the place that they are pressed at.
    const areOne = ways.length > 1 && ways.every(({ to }) => to === ways[0]?.to);
    const items: MapItem[] = [];
    const item: MapItem = {
      id: edge === undefined || isFirst ? node.id : edge.id,
      node,
      label: edge === undefined || isFirst ? node.label : edge.label,
      notes: isFirst ? notesOf(node, ways, areOne) : [],
      key,
      isTurn: edge?.kind === "line",
      isElsewhere: !isFirst && node.kind !== "service",
      parent,
      items,
    };
    all.push(item);
    if (node.kind === "service") return item;
    for (const way of areOne ? ways.slice(0, 1) : ways) {
      const end = nodes.get(way.to);
      if (end !== undefined) items.push(grow(end, areOne ? undefined : way.key, way, item));
    }
    return item;
  };

  const notesOf = (node: MapNode, ways: readonly MapEdge[], areOne: boolean): readonly string[] => {
    if (areOne) return [ways.map(({ key, label }) => `${key}\u00a0${label}`).join(" · ")];
    if (node.kind !== "service") return [];
    const numbers = ways.map(({ to, kind }) => {
      const number = nodes.get(to)?.label ?? to;
      return kind === "told" ? told(number) : number;
    });
    return [node.note, ...numbers].filter((note) => note !== undefined && note !== "") as string[];
  };

  const root = (id: string, key?: string) => {
    const node = nodes.get(id);
    return node === undefined ? undefined : grow(node, key, undefined, undefined);
  };
  const trunk: MapItem[] = [];
  let next = root(graph.start);
  while (next !== undefined) {
    trunk.push(next);
    next = next.items.length === 1 ? next.items[0] : undefined;
  }
  return { trunk, danger: root(graph.danger, "0"), all };
}

/** Where a place or a service is shown whole. */
export function itemOf({ all }: MapTree, place: string): MapItem | undefined {
  return all.find((item) => placeOf(item) === place && item.id === item.node.id);
}

/** The place or the service that an item stands for; undefined for a number. */
export function placeOf({ node }: MapItem): string | undefined {
  return /^(?:place|service)-(.+)$/.exec(node.id)?.[1];
}

/** What leads to an item, from the start on. */
export function leadingTo(item: MapItem): readonly MapItem[] {
  return item.parent === undefined ? [] : [...leadingTo(item.parent), item.parent];
}

/** Whether what follows an item can be folded away in the picture, which always shows the way to the main menu. */
export function canFold({ trunk }: MapTree, item: MapItem): boolean {
  return item.items.length > 0 && (!trunk.includes(item) || item === trunk.at(-1));
}

/** Everything that follows an item. */
export function below(item: MapItem): readonly MapItem[] {
  return item.items.flatMap((next) => [next, ...below(next)]);
}

/** What is open at first: the main menu, and, where there is room, the menus that its keys lead to. */
export function firstOpen({ trunk, danger }: MapTree, hasRoom: boolean): Set<string> {
  const heads = hasRoom ? (trunk.at(-1)?.items ?? []) : [];
  return new Set(
    [...trunk, ...(danger === undefined ? [] : [danger]), ...heads].map(({ id }) => id),
  );
}
