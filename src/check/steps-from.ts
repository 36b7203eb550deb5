import type { PhoneCall } from "../phone/phone-call.ts";
import { positionOf } from "./position-of.ts";
import { keySteps, type State, type Step, transferSteps } from "./state.ts";

/**
 * How far to walk. "everywhere" takes every step in every state. "news" leaves out keys at silent
 * passes and slower repeats, where they do the same as before, and takes every other step where
 * something is said that was said at no earlier moment; what was said before, word for word, is
 * left by the steps that led on from it then. Silence is followed to its end in both. "nowhere"
 * hears the first answer only.
 */
export type Reach = "everywhere" | "news" | "nowhere";

/** What was heard at earlier moments, and the steps that led on from it then. */
export type HeardBefore = Map<string, readonly Step[]>;

/** The steps to take from where a call waits. */
export function stepsFrom(
  call: PhoneCall,
  reach: Reach,
  ledOn: readonly Step[] | undefined,
): readonly Step[] {
  const { state } = call;
  if (state.kind === "ended" || reach === "nowhere") return [];
  if (reach === "news" && ledOn !== undefined) return ledOn;
  if (state.kind === "ringing") {
    return transferSteps.filter((step) => step !== "star" || state.dial.hangupOnStar);
  }
  if (reach === "news" && isRepeat(positionOf(call))) return ["-"];
  return [...keySteps, "-"];
}

/**
 * What to note of a state for later walks: one step to each answer at another place, and silence
 * where it has begun, for that is waited to its end.
 */
export function stepsThatLeadOn({ kind, at, next }: State): readonly Step[] {
  if (isRepeat(at)) return next.has("-") ? ["-"] : [];
  const seen = new Set<State>();
  const steps: Step[] = [];
  for (const [step, state] of next) {
    const stays =
      kind === "listening" &&
      ["place", "stage", "language"].every((part) => state.at.get(part) === at.get(part));
    if (!stays && !seen.has(state)) steps.push(step);
    seen.add(state);
  }
  return steps;
}

/** Where the same is said again: after silence, or slower. */
function isRepeat(at: URLSearchParams): boolean {
  return at.has("silences") || at.has("slow");
}
