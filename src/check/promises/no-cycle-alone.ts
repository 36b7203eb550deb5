import { type State, type Step, transferSteps } from "../state.ts";
import type { Promised } from "./promise.ts";

/** What can happen without the caller: silence, and the end of a transfer that is not their star. */
const withoutCaller: readonly Step[] = [
  "-",
  ...transferSteps.filter((step) => step !== "star" && step !== "canceled"),
];

/** Nothing goes round and round unless the caller presses a key. */
export const noCycleAlone: Promised = function* ({ states }) {
  const finished = new Set<State>();
  for (const start of states) {
    const way: State[] = [];
    const exits: Iterator<Step>[] = [];
    const enter = (state: State) => {
      way.push(state);
      exits.push(withoutCaller[Symbol.iterator]());
    };
    if (!finished.has(start)) enter(start);
    for (let state = way.at(-1); state !== undefined; state = way.at(-1)) {
      const { value: step, done } = exits.at(-1)?.next() ?? { done: true };
      if (done === true) {
        finished.add(state);
        way.pop();
        exits.pop();
        continue;
      }
      const next = state.next.get(step);
      if (next === undefined || finished.has(next)) continue;
      if (way.includes(next)) {
        yield {
          path: [...state.path, step],
          message: "the line comes round to the same answer without the caller doing anything",
        };
        continue;
      }
      enter(next);
    }
  }
};
