import { create } from "./create.ts";
import { texts } from "./texts.ts";

/** Says that a link leads to nothing, and what can be done instead. */
export function createWrongLink(): HTMLElement {
  return create("p", { class: "notice wrong-link", role: "status" }, texts().wrongLink);
}
