import { standingKeys } from "../../line/call/standing-keys.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import { digestOf, isRepeat, positionOf, type State, wayOf } from "./state.ts";
import { keySteps, type Step, transferSteps } from "./steps.ts";

/**
 * How far to walk.
 * - "everywhere" takes every step in every state.
 * - "closely" takes every step where something is said that was said at no earlier moment. What
 *   was said before, word for word, is left by one step to each answer of then, and calls end in
 *   every way; 1, 0 and silence are taken always.
 * - "news" takes every step where something new is said, and elsewhere those that led on to
 *   another place.
 * - "nowhere" hears the first answer only.
 *
 * Where a place is heard again, keys do the same as before: `Endings` holds them to it, and most
 * are left out here.
 */
export type Reach = "everywhere" | "closely" | "news" | "nowhere";

/** The steps to take from where a call waits, for who knows where they lead. */
export type Guide = (call: PhoneCall) => readonly Step[];

/** What was noted of an answer when it was heard first. */
interface Before {
  /** The steps to take where it is heard again. */
  readonly closely: readonly Step[];
  readonly news: readonly Step[];
  /** Where each step led. */
  readonly ways: ReadonlyMap<Step, string>;
}

/** What was heard at earlier moments, by the names of states. */
export class HeardBefore {
  readonly #notes = new Map<string, Before>();
  /** The notes, each once: most states differ in words alone. */
  readonly #kept = new Map<string, Before>();
  readonly #ways = new Map<string, string>();

  /** What was noted of a state when it was met first. */
  get(name: string): Before | undefined {
    return this.#notes.get(name);
  }

  /** Notes a state for walks at later moments. */
  note(name: string, state: State): void {
    const ways = [...state.next].map(([step, { at }]) => [step, this.#once(wayOf(at))] as const);
    const [closely, news] = [stepsToEach(state), stepsThatLeadOn(state)];
    const note = digestOf(JSON.stringify([closely, news, ways]));
    const kept = this.#kept.get(note) ?? { closely, news, ways: new Map(ways) };
    this.#kept.set(note, kept);
    this.#notes.set(name, kept);
  }

  #once(way: string): string {
    const known = this.#ways.get(way);
    if (known === undefined) this.#ways.set(way, way);
    return known ?? way;
  }
}

/** The steps that are taken at every repeat of a close walk: an option, danger and silence. */
const alwaysTaken: readonly Step[] = ["1", standingKeys.danger.key, "-"];

/** The steps to take from where a call waits. */
export function stepsFrom(
  call: PhoneCall,
  reach: Reach | Guide,
  before: Before | undefined,
): readonly Step[] {
  const { state } = call;
  if (typeof reach === "function") return reach(call);
  if (state.kind === "ended" || reach === "nowhere") return [];
  if (before !== undefined && reach !== "everywhere") return before[reach];
  if (state.kind === "ringing") {
    return transferSteps.filter((step) => step !== "star" || state.dial.hangupOnStar);
  }
  const at = positionOf(call);
  if (isRepeat(at)) return reach === "news" ? ["-"] : alwaysTaken;
  return everyStep;
}

/** Made once: there are thousands of states. */
const everyStep: readonly Step[] = [...keySteps, "-"];

/** What leads elsewhere than it did, though the same was said: nothing may but the way back. */
export function* strayed(state: State, before: Before): Iterable<{ step: Step; message: string }> {
  for (const [step, { at }] of state.next) {
    const then = before.ways.get(step);
    const now = wayOf(at);
    if (then === undefined || then === now || stepsBack.includes(step)) continue;
    // Whom "talk to someone now" introduces is for the hour to say.
    if (`${then} ${now}`.includes(" introduce ")) continue;
    yield {
      step,
      message: `this was said before, word for word, and leads to ${now}, not to ${then}`,
    };
  }
}

/** Where these lead, only the way that a caller came decides. */
const stepsBack: readonly Step[] = [standingKeys.back.key, "star", "canceled"];

/** One step to each answer, and those that are always taken; of a call, every end. */
function stepsToEach({ kind, at, next }: State): readonly Step[] {
  if (isRepeat(at))
    return ([standingKeys.danger.key, "-"] as const).filter((step) => next.has(step));
  const seen = new Set<State>();
  return [...next].flatMap(([step, state]) => {
    const isNew = !seen.has(state);
    seen.add(state);
    return isNew || kind === "ringing" || alwaysTaken.includes(step) ? [step] : [];
  });
}

/** One step to each answer at another place, and silence where it has begun. */
function stepsThatLeadOn({ kind, at, next }: State): readonly Step[] {
  if (isRepeat(at)) return next.has("-") ? ["-"] : [];
  const seen = new Set<State>();
  return [...next].flatMap(([step, state]) => {
    const leadsOn = kind === "ringing" || wayOf(state.at) !== wayOf(at);
    const isNew = !seen.has(state);
    seen.add(state);
    return leadsOn && isNew ? [step] : [];
  });
}
