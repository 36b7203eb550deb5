import type { PhoneState } from "../../phone/phone-call.ts";

/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed, so that a run can be repeated.
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32)
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of them, each as likely as the others. @throws RangeError when there are none */
export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  const chosen = values[Math.floor(random() * values.length)];
  if (chosen === undefined) throw new RangeError("There is nothing to choose from.");
  return chosen;
}

/** Of the callers who know what they want, how many interrupt a prompt. */
const shareWhoInterrupt = 0.3;

/** Seconds in which the others press a key once a prompt is over. */
const longestThought = 4;

/** When a person presses a key: seconds from the prompt's start, during it or soon after. */
export function pressMoment(
  listening: Extract<PhoneState, { kind: "listening" }>,
  mayInterrupt: boolean,
  random: Random,
): number {
  const { promptSeconds, silenceSeconds } = listening;
  if (mayInterrupt && random() < shareWhoInterrupt) return random() * promptSeconds;
  return promptSeconds + random() * Math.min(longestThought, silenceSeconds);
}
