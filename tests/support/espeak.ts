import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { Temporal } from "temporal-polyfill";
import type { Language } from "../../src/line/book/language.ts";
import type { Said } from "../../src/line/speech/speech.ts";
import { samplesPerSecond } from "../../src/line/speech/wav.ts";
import { type Manifest, readManifest, writeManifest } from "../../src/server/manifest.ts";
import { finishSound } from "../../src/tools/recordings/finish-sound.ts";
import { keepTakes, type Take, type TakenSounds } from "../../src/tools/recordings/folder.ts";
import { findProgram } from "./find-program.ts";

/** What is recorded of a sentence: its language and all that is heard. */
type Sentence = Pick<Said, "language" | "parts">;

/** When the recordings of tests were made and listened to. */
export const recordedAt = Temporal.Instant.from("2026-11-02T10:00:00Z");
const heardOn = "2026-11-02";

/** Where espeak-ng is; undefined, with a word, where it is not installed. */
export const findEspeak = () => findProgram("espeak-ng");

const voices: Readonly<Record<Language, string>> = { fr: "fr-be", nl: "nl", en: "en-gb" };

/**
 * Records sentences with the voice of espeak-ng, slow copies too, and notes that somebody has
 * listened to all of them. 1,000 take about half a minute.
 */
export async function recordWithEspeak(
  espeak: string,
  folder: string,
  sentences: readonly Sentence[],
): Promise<Manifest> {
  const takes: Take[] = [];
  const waiting = sentences.entries();
  const work = async () => {
    for (const [index, sentence] of waiting) {
      takes[index] = { ...sentence, sounds: await speak(espeak, sentence) };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return keepHeard(folder, takes);
}

/**
 * Records sentences as tones, slow copies too, each as long as its words would take and with a
 * pitch of its own; notes that somebody has listened to all of them. It needs no program.
 */
export async function recordTones(
  folder: string,
  sentences: readonly Sentence[],
): Promise<Manifest> {
  const takes = sentences.map((sentence, index) => ({
    ...sentence,
    sounds: {
      clip: finishSound(tone(sentence, index, 1)),
      slowClip: finishSound(tone(sentence, index, 0.8)),
    },
  }));
  return keepHeard(folder, takes);
}

async function keepHeard(folder: string, takes: readonly Take[]): Promise<Manifest> {
  await keepTakes(folder, takes, recordedAt);
  const manifest = await readManifest(folder);
  const names = new Set(takes.map(({ language, parts }) => JSON.stringify([language, parts])));
  const sentences = manifest.sentences.map((sentence) =>
    names.has(JSON.stringify([sentence.language, sentence.parts]))
      ? { ...sentence, heardOn }
      : sentence,
  );
  await writeManifest(folder, { ...manifest, sentences });
  return readManifest(folder);
}

async function speak(espeak: string, sentence: Sentence): Promise<TakenSounds> {
  const [clip, slowClip] = await Promise.all([
    speakAt(espeak, sentence, 150),
    speakAt(espeak, sentence, 120),
  ]);
  return { clip, slowClip };
}

const run = promisify(execFile);

async function speakAt(espeak: string, sentence: Sentence, wordsAMinute: number) {
  const text = sentence.parts
    .map((part) =>
      typeof part === "string" ? escaped(part) : `<break time="${part.milliseconds}ms"/>`,
    )
    .join("");
  const words = ["-m", "-v", voices[sentence.language], "-s", String(wordsAMinute), "--stdout"];
  const { stdout } = await run(espeak, [...words, `<speak>${text}</speak>`], {
    encoding: "buffer",
    maxBuffer: 64 * 1024 * 1024,
  });
  return finishSound(to8000(stdout));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Of 441 samples that espeak-ng makes, 160 are left. */
const [made, left] = [441, 160];

/** Samples of espeak-ng on each side that one of ours is made of. */
const width = 24;

/** A low-pass at 3,400 Hz, for each place that one of our samples has between two of espeak-ng's. */
const kernels = Array.from({ length: left }, (_, phase) =>
  Float32Array.from({ length: 2 * width }, (_, tap) => {
    const distance = tap - width + 1 - ((phase * made) % left) / left;
    const cut = (2 * 3400) / 22_050;
    const x = Math.PI * cut * distance;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / width);
    return (x === 0 ? cut : (cut * Math.sin(x)) / x) * window;
  }),
);

/** The samples of a WAV of espeak-ng, 8,000 a second. */
function to8000(wav: Buffer): Float32Array {
  const count = Math.floor((wav.length - 44) / 2);
  const samples = new Float32Array(count + 2 * width);
  for (let at = 0; at < count; at++) samples[at + width] = wav.readInt16LE(44 + at * 2) / 32_768;
  return Float32Array.from({ length: Math.floor((count * left) / made) }, (_, at) => {
    const kernel = kernels[at % left] as Float32Array;
    const first = Math.floor((at * made) / left) + 1;
    let sum = 0;
    for (let tap = 0; tap < 2 * width; tap++) {
      sum += (samples[first + tap] as number) * (kernel[tap] as number);
    }
    return sum;
  });
}

/** A tone that comes and goes as words do, between 300 and 1,300 Hz. */
function tone({ parts }: Sentence, index: number, pace: number): Float32Array {
  const stretches = parts.map((part) =>
    typeof part === "string"
      ? { seconds: part.split(/\s+/).length * 0.375, isHeard: true }
      : { seconds: part.milliseconds / 1000, isHeard: false },
  );
  const pitch = 300 + ((index * 7.31) % 1000);
  const samples: number[] = [];
  for (const { seconds, isHeard } of stretches) {
    const end = samples.length + Math.round((seconds / pace) * samplesPerSecond);
    for (let at = samples.length; at < end; at++) {
      const swell = isHeard ? 0.6 + 0.4 * Math.sin((2 * Math.PI * 4 * at) / samplesPerSecond) : 0;
      samples.push(0.2 * swell * Math.sin((2 * Math.PI * pitch * at) / samplesPerSecond));
    }
  }
  return Float32Array.from(samples);
}
