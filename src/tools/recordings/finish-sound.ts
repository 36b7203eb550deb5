import { encodeMulaw, samplesPerSecond, writeWav } from "../../line/speech/wav.ts";
import { fromDecibels, levelsOf, loudnessOf, toDecibels, wantedLoudness } from "./loudness.ts";

/** What can be wrong with a sound, for whoever says so in a language of their own. */
export type SoundFault = "silent" | "clipped" | "short" | "long" | "ends" | "uneven" | "unreadable";

/** What is wrong with a sound, and the same in English, with figures. */
export interface SoundProblem {
  readonly fault: SoundFault;
  readonly message: string;
}

/** A sound that no recording can be made of, and what to do about it. */
export class SoundError extends Error {
  readonly code = "sound";
  readonly fault: SoundFault;

  constructor(fault: SoundFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SoundError";
    this.fault = fault;
  }
}

/** What is said of a sound whose tops are lost, be it found before or after it was finished. */
export const clipped: SoundProblem = {
  fault: "clipped",
  message: "it is too loud and distorted: record it more softly, or further from the microphone",
};

/**
 * Seconds of silence that are added at either end. With what is kept around the voice, half a second
 * lies between two sentences, as the carrier's voice leaves: more, and a menu outlasts its limits.
 */
export const endSilence = { before: 0.04, after: 0.34 } as const;

/** Samples of the stretches that are told silent or not: 10 ms. */
const frame = samplesPerSecond / 100;

/** Samples that are kept before and after what is heard: a soft consonant is softer than the border. */
const margin = { before: 3 * frame, after: 8 * frame } as const;

/** A voice needs so many frames of sound among so many: a key that is pressed on the desk is shorter. */
const voice = { frames: 6, among: 18 } as const;

/** Nothing louder leaves: mu-law and what converts it on the way keep a little room. */
const ceiling = fromDecibels(-1);

/** Samples over which the limiter looks ahead and comes back: 5 ms. */
const reach = samplesPerSecond / 200;

/**
 * Makes a recording of a voice: without the silence around it, as loud as all others, with the
 * silence that every recording has at its ends.
 *
 * @param samples 8,000 a second, from -1 to 1, above 3,400 Hz nothing
 * @returns the file
 * @throws {SoundError} when there is no voice in it
 */
export function finishSound(samples: Float32Array): Uint8Array {
  const { start, end } = soundIn(samples);
  if (start >= end)
    throw new SoundError("silent", "nobody is heard: is the right microphone chosen?");
  const from = Math.max(0, start - margin.before);
  const spoken = fade(level(samples.slice(from, end + margin.after)));
  const lead = Math.round(endSilence.before * samplesPerSecond);
  const tail = Math.round(endSilence.after * samplesPerSecond);
  const finished = new Float32Array(lead + spoken.length + tail);
  finished.set(spoken, lead);
  return writeWav(encodeMulaw(finished));
}

/** Where a voice begins and ends, in samples; nowhere where there is none. */
function soundIn(samples: Float32Array): { readonly start: number; readonly end: number } {
  const levels: number[] = [];
  for (let at = 0; at < samples.length; at += frame) {
    levels.push(toDecibels(levelsOf(samples.subarray(at, at + frame)).rms));
  }
  const sorted = levels.toSorted((one, other) => one - other);
  const loud = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NEGATIVE_INFINITY;
  const room = sorted[Math.floor(sorted.length * 0.05)] ?? Number.NEGATIVE_INFINITY;
  if (loud < -55) return { start: 0, end: 0 };
  // Softer than the voice by far, but not what the room sounds like.
  const border = Math.max(loud - 35, Math.min(room + 8, loud - 15));
  const isHeard = levels.map((level) => level > border);
  const isVoice = (around: readonly boolean[]) =>
    around.filter((heard) => heard).length >= Math.min(voice.frames, levels.length);
  const start = isHeard.findIndex(
    (heard, at) => heard && isVoice(isHeard.slice(at, at + voice.among)),
  );
  const last = isHeard.findLastIndex(
    (heard, at) => heard && isVoice(isHeard.slice(Math.max(0, at + 1 - voice.among), at + 1)),
  );
  return { start: start * frame, end: Math.min((last + 1) * frame, samples.length) };
}

/** Brings a sound to the loudness of all: limited where its peaks would not fit. */
function level(samples: Float32Array): Float32Array {
  let gain = 1;
  let levelled = samples;
  // What the limiter takes away is given back, three times at most: a shout stays a little soft.
  for (let round = 0; round < 4; round++) {
    const lacks = wantedLoudness - heardLoudness(levelled);
    if (Math.abs(lacks) < 0.1) break;
    gain *= fromDecibels(lacks);
    levelled = limit(samples, gain);
  }
  return levelled;
}

/** The loudness of a sound; of one under 1 s, that of its samples: its blocks are too few. */
function heardLoudness(samples: Float32Array): number {
  const blocks =
    samples.length < samplesPerSecond ? undefined : loudnessOf(samples, samplesPerSecond);
  return blocks ?? toDecibels(levelsOf(samples).rms);
}

/** Lowers the stretches around what is louder than the ceiling, smoothly: they are not cut off. */
function limit(samples: Float32Array, gain: number): Float32Array {
  const limited = samples.map((sample) => sample * gain);
  if (levelsOf(limited).peak <= ceiling) return limited;
  // The factor that each sample can have at most, and those around it with it.
  const most = new Float32Array(samples.length).fill(1);
  for (let at = 0; at < limited.length; at++) {
    const factor = ceiling / Math.abs(limited[at] as number);
    if (factor >= 1) continue;
    const end = Math.min(at + reach + 1, most.length);
    for (let near = Math.max(0, at - reach); near < end; near++) {
      most[near] = Math.min(most[near] as number, factor);
    }
  }
  const smooth = averages(most);
  return limited.map((sample, at) => sample * (smooth[at] as number));
}

/** Each value as the mean of those around it. */
function averages(values: Float32Array): Float32Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) {
    sums[at + 1] = (sums[at] as number) + (values[at] as number);
  }
  return values.map((_, at) => {
    const from = Math.max(0, at - reach);
    const until = Math.min(values.length, at + reach + 1);
    return ((sums[until] as number) - (sums[from] as number)) / (until - from);
  });
}

/** Lets what is left of the room come and go: a sudden silence clicks. */
function fade(samples: Float32Array): Float32Array {
  return samples.map((sample, at) => {
    const left = samples.length - 1 - at;
    return sample * Math.min(1, at / (2 * frame), left / (4 * frame));
  });
}
