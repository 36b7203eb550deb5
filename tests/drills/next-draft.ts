import type { BookDraft } from "../../src/line/book/open-book.ts";
import type { TreeNode } from "../../src/line/book/tree.ts";

/** The places that the next version of the book no longer has. */
export const gonePlaces: readonly string[] = ["safe-place", "what-to-expect"];

/** The next version of a book: some of its places are gone, and menus that led there have fewer keys. */
export function nextDraft(draft: BookDraft): BookDraft {
  const nodes = Object.entries(draft.tree.nodes)
    .filter(([id]) => !gonePlaces.includes(id))
    .map(([id, node]) => [id, withoutGonePlaces(node)]);
  return { ...draft, tree: { ...draft.tree, nodes: Object.fromEntries(nodes) } };
}

function withoutGonePlaces(node: TreeNode): TreeNode {
  if (node.kind !== "menu" && node.kind !== "topic") return node;
  const targets = Object.values(node.keys).filter((target) => !gonePlaces.includes(target));
  const keys = Object.fromEntries(targets.map((target, index) => [index + 1, target]));
  return { ...node, keys };
}
