// Loaded before the program, which then starts with the next version of the book.
import { bookDraft } from "../../src/main.ts";
import { nextDraft } from "./next-draft.ts";

const { nodes } = bookDraft.tree;
const next = nextDraft(bookDraft);
for (const id of Object.keys(nodes)) Reflect.deleteProperty(nodes, id);
Object.assign(nodes, next.tree.nodes);
