import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { samplesPerSecond } from "../../line/speech/wav.ts";
import { clipped, finishSound, SoundError } from "./finish-sound.ts";
import type { TakenSounds } from "./folder.ts";

/** The pace of the slow copy beside that of the recording: as slow as the carrier's voice repeats. */
export const slowPace = 0.8;

/** Milliseconds after which a sound that is still not read is given up. */
const longestMilliseconds = 30_000;

/** Seconds of a sound that are read: the longest sentence takes half of them. */
const longestSeconds = 90;

/** What a telephone carries and nothing else; two low-pass filters, for one alone is not steep. */
const telephoneBand = `highpass=f=100,lowpass=f=3400,lowpass=f=3400,aresample=${samplesPerSecond}`;

/** Formats that hold their sound themselves: a playlist would lead to any other file of this machine. */
const soundFormats = [
  ...["wav", "w64", "aiff", "au", "caf", "flac", "mp3", "aac", "ogg", "amr", "asf"],
  ...["matroska", "webm", "mov", "mp4", "m4a", "3gp", "3g2", "mj2"],
];

/** Measures a sound as it comes in: what follows rounds off the tops that a microphone has lost. */
const measured = "astats=measure_perchannel=none:measure_overall=Peak_level+Flat_factor";

/** How ffmpeg is installed, for whoever lacks it. */
const installing =
  "install it with sudo apt-get install ffmpeg, brew install ffmpeg or winget install ffmpeg";

/**
 * Makes both files of a recording from any file of sound: limited to what a telephone carries, without
 * the silence around it, as loud as all others, and once more, slower. It asks ffmpeg.
 *
 * @param sound its path, or its bytes
 * @throws {SoundError} when ffmpeg is missing, when it is no sound, or nobody is heard in it
 */
export async function makeSounds(sound: string | Uint8Array): Promise<TakenSounds> {
  const [usual, slow] = await decode(sound);
  return { clip: finishSound(usual), slowClip: finishSound(slow) };
}

/** Reads a sound as samples of a telephone, at its own pace and slower. */
async function decode(
  sound: string | Uint8Array,
): Promise<readonly [usual: Float32Array, slow: Float32Array]> {
  // A path could be taken for an address or an option otherwise.
  const isFile = typeof sound === "string";
  const input = isFile ? `file:${resolve(sound)}` : "pipe:0";
  const output = ["-f", "f32le", "-ac", "1", "-ar", `${samplesPerSecond}`];
  const filters = `[0:a:0]aformat=channel_layouts=mono,${measured},${telephoneBand},asplit[usual][copy];[copy]atempo=${slowPace}[slow]`;
  const child = spawn(
    "ffmpeg",
    [
      ...["-nostdin", "-hide_banner", "-nostats", "-v", "info"],
      ...["-protocol_whitelist", isFile ? "file" : "pipe"],
      ...["-format_whitelist", soundFormats.join()],
      ...["-t", `${longestSeconds}`, "-i", input, "-filter_complex", filters],
      ...["-map", "[usual]", ...output, "pipe:1", "-map", "[slow]", ...output, "pipe:3"],
    ],
    {
      stdio: ["pipe", "pipe", "pipe", "pipe"],
      timeout: longestMilliseconds,
      killSignal: "SIGKILL",
    },
  );
  const ended = once(child, "close");
  const [, usual, said, slow] = child.stdio;
  // It may read no further than to the end of what it can use.
  child.stdin.on("error", () => {});
  child.stdin.end(isFile ? undefined : sound);
  const read = Promise.all([usual, slow, said].map((part) => readAll(part as Readable)));
  try {
    const [[status], [usualBytes, slowBytes, told]] = await Promise.all([ended, read]);
    if (status === null) {
      throw new SoundError(
        "unreadable",
        `it could not be read within ${longestMilliseconds / 1000} seconds`,
      );
    }
    if (status !== 0 || usualBytes === undefined || slowBytes === undefined) {
      throw new SoundError("unreadable", "this is not a sound file that ffmpeg can read");
    }
    if (isClipped(String(told))) {
      throw new SoundError(clipped.fault, clipped.message);
    }
    return [samplesIn(usualBytes), samplesIn(slowBytes)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new SoundError("unreadable", `ffmpeg is missing: ${installing}`, { cause: error });
  }
}

/**
 * Whether a microphone was too close: flat tops at full scale. An MP3 and its like round them off, and
 * come out above full scale instead.
 */
function isClipped(told: string): boolean {
  const [peak = 0, flat = 0] = ["Peak level dB", "Flat factor"].map((name) =>
    Number(told.match(new RegExp(`${name}: (\\S+)`))?.[1]),
  );
  return peak > 1 || (peak > -0.1 && flat > 6);
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Samples as ffmpeg writes them, four bytes each, on a machine that may count the other way. */
function samplesIn(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readFloatLE(index * 4),
  );
}
