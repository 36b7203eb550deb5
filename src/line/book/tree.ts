import type { Language } from "./language.ts";
import type { Source } from "./source.ts";

/** The names a tree may mention. The association's own menus/vocabulary.ts supplies the real ones. */
interface Vocabulary {
  readonly phrase: string;
  readonly service: string;
  readonly document: string;
}

/** Offers the languages, each in its own voice, then goes to the tree's home. */
interface LanguageNode {
  readonly kind: "language";
  readonly keys: Keypad<Language>;
}

/** Offers places and services. */
interface MenuNode<Target extends string, Known extends Vocabulary> {
  readonly kind: "menu";
  /** How other menus offer it: "For sexual violence", then ", press two". */
  readonly title: Known["phrase"];
  /** Its services are offered by `<id>.short`: its title has said what they are. */
  readonly shortNames?: true;
  readonly keys: Keypad<Target>;
}

/** Tells something, then offers what a caller can do about it. */
interface TopicNode<Target extends string, Known extends Vocabulary> {
  readonly kind: "topic";
  readonly title: Known["phrase"];
  readonly say: Known["phrase"];
  /** As in a menu. */
  readonly shortNames?: true;
  readonly keys: Keypad<Target>;
  readonly source: Source<Known["document"]>;
}

/** Connects at once to the first line open now in the caller's language. */
interface FirstOpenNode<Target extends string, Known extends Vocabulary> {
  readonly kind: "first-open";
  readonly title: Known["phrase"];
  /** Best first: services, or a menu, which is always open; no other first-open place. */
  readonly lines: Readonly<Record<Language, readonly Target[]>>;
}

/** Where key 0 leads from anywhere: the advice first, then a call to the emergency service. */
interface DangerNode<Known extends Vocabulary> {
  readonly kind: "danger";
  readonly title: Known["phrase"];
  readonly service: Known["service"];
}

/** A place in the tree that is not a service. */
export type TreeNode<Target extends string = string, Known extends Vocabulary = Vocabulary> =
  | LanguageNode
  | MenuNode<Target, Known>
  | TopicNode<Target, Known>
  | FirstOpenNode<Target, Known>
  | DangerNode<Known>;

/**
 * What a node leads to, in the order of its keys, or of its lines in one language or in all. The
 * language node names no place: after it comes the tree's home.
 */
export function targetsOf(node: TreeNode, language?: Language): readonly string[] {
  switch (node.kind) {
    case "language":
      return [];
    case "menu":
    case "topic":
      return inKeyOrder(node.keys);
    case "first-open":
      return language === undefined ? Object.values(node.lines).flat() : node.lines[language];
    case "danger":
      return [node.service];
  }
}

/** What the keys of a node lead to, key 1 first: an object lists such keys in ascending order, however they were written. */
export function inKeyOrder<Target>(keypad: Keypad<Target>): readonly Target[] {
  return Object.values(keypad);
}

/** The whole tree. A key may lead to a node of the tree or straight to a service. */
export interface Tree<NodeId extends string = string, Known extends Vocabulary = Vocabulary> {
  /** Where every call arrives: a language node. */
  readonly start: NodeId;
  /** The main menu: where the line goes on when there is no better place. */
  readonly home: NodeId;
  /** Where key 0 leads: a danger node. */
  readonly danger: NodeId;
  /** Day-and-night lines for callers who cannot press keys, in the order they are tried. */
  readonly withoutKeys: Readonly<Record<Language | "no language yet", readonly Known["service"][]>>;
  readonly nodes: Readonly<Record<NodeId, TreeNode<NodeId | Known["service"], Known>>>;
}

/**
 * Makes the function that checks a branch of the tree, written in a file of its own, against the
 * names it may mention. Where its keys lead is checked when the whole tree is put together.
 */
export function branchUsing<Known extends Vocabulary>() {
  return function defineBranch<const NodeId extends string, const Target extends string>(
    nodes: Readonly<Record<NodeId, TreeNode<Target, Known>>>,
  ): Readonly<Record<NodeId, TreeNode<Target, Known>>> {
    return nodes;
  };
}

/**
 * Makes the function that checks a tree against the names it may mention.
 *
 * @example
 * const defineTree = treeUsing<{ phrase: "main.title"; service: "sos-viol"; document: "leaflet" }>();
 */
export function treeUsing<Known extends Vocabulary>() {
  return function defineTree<const NodeId extends string>(
    tree: Omit<Tree<NoInfer<NodeId>, Known>, "nodes"> & {
      readonly nodes: Readonly<Record<NodeId, TreeNode<NoInfer<NodeId> | Known["service"], Known>>>;
    },
  ): Tree<NodeId, Known> {
    return tree;
  };
}

/** The keys a menu may use, in the order they are told; others mean the same everywhere and belong to the line. */
export const optionKeys = [1, 2, 3, 4, 5] as const;

/** One of `optionKeys`. */
export type OptionKey = (typeof optionKeys)[number];

/** What each key leads to. Keys start at 1 and leave no gap. */
type Keypad<Target> = { readonly [Key in OptionKey]?: Target };
