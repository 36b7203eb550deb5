import type { Book } from "../book/book.ts";
import { targetsOf } from "../book/check-tree.ts";

/** For each place, the places from which a key or a call leads there; danger, key 0, is left out. */
export function usedAt(book: Book): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [from, node] of book.nodes) {
    // Whichever language is chosen, the main menu follows.
    const targets = node.kind === "language" ? [book.home] : targetsOf(node);
    for (const to of new Set(targets)) {
      const users = found.get(to);
      if (users === undefined) found.set(to, [from]);
      else users.push(from);
    }
  }
  return found;
}
