import type { Book } from "../book/book.ts";

/** For each place, the places from which a key or a call leads there; danger, key 0, is left out. */
export function usedAt(book: Book): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [from, node] of book.nodes) {
    for (const to of new Set(targetsOf(book, node))) {
      const users = found.get(to);
      if (users === undefined) found.set(to, [from]);
      else users.push(from);
    }
  }
  return found;
}

type Node = Book["nodes"] extends ReadonlyMap<string, infer One> ? One : never;

function targetsOf(book: Book, node: Node): readonly string[] {
  switch (node.kind) {
    case "language":
      return [book.home];
    case "menu":
    case "topic":
      return Object.values(node.keys);
    case "first-open":
      return Object.values(node.lines).flat();
    case "danger":
      return [node.service];
  }
}
