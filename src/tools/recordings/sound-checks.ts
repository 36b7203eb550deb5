import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clip } from "../../line/speech/recorded.ts";
import type { Said } from "../../line/speech/speech.ts";
import {
  decodeMulaw,
  loudestSample,
  samplesOf,
  samplesPerSecond,
  WavError,
} from "../../line/speech/wav.ts";
import type { Manifest, ManifestSentence } from "../../server/manifest.ts";
import { slowPace } from "./decode-sound.ts";
import { clipped, type SoundProblem } from "./finish-sound.ts";
import type { TakenSounds } from "./folder.ts";
import { fromDecibels, levelsOf, loudnessOf, toDecibels } from "./loudness.ts";
import { secondsOf } from "./sentences.ts";

/** LU, or decibels of a short one, that a recording may be softer or louder than the others. */
const mostApart = 2;

/** The same for the parts of a sound under a second, whose loudness cannot be measured. */
const mostApartWhenShort = { rms: 6, peak: 9 } as const;

/** How much shorter or longer than its words it may be. */
const paces = { least: 0.6, most: 1.6 } as const;

/** Seconds that any sentence may last longer than that: a name that stands alone is said slowly. */
const patience = 0.5;

/** Letters and digits of a second, at 160 words a minute of five letters each. */
const lettersPerSecond = (160 * 5) / 60;

/** Seconds of silence at its ends: less is cut off, more is a gap in the call. */
const silences = { before: { least: 0.03, most: 0.2 }, after: { least: 0.3, most: 0.7 } } as const;

/** Softer than the voice, and louder than what mu-law makes of silence. */
const silent = fromDecibels(-50);

/** So many samples in a row at the loudest there is have lost their tops. */
const clippedSamples = 4;

/** What is measured of a recording. */
interface Measures {
  readonly seconds: number;
  /** In LUFS; undefined under a second. */
  readonly loudness: number | undefined;
  readonly rms: number;
  readonly peak: number;
  readonly before: number;
  readonly after: number;
  readonly isClipped: boolean;
}

/** Seconds at least and at most. */
type Bounds = Readonly<Record<"least" | "most", number>>;

/** What all recordings of a language have in the middle, to hold one of them to. */
type Usual = Readonly<Record<"loudness" | "rms" | "peak", number>>;

/** Measures a recording. @throws {WavError} when it is none */
function measure(wav: Uint8Array): Measures {
  const samples = decodeMulaw(samplesOf(wav));
  const first = samples.findIndex((sample) => Math.abs(sample) > silent);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > silent);
  const heard = first === -1 ? samples.subarray(0, 0) : samples.subarray(first, last + 1);
  const { rms, peak } = levelsOf(heard);
  return {
    seconds: samples.length / samplesPerSecond,
    loudness: heard.length < samplesPerSecond ? undefined : loudnessOf(samples, samplesPerSecond),
    rms: toDecibels(rms),
    peak: toDecibels(peak),
    before: (first === -1 ? samples.length : first) / samplesPerSecond,
    after: (samples.length - 1 - last) / samplesPerSecond,
    isClipped: hasRun(samples, clippedSamples),
  };
}

function hasRun(samples: Float32Array, length: number): boolean {
  let run = 0;
  return samples.some((sample) => {
    run = Math.abs(sample) >= loudestSample ? run + 1 : 0;
    return run >= length;
  });
}

/** What is wrong with a recording by itself, and beside the others. */
function* problemsOf(
  { seconds, loudness, rms, peak, before, after, isClipped }: Measures,
  { least, most }: Bounds,
  usual: Usual | undefined,
): Generator<SoundProblem> {
  if (before === seconds) {
    yield { fault: "silent", message: "nobody is heard in it" };
    return;
  }
  if (isClipped) yield clipped;
  const spoken = seconds - before - after;
  const needs = `its words need ${least.toFixed(1)} to ${most.toFixed(1)} s, and they take ${spoken.toFixed(1)} s`;
  if (spoken < least) yield { fault: "short", message: `${needs}: is it complete?` };
  if (spoken > most) yield { fault: "long", message: `${needs}: is it the right sentence?` };
  yield* silenceProblems("begins", before, silences.before);
  yield* silenceProblems("ends", after, silences.after);
  if (usual === undefined) return;
  if (loudness !== undefined) {
    yield* apart("LU", loudness - usual.loudness, mostApart);
  } else {
    yield* apart("dB", rms - usual.rms, mostApartWhenShort.rms);
    yield* apart("dB at its peak", peak - usual.peak, mostApartWhenShort.peak);
  }
}

function* silenceProblems(
  does: "begins" | "ends",
  seconds: number,
  { least, most }: Bounds,
): Generator<SoundProblem> {
  if (seconds >= least && seconds <= most) return;
  const message = `it ${does} with ${seconds.toFixed(2)} s of silence; it should be ${least} to ${most} s`;
  yield { fault: "ends", message };
}

function* apart(unit: string, difference: number, most: number): Generator<SoundProblem> {
  if (Math.abs(difference) <= most) return;
  const message = `it is ${Math.abs(difference).toFixed(1)} ${unit} ${difference > 0 ? "louder" : "softer"} than the others`;
  yield { fault: "uneven", message };
}

/** How long a sentence may take at a pace. Long words take longer than their number, short ones shorter than their letters. */
function boundsOf(sentence: Pick<Said, "parts">, pace: number): Bounds {
  const byWords = secondsOf(sentence);
  let byLetters = 0;
  for (const part of sentence.parts) {
    byLetters +=
      typeof part === "string"
        ? (part.match(/[\p{L}\p{N}]/gu) ?? []).length / lettersPerSecond
        : part.milliseconds / 1000;
  }
  return {
    least: (paces.least * Math.min(byWords, byLetters)) / pace,
    most: (paces.most * Math.max(byWords, byLetters)) / pace + patience,
  };
}

/**
 * What is wrong with both files of a sentence, before they are kept; nothing where they are as they
 * should be. Those of a whole set are compared with each other by {@link checkFolder}.
 */
export function checkSounds(
  sentence: Pick<Said, "parts">,
  { clip, slowClip }: TakenSounds,
): readonly SoundProblem[] {
  const slow =
    slowClip === undefined
      ? []
      : problemsOf(measure(slowClip), boundsOf(sentence, slowPace), undefined);
  return [
    ...problemsOf(measure(clip), boundsOf(sentence, 1), undefined),
    ...[...slow].map(({ fault, message }) => ({ fault, message: `slow copy: ${message}` })),
  ];
}

/** A file of a folder as it was measured; or why it could not be. */
interface Checked {
  readonly sentence: ManifestSentence;
  readonly clip: Clip;
  readonly isSlow: boolean;
  readonly measures: Measures | string;
}

/**
 * Holds every file that a manifest names to what a recording has to be: whole and of the right format,
 * not clipped, as loud as the others of its language, with its silence at the ends, as long as its
 * words, and no other's sound.
 *
 * @returns a line for each problem, with language, file and the sentence's beginning
 */
export async function checkFolder(
  folder: string,
  { sentences }: Manifest,
): Promise<readonly string[]> {
  const checked: Checked[] = [];
  for (const sentence of sentences) {
    for (const clip of [sentence.clip, sentence.slowClip]) {
      if (clip === undefined) continue;
      const measures = await measureFile(join(folder, clip.file));
      checked.push({ sentence, clip, isSlow: clip === sentence.slowClip, measures });
    }
  }
  const usual = new Map(
    [...new Set(sentences.map(({ language }) => language))].map((language) => [
      language,
      usualOf(checked.filter((one) => one.sentence.language === language)),
    ]),
  );
  const own = checked.flatMap(({ sentence, clip, isSlow, measures }) => {
    const bounds = boundsOf(sentence, isSlow ? slowPace : 1);
    const problems =
      typeof measures === "string"
        ? [measures]
        : [...problemsOf(measures, bounds, usual.get(sentence.language))].map(
            ({ message }) => message,
          );
    return problems.map((problem) => `${nameOf(clip, sentence)}: ${problem}`);
  });
  return [...own, ...sameSounds(checked)];
}

async function measureFile(path: string): Promise<Measures | string> {
  try {
    return measure(await readFile(path));
  } catch (error) {
    if (error instanceof WavError) return error.message;
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? "the file is missing" : `the file cannot be read (${code})`;
  }
}

function usualOf(checked: readonly Checked[]): Usual | undefined {
  const all = checked.flatMap(({ measures }) => (typeof measures === "string" ? [] : [measures]));
  const loudness = median(all.flatMap((one) => one.loudness ?? []));
  const [rms, peak] = [median(all.map((one) => one.rms)), median(all.map((one) => one.peak))];
  if (rms === undefined || peak === undefined) return undefined;
  return { loudness: loudness ?? rms, rms, peak };
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** The content is in the name: two sentences whose files have the same have the same sound. */
function sameSounds(checked: readonly Checked[]): readonly string[] {
  const first = new Map<string, Checked>();
  return checked.flatMap((one) => {
    const content = one.clip.file.slice(-"012345678901.wav".length);
    const other = first.get(content);
    if (other === undefined) {
      first.set(content, one);
      return [];
    }
    return [
      `${nameOf(one.clip, one.sentence)}: the same sound as ${nameOf(other.clip, other.sentence)}`,
    ];
  });
}

/** Letters of a sentence by which a person knows it again. */
const beginning = 40;

function nameOf({ file }: Clip, { parts }: ManifestSentence): string {
  const words = parts.map((part) => (typeof part === "string" ? part : "…")).join(" ");
  const short = words.length > beginning ? `${words.slice(0, beginning)}…` : words;
  return `${file} (${short})`;
}
