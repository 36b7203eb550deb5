import { samplesPerSecond } from "../../line/speech/wav.ts";
import type { State } from "./state.ts";

/** What is measured of an answer: its document, and the recordings that it plays. */
const measures = ["bytes", "clips", "clipBytes", "clipSeconds"] as const;

/** One of `measures`. */
type Measure = (typeof measures)[number];

/** The largest answers: the most of each measure that any of them has, and where; a measure is absent where nothing has any of it. */
export type Largest = Readonly<
  Partial<Record<Measure, { readonly amount: number; readonly where: string }>>
>;

/** Bytes of a file before its samples, of which each is one. */
const headerBytes = 58;

/** The largest answers of some states. */
export function largestIn(
  states: readonly Pick<State, "bytes" | "prompts" | "path">[],
  where: string,
): Largest {
  return largestOf(
    states.map(({ bytes, prompts, path }) => {
      const clips = prompts.flatMap((prompt) =>
        prompt.kind === "say" && prompt.recording !== undefined ? [prompt.recording.seconds] : [],
      );
      const clipSeconds = clips.reduce((sum, seconds) => sum + seconds, 0);
      const clipBytes = clipSeconds * samplesPerSecond + clips.length * headerBytes;
      const amounts = { bytes, clips: clips.length, clipBytes, clipSeconds };
      const there = `${where}, keys ${path.join(" ") || "none"}`;
      return Object.fromEntries(
        measures
          .filter((measure) => amounts[measure] > 0)
          .map((measure) => [measure, { amount: amounts[measure], where: there }]),
      );
    }),
  );
}

/** The largest of all that were found apart; of those of one size, the first. */
export function largestOf(found: readonly Largest[]): Largest {
  const largest: { -readonly [Each in Measure]?: Largest[Each] } = {};
  for (const one of found) {
    for (const measure of measures) {
      const other = one[measure];
      if (other !== undefined && other.amount > (largest[measure]?.amount ?? 0)) {
        largest[measure] = other;
      }
    }
  }
  return largest;
}

/** The largest answers in words, a line each. */
export function describeLargest(largest: Largest): readonly string[] {
  const tell = (measure: Measure, words: (amount: number) => string) => {
    const one = largest[measure];
    return one === undefined ? [] : [`  ${words(one.amount)} (${one.where})`];
  };
  return [
    "The largest answers:",
    ...tell("bytes", (bytes) => `${bytes} bytes of TwiML`),
    ...tell("clips", (clips) => `${clips} recordings`),
    ...tell("clipBytes", (bytes) => `${(bytes / 1000).toFixed(0)} kB of recordings`),
    ...tell("clipSeconds", (seconds) => `${seconds.toFixed(1)} s of recordings`),
  ];
}
