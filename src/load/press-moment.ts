import type { PhoneState } from "../phone/phone-call.ts";
import type { Random } from "./seeded-random.ts";

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
