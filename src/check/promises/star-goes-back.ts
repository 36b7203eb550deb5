import type { Promised } from "./promise.ts";

/** The star key leads to where the caller was before, or where there is none, to the start. */
export const starGoesBack: Promised = function* ({ states }, { book }) {
  for (const { path, at, next } of states) {
    const back = next.get("*");
    if (back === undefined || at.has("stage") || at.has("faults")) continue;
    const trail = at.get("trail")?.split(".") ?? [];
    const before = trail.at(-1) ?? book.start;
    const there = back.at.get("place");
    if (there !== before) {
      yield { path: [...path, "*"], message: `the star key leads to ${there}, not to ${before}` };
    }
  }
};
