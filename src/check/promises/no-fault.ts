import type { Promised } from "./promise.ts";

/** Nothing of the line's own breaks: no answer is an apology for a fault. */
export const noFault: Promised = function* ({ states, broken }, { ear }) {
  yield* broken;
  for (const { path, at, heard } of states) {
    if (at.has("faults") || ear.hears(heard, "fault.apology")) {
      yield { path, message: "the line breaks here and apologises: its log says why" };
    }
  }
};
