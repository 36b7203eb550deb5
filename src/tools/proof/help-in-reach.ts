import type { Book, DirectoryEntry } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { isDialable, isWithdrawn } from "../../line/book/route.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import type { Ear } from "./ear.ts";
import { type Extreme, limits, type Promised } from "./promise.ts";
import { isRepeat, type State } from "./state.ts";
import { keySteps, type Step, transferSteps } from "./steps.ts";

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

/** Whoever presses nothing from arrival on hears a line ring before long; 112 rings soon from danger. */
export const ringsInTime: Promised = function* ({ states }, { book }) {
  for (const { what, seconds, most, path } of secondsToRings(states, book)) {
    if (seconds <= most) continue;
    const message = Number.isFinite(seconds)
      ? `${what} takes ${seconds.toFixed(1)} s; at most ${most}`
      : `${what} never comes`;
    yield { path, message };
  }
};

/**
 * The seconds until somebody rings: for whoever presses nothing from arrival on, and for whoever
 * comes to danger and presses nothing more, where this line calls 112.
 */
export function* secondsToRings(
  states: readonly State[],
  book: Book,
): Iterable<Omit<Extreme, "where"> & Pick<State, "path">> {
  const [arrival] = states;
  if (arrival !== undefined) {
    const seconds = secondsToRing(arrival);
    yield { what: "the first ring, without a key", seconds, most: limits.arrivalSeconds, path: [] };
  }
  for (const { at, next, silentSeconds: seconds, path } of states) {
    const isAdvice = at.get("place") === book.danger && !at.has("stage") && !isRepeat(at);
    if (!isAdvice || next.get("-")?.kind !== "ringing") continue;
    const { before, after } = limits.dangerSeconds;
    yield at.has("language")
      ? { what: "112, in danger after a language,", seconds, most: after, path }
      : { what: "112, in danger before a language,", seconds, most: before, path };
  }
}

/** Seconds until somebody rings for a caller who presses nothing; infinite where nobody does. */
function secondsToRing(state: State): number {
  let seconds = 0;
  const passed = new Set<State>();
  for (let at: State | undefined = state; at !== undefined; at = at.next.get("-")) {
    if (at.kind === "ringing") return seconds;
    if (passed.has(at)) return Number.POSITIVE_INFINITY;
    passed.add(at);
    seconds += at.silentSeconds;
  }
  return Number.POSITIVE_INFINITY;
}

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
    seconds += at.silentSeconds;
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
const saysCall112 = ["danger.advice", "danger.not-reached", "danger.over"];

const { key: zero } = standingKeys.danger;

/** Zero leads to danger from every prompt, and its advice is spoken on the way to 112. */
export const dangerOneKeyAway: Promised = function* ({ states }, { book, ear }) {
  for (const state of states) {
    const inDanger = state.next.get(zero);
    if (inDanger === undefined) continue;
    if (inDanger.at.get("place") !== book.danger) {
      yield { path: [...state.path, zero], message: "zero does not lead to danger" };
    } else if (!leadsOn(state, inDanger, book.danger, ear)) {
      yield { path: [...state.path, zero], message: "zero leads to danger without its advice" };
    }
  }
};

/** Once the advice was heard, zero again calls at once; before, it must be heard. */
function leadsOn(from: State, to: State, danger: string, ear: Ear): boolean {
  const isAdvised = ear.hears(to.heard, "danger.advice");
  if (isAdvised || from.at.get("place") !== danger) return isAdvised;
  if (to.kind === "ringing") return true;
  // A rehearsal is over at once: 112 was called, or was going to be.
  return ["danger.calling", "transfer.rehearsed", "transfer.test-number", "danger.over"].some(
    (said) => ear.hears(to.heard, said),
  );
}

/** Every service is reached in every language, and one that can be dialled rings. */
export const servicesInReach: Promised = function* ({ states }, { book }) {
  for (const language of languages) {
    const reached = states.filter(({ at }) => at.get("language") === language);
    for (const service of book.services.values()) {
      if (isWithdrawn(service.route)) continue;
      const [first, ...others] = reached.filter((state) => isAbout(state, service, book));
      if (first === undefined) {
        yield { path: [], message: `nothing leads to ${service.id} in ${language}` };
      } else if (![first, ...others].some((state) => isReached(state, service))) {
        yield { path: first.path, message: `${service.id} never rings in ${language}` };
      }
    }
  }
};

function isAbout({ at }: State, { id }: DirectoryEntry, book: Book): boolean {
  const place = at.get("place") ?? "";
  const node = book.nodes.get(place);
  return (node?.kind === "danger" ? node.service : place) === id;
}

/** True where the service's own target is being dialled, and for one that is only read out. */
function isReached({ rings }: State, { route }: DirectoryEntry): boolean {
  if (!isDialable(route)) return true;
  return rings === (route.kind === "number" ? route.number : route.uri);
}

/** What can happen without the caller: silence, and the end of a transfer that is not their star. */
const withoutCaller: readonly Step[] = [
  "-",
  // `Endings` follows those: which lines were tried is left out of a state's name.
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
