import type { Promised } from "./promise.ts";

/** A caller whose transfer reached nobody hears a number, or the next line is being called. */
export const unreachedSaysNumber: Promised = function* ({ states }, { book, ear }) {
  for (const state of states) {
    if (state.kind !== "ringing" || state.at.get("place") === book.danger) continue;
    for (const outcome of ["busy", "no-answer", "failed"] as const) {
      const next = state.next.get(outcome);
      if (next === undefined || ear.hearsNumber(next.heard)) continue;
      // A caller who presses no keys is led on without a word more than is needed.
      if (next.next.get("-")?.kind === "ringing") continue;
      yield { path: [...state.path, outcome], message: `after ${outcome}, no number is read out` };
    }
  }
};
