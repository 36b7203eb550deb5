import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { Language } from "../../src/line/book/language.ts";
import { nameOfSentence } from "../../src/line/speech/recorded.ts";
import type { Said } from "../../src/line/speech/speech.ts";
import {
  encodeMulaw,
  samplesPerSecond,
  silentSample,
  writeWav,
} from "../../src/line/speech/wav.ts";
import { type Manifest, readManifest, writeManifest } from "../../src/server/manifest.ts";
import { endSilence, finishSound } from "../../src/tools/recordings/finish-sound.ts";
import { keepTakes, type Take } from "../../src/tools/recordings/folder.ts";
import { findProgram } from "./find-program.ts";

/** What is recorded of a sentence: its language and all that is heard. */
type Sentence = Pick<Said, "language" | "parts">;

/** When the recordings of tests were made and listened to. */
export const recordedAt = Temporal.Instant.from("2026-11-02T10:00:00Z");
const heardOn = "2026-11-02";

/** Where espeak-ng is; undefined, with a word, where it is not installed. */
export const findEspeak = () => findProgram("espeak-ng");

/** The voices that are not called as their language is. */
const voices: Partial<Readonly<Record<Language, string>>> = { fr: "fr-be", en: "en-gb" };

/**
 * Records sentences with the voice of espeak-ng, slow copies too, and notes that somebody has
 * listened to all of them. 1,000 take about half a minute.
 */
export async function recordWithEspeak(
  espeak: string,
  folder: string,
  sentences: readonly Sentence[],
): Promise<Manifest> {
  const spoken = mkdtempSync(join(tmpdir(), "espeak-"));
  try {
    const takes: Take[] = [];
    const batches = Array.from({ length: Math.ceil(sentences.length / batch) }, (_, at) =>
      sentences.slice(at * batch, (at + 1) * batch),
    );
    // While one batch is converted here, the other processor speaks the next.
    let speaking = speakAll(espeak, join(spoken, "0"), batches[0] ?? []);
    for (const [at, these] of batches.entries()) {
      await speaking;
      speaking = speakAll(espeak, join(spoken, `${at + 1}`), batches[at + 1] ?? []);
      takes.push(...these.map((sentence, index) => takeOf(sentence, join(spoken, `${at}`), index)));
      rmSync(join(spoken, `${at}`), { recursive: true });
    }
    await speaking;
    return keepHeard(folder, takes);
  } finally {
    rmSync(spoken, { recursive: true, force: true });
  }
}

/**
 * Records sentences as tones, slow copies too, each as long as its words would take and with a
 * pitch of its own; notes that somebody has listened to all of them. It needs no program.
 */
export async function recordTones(
  folder: string,
  sentences: readonly Sentence[],
): Promise<Manifest> {
  const takes = sentences.map((sentence) => ({
    ...sentence,
    sounds: { clip: tone(sentence, 1), slowClip: tone(sentence, 0.8) },
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

/** Sentences that are spoken at once. */
const batch = 60;

/** Words a minute of a clip and of its slow copy. */
const paces = [150, 120] as const;

/** One program starts all others: started from here, each would take as long as it speaks. */
async function speakAll(
  espeak: string,
  folder: string,
  sentences: readonly Sentence[],
): Promise<void> {
  mkdirSync(folder);
  const xargs = spawn("xargs", ["-0", "-r", "-n", "6", "-P", "2", espeak], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = once(xargs, "close");
  const words = sentences.flatMap((sentence, at) =>
    paces.flatMap((pace) => [
      "-m",
      `-v${voices[sentence.language] ?? sentence.language}`,
      `-s${pace}`,
      `-w${join(folder, `${at}-${pace}.wav`)}`,
      "--",
      marked(sentence),
    ]),
  );
  xargs.stdin.end(words.map((word) => `${word}\0`).join(""));
  const [code] = await ended;
  if (code !== 0) throw new Error(`espeak-ng ended with ${code}`);
}

function takeOf(sentence: Sentence, folder: string, at: number): Take {
  const spokenAt = (pace: number) =>
    finishSound(to8000(readFileSync(join(folder, `${at}-${pace}.wav`))));
  return { ...sentence, sounds: { clip: spokenAt(paces[0]), slowClip: spokenAt(paces[1]) } };
}

/** A sentence as espeak-ng reads it, in SSML. */
function marked({ parts }: Sentence): string {
  const inside = parts.map((part) =>
    typeof part === "string" ? escaped(part) : `<break time="${part.milliseconds}ms"/>`,
  );
  return `<speak>${inside.join("")}</speak>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Of 441 samples that espeak-ng makes, 160 are left. */
const [made, left] = [441, 160];

/** Samples of espeak-ng on each side that one of ours is made of. */
const width = 10;

/** A low-pass at 3,200 Hz, for each place that one of our samples has between two of espeak-ng's. */
const kernels = Array.from({ length: left }, (_, phase) =>
  Float32Array.from({ length: 2 * width }, (_, tap) => {
    const distance = tap - width + 1 - ((phase * made) % left) / left;
    const cut = (2 * 3200) / 22_050;
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
  const ours = new Float32Array(Math.floor((count * left) / made));
  for (let at = 0; at < ours.length; at++) {
    const kernel = kernels[at % left] as Float32Array;
    const first = Math.floor((at * made) / left) + 1;
    let sum = 0;
    for (let tap = 0; tap < 2 * width; tap++) {
      sum += (samples[first + tap] as number) * (kernel[tap] as number);
    }
    ours[at] = sum;
  }
  return ours;
}

/** A tone of its own for each sentence, as loud as a voice, and silent where the sentence is. */
function tone(sentence: Sentence, pace: number): Uint8Array {
  const name = Number.parseInt(nameOfSentence(sentence).slice(0, 12), 16);
  const pitch = 300 + (name % 1009);
  const phase = name % 7919;
  // A whole number of waves a second: one second is made, and said again.
  const second = encodeMulaw(
    Float32Array.from(
      { length: samplesPerSecond },
      (_, at) => 0.17 * Math.sin((2 * Math.PI * pitch * (at + phase)) / samplesPerSecond),
    ),
  );
  const stretches = sentence.parts.map((part) =>
    typeof part === "string"
      ? { seconds: part.split(/\s+/).length * 0.375, isHeard: true }
      : { seconds: part.milliseconds / 1000, isHeard: false },
  );
  const total = stretches.reduce((sum, { seconds }) => sum + seconds, 0) / pace;
  const inSamples = (seconds: number) => Math.round(seconds * samplesPerSecond);
  const { before, after } = endSilence;
  const samples = new Uint8Array(inSamples(before + total + after)).fill(silentSample);
  let clock: number = before;
  for (const { seconds, isHeard } of stretches) {
    const end = clock + seconds / pace;
    for (let at = inSamples(clock); isHeard && at < inSamples(end); at += second.length) {
      samples.set(second.subarray(0, inSamples(end) - at), at);
    }
    clock = end;
  }
  return writeWav(samples);
}
