import type { Language } from "../../line/book/language.ts";

/** What a node of the map is; each kind has a colour of its own. */
const nodeKinds = [
  "language",
  "menu",
  "topic",
  "first-open",
  "danger",
  "service",
  "number",
] as const;

/** One of `nodeKinds`. */
export type NodeKind = (typeof nodeKinds)[number];

/** Where a caller can be, a service they can reach, or the number that a call goes to. */
export interface MapNode {
  /** Stable, and unique on the map: "place-main", "service-sos-viol", "number-0800-98-100". */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** What else is worth knowing of a service: its languages and its hours. */
  readonly note?: string;
}

/** A way from one node to another. */
export interface MapEdge {
  /** Stable, and unique on the map: "key-main-2", "line-talk-now-1". */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /**
   * "key": a key leads there. "line": tried in this order, and the first that is open is called.
   * "call": the key calls the number. "told": the key has the number read out.
   */
  readonly kind: "key" | "line" | "call" | "told";
  /** The key to press; of a line, its turn. */
  readonly key: string;
  readonly label: string;
  /** Of a line, its hours. */
  readonly note?: string;
}

/** The ways through a call in one language, as plain data. */
export interface MapGraph {
  readonly language: Language;
  /** The node where every call arrives. */
  readonly start: string;
  /** The node where key 0 leads from anywhere. */
  readonly danger: string;
  /** What keys 0, star and hash do, in the words that callers hear. */
  readonly standingKeys: string;
  /** Nearest to the start first. */
  readonly nodes: readonly MapNode[];
  /** By node, in the order of the keys. */
  readonly edges: readonly MapEdge[];
}
