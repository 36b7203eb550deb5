// Loaded before the compiled program, which then starts with the next version of the book: the
// nodes of its tree, as JSON in NEXT_NODES. Plain JavaScript: a compiler in the way can hang the start.
import { bookDraft } from "../../dist/src/server/build-line.js";

const { nodes } = bookDraft.tree;
for (const id of Object.keys(nodes)) Reflect.deleteProperty(nodes, id);
Object.assign(nodes, JSON.parse(process.env.NEXT_NODES));
