// Loaded before the program, which then starts with the next version of the book.
import { nextDraft } from "./next-draft.ts";

// The compiled program's own book, not its source's.
const main = new URL("../../dist/src/main.js", import.meta.url).href;
const { bookDraft }: typeof import("../../src/main.ts") = await import(main);
const { nodes } = bookDraft.tree;
const next = nextDraft(bookDraft);
for (const id of Object.keys(nodes)) Reflect.deleteProperty(nodes, id);
Object.assign(nodes, next.tree.nodes);
