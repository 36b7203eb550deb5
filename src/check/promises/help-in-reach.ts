import type { Book } from "../../book/book.ts";
import type { Ear } from "../ear.ts";
import { limits } from "../limits.ts";
import { keySteps, type State, silentSeconds } from "../state.ts";
import type { Promised } from "./promise.ts";

/** From everywhere, four keys lead to a person, a spoken number or a deliberate end. */
export const helpWithinKeys: Promised = function* ({ states }, { book, ear }) {
  let reached = new Set(states.filter((state) => isHelp(state, book, ear)));
  for (let keys = 0; keys < limits.keysToHelp; keys += 1) {
    reached = new Set(
      states.filter(
        (state) =>
          reached.has(state) ||
          keySteps.some((key) => {
            const next = state.next.get(key);
            return next !== undefined && reached.has(next);
          }),
      ),
    );
  }
  for (const state of states) {
    if (!state.isKeyed || reached.has(state)) continue;
    yield {
      path: state.path,
      message: `no ${limits.keysToHelp} keys lead from here to a person, a number or the end`,
    };
  }
};

/** From everywhere, three minutes of silence lead there too. */
export const helpWithinSilence: Promised = function* ({ states }, { book, ear }) {
  for (const state of states) {
    if (state.kind === "ended") continue;
    const seconds = secondsAlone(state, book, ear);
    if (seconds > limits.silentSeconds) {
      yield {
        path: state.path,
        message: Number.isFinite(seconds)
          ? `a caller who presses nothing waits ${seconds.toFixed(0)} s for a person, a number or the end; at most ${limits.silentSeconds}`
          : "a caller who presses nothing reaches neither a person nor a number nor the end",
      };
    }
  }
};

/** Seconds until somebody rings, a number is read out or the line says goodbye, for a caller who presses nothing. */
export function secondsAlone(state: State, book: Book, ear: Ear): number {
  let seconds = 0;
  const passed = new Set<State>();
  for (let at: State | undefined = state; at !== undefined; at = at.next.get("-")) {
    if (isHelp(at, book, ear)) return seconds;
    // Not waited any longer at this moment: what follows was proved at another.
    if (at.kind === "listening" && !at.next.has("-")) return seconds;
    if (passed.has(at)) return Number.POSITIVE_INFINITY;
    passed.add(at);
    seconds += silentSeconds(at);
  }
  return Number.POSITIVE_INFINITY;
}

/** A person rings, a number is read out, or the line says goodbye before it hangs up. */
function isHelp({ kind, at, heard }: State, book: Book, ear: Ear): boolean {
  if (kind === "ringing" || ear.hearsNumber(heard)) return true;
  const isInDanger = at.get("place") === book.danger;
  return (isInDanger ? saysCall112 : ["goodbye"]).some((phrase) => ear.hears(heard, phrase));
}

/** In danger, 112 is named as people call it, not digit by digit. */
const saysCall112 = ["danger.advice", "danger.advice-brief", "danger.not-reached", "danger.over"];
