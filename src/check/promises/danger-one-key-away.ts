import type { Ear } from "../ear.ts";
import type { State } from "../state.ts";
import type { Promised } from "./promise.ts";

/** Zero leads to danger from every prompt, and its advice is spoken on the way to 112. */
export const dangerOneKeyAway: Promised = function* ({ states }, { book, ear }) {
  for (const state of states) {
    const inDanger = state.next.get("0");
    if (inDanger === undefined) continue;
    if (inDanger.at.get("place") !== book.danger) {
      yield { path: [...state.path, "0"], message: "zero does not lead to danger" };
    } else if (!leadsOn(state, inDanger, book.danger, ear)) {
      yield { path: [...state.path, "0"], message: "zero leads to danger without its advice" };
    }
  }
};

/** Once the advice was heard, zero again calls at once; before, it must be heard. */
function leadsOn(from: State, to: State, danger: string, ear: Ear): boolean {
  const isAdvised = ["danger.advice", "danger.advice-brief"].some((advice) =>
    ear.hears(to.heard, advice),
  );
  if (isAdvised || from.at.get("place") !== danger) return isAdvised;
  if (to.kind === "ringing") return true;
  return ["danger.calling", "transfer.rehearsed", "transfer.test-number"].some((said) =>
    ear.hears(to.heard, said),
  );
}
