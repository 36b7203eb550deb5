import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { decodeMulaw, samplesOf, samplesPerSecond } from "../../../src/line/speech/wav.ts";
import { makeSounds } from "../../../src/tools/recordings/decode-sound.ts";
import { levelsOf, loudnessOf, toDecibels } from "../../../src/tools/recordings/loudness.ts";
import { checkSounds } from "../../../src/tools/recordings/sound-checks.ts";
import { findEspeak } from "../../support/espeak.ts";
import { findProgram } from "../../support/find-program.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ffmpeg = findProgram("ffmpeg");
const espeak = findEspeak();

const sentence = { parts: ["Bel gratis naar nul achthonderd, dag en nacht, ook als u twijfelt."] };

describe.skipIf(ffmpeg === undefined || espeak === undefined)("a sound that comes in", () => {
  let spoken: Buffer;
  beforeAll(() => {
    const words = ["-v", "nl", "-s", "150", "--stdout", sentence.parts.join()];
    spoken = spawnSync(espeak as string, words).stdout;
  });

  /** The spoken sentence as ffmpeg makes it with these words. */
  const made = (...words: readonly string[]) =>
    spawnSync(ffmpeg as string, ["-v", "error", "-i", "pipe:0", ...words, "pipe:1"], {
      input: spoken,
      maxBuffer: 2 ** 26,
    }).stdout;

  it.each([
    ["softly, in stereo, as a studio's WAV", "-af volume=-25dB -ar 44100 -ac 2 -f wav"],
    ["as an MP3", "-f mp3"],
    ["as a browser records", "-c:a libopus -f webm"],
    ["with two seconds of room before and after it", "-af adelay=2000,apad=pad_dur=2 -f wav"],
  ])("is a recording like the others: %s", async (_, words) => {
    const sounds = await makeSounds(made(...words.split(" ")));
    expect(checkSounds(sentence, sounds)).toEqual([]);
    const [usual, slow] = [sounds.clip, sounds.slowClip as Uint8Array].map((file) =>
      decodeMulaw(samplesOf(file)),
    );
    for (const samples of [usual, slow] as [Float32Array, Float32Array]) {
      expect(Math.abs((loudnessOf(samples, samplesPerSecond) as number) + 19)).toBeLessThan(0.5);
      expect(toDecibels(levelsOf(samples).peak)).toBeLessThan(-0.7);
    }
    const ratio = ((slow?.length ?? 0) - 4000) / ((usual?.length ?? 0) - 4000);
    expect(ratio).toBeGreaterThan(1.2);
    expect(ratio).toBeLessThan(1.3);
  });

  it("comes from a file, whatever it is called", async (test) => {
    const path = join(temporaryFolder(test.onTestFinished), "-i http:x %03d.wav");
    writeFileSync(path, spoken);
    expect(await makeSounds(path)).toEqual(await makeSounds(spoken));
  });

  it.each([
    ["it is too loud and distorted", "-af volume=20dB -f wav"],
    ["it is too loud and distorted", "-af volume=26dB -f mp3"],
    ["nobody is heard", "-af volume=0 -f wav"],
    ["nobody is heard", "-t 0.02 -f wav"],
    ["not a sound file", "-t 0 -f s16le"],
  ])("is refused: %s (%s)", async (message, words) => {
    await expect(makeSounds(made(...words.split(" ")))).rejects.toThrow(message);
  });

  it("is refused where it is none", async (test) => {
    const text = join(temporaryFolder(test.onTestFinished), "001.wav");
    writeFileSync(text, "Not a sound.");
    await expect(makeSounds(text)).rejects.toThrow("not a sound file that ffmpeg can read");
    await expect(makeSounds(`${text}.gone`)).rejects.toThrow("not a sound file");
    await expect(makeSounds(readFileSync("docs/desk/map.png"))).rejects.toThrow("not a sound file");
  });
});

it("says how ffmpeg is installed where it is missing", async () => {
  vi.stubEnv("PATH", "/nowhere");
  await expect(makeSounds(new Uint8Array(100_000))).rejects.toThrow(
    /ffmpeg is missing: .*apt-get install ffmpeg.*brew.*winget/,
  );
});
