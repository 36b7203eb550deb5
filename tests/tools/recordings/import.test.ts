import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { nameOfSentence } from "../../../src/line/speech/recorded.ts";
import { decodeMulaw, samplesOf } from "../../../src/line/speech/wav.ts";
import { readManifest } from "../../../src/server/manifest.ts";
import { makeSounds } from "../../../src/tools/recordings/decode-sound.ts";
import { markHeard } from "../../../src/tools/recordings/folder.ts";
import { importRecordings } from "../../../src/tools/recordings/import.ts";
import type { Sentence } from "../../../src/tools/recordings/sentences.ts";
import { checkFolder } from "../../../src/tools/recordings/sound-checks.ts";
import { recordedAt } from "../../support/espeak.ts";
import { findProgram } from "../../support/find-program.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ffmpeg = findProgram("ffmpeg");

const sentences: readonly Sentence[] = [
  "Nous appelons la ligne que vous avez choisie.",
  "Cette ligne est automatique, et elle est gratuite.",
  "Pour revenir au début, faites l'étoile.",
].map((text) => {
  const said = { language: "fr", parts: [text] } as const;
  const around = { before: undefined, after: undefined };
  return {
    ...said,
    name: nameOfSentence(said),
    phrase: "welcome",
    group: "notices",
    seconds: 3,
    around,
  };
});

describe.skipIf(ffmpeg === undefined)("importRecordings", () => {
  it("takes in files by number and by name, as narrow and as loud as all others, and lets nobody hear them yet", async () => {
    const [folder, takes] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(takes, "001.wav"), studioWav(330, 0.02));
    writeFileSync(join(takes, `${sentences[1]?.name}.wav`), studioWav(250, 0.5));
    const report = await importRecordings({ folder, sentences, paths: [takes], now: recordedAt });
    expect(report).toEqual({ taken: 2, refused: [] });
    const manifest = await readManifest(folder);
    expect(manifest.sentences.map(({ heardOn }) => heardOn)).toEqual([undefined, undefined]);
    expect(
      manifest.sentences.every(({ slowClip, clip }) => (slowClip?.seconds ?? 0) > clip.seconds),
    ).toBe(true);
    expect(await checkFolder(folder, manifest)).toEqual([]);
  });

  it("reads no other file of the machine where one leads to it", async () => {
    const [folder, takes, elsewhere] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const secret = join(elsewhere, "secret.wav");
    writeFileSync(secret, studioWav(330, 0.3));
    writeFileSync(join(takes, "secret.wav"), studioWav(330, 0.3));
    writeFileSync(join(takes, "001.wav"), "ffconcat version 1.0\nfile secret.wav\n");
    const playlist = [
      "#EXTM3U",
      "#EXT-X-TARGETDURATION:3",
      "#EXTINF:3,",
      `file://${secret}`,
      "#EXT-X-ENDLIST",
    ];
    writeFileSync(join(takes, "002.wav"), playlist.join("\n"));
    writeFileSync(join(takes, "003.m3u8"), playlist.join("\n"));
    const paths = ["001.wav", "002.wav", "003.m3u8"].map((name) => join(takes, name));
    const report = await importRecordings({ folder, sentences, paths, now: recordedAt });
    expect(report.taken).toBe(0);
    expect(report.refused).toEqual(
      expect.arrayContaining(
        paths.map((path) => `${path}: this is not a sound file that ffmpeg can read`),
      ),
    );
  });

  it("refuses what it does not know, a line each, and takes the rest", async () => {
    const [folder, takes] = [temporaryFolder(), temporaryFolder()];
    for (const name of ["001.wav", "1.wav", "004.wav", "welkom.wav", `${"0".repeat(24)}.wav`]) {
      writeFileSync(join(takes, name), studioWav(330, 0.3));
    }
    writeFileSync(join(takes, "002.wav"), "no sound");
    writeFileSync(join(takes, "003.wav"), studioWav(330, 0.3, 0.6));
    mkdirSync(join(takes, "empty"));
    const paths = [takes, join(takes, "empty"), join(takes, "gone.wav")];
    const { taken, refused } = await importRecordings({
      folder,
      sentences,
      paths,
      now: recordedAt,
    });
    expect(taken).toBe(1);
    expect(refused.join("\n")).toMatch(/1\.wav: the same sentence as .*001\.wav/);
    for (const line of [
      /004\.wav: the numbers in the script go from 1 to 3/,
      /welkom\.wav: name it by its number/,
      /0{24}\.wav: the line no longer says this sentence/,
      /002\.wav: this is not a sound file/,
      /003\.wav: its words need/,
      /empty: there are no files in it/,
      /gone\.wav: there is no such file/,
    ]) {
      expect(refused.filter((one) => line.test(one))).toHaveLength(1);
    }
  });

  it("names a folder inside a folder, where nobody would miss what lies in it", async () => {
    const [folder, takes] = [temporaryFolder(), temporaryFolder()];
    const inside = join(takes, "tuesday");
    mkdirSync(inside);
    writeFileSync(join(takes, "001.wav"), studioWav(330, 0.3));
    writeFileSync(join(inside, "002.wav"), studioWav(250, 0.3));
    const report = await importRecordings({ folder, sentences, paths: [takes], now: recordedAt });
    expect(report).toEqual({
      taken: 1,
      refused: [`${inside}: a folder inside another is not looked into: name it too`],
    });
    const named = { folder, sentences, paths: [inside], now: recordedAt };
    expect(await importRecordings(named)).toEqual({ taken: 1, refused: [] });
  });

  it("refuses one sound for two sentences", async () => {
    const [folder, takes] = [temporaryFolder(), temporaryFolder()];
    for (const name of ["001.wav", "002.wav"]) {
      writeFileSync(join(takes, name), studioWav(330, 0.3));
    }
    const report = await importRecordings({ folder, sentences, paths: [takes], now: recordedAt });
    expect(report).toEqual({
      taken: 1,
      refused: [
        `${join(takes, "002.wav")}: the same sound as ${join(takes, "001.wav")}: each line is read by itself`,
      ],
    });
  });

  it("takes the same file again: what was listened to stays so", async () => {
    const [folder, takes] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(takes, "001.wav"), studioWav(330, 0.3));
    const bring = () => importRecordings({ folder, sentences, paths: [takes], now: recordedAt });
    await bring();
    const day = Temporal.PlainDate.from("2026-11-02");
    await markHeard(folder, "fr", sentences[0]?.name ?? "", day);
    const before = await readManifest(folder);
    expect(await bring()).toEqual({ taken: 1, refused: [] });
    expect(await readManifest(folder)).toEqual(before);
    expect(before.sentences.map(({ heardOn }) => heardOn)).toEqual(["2026-11-02"]);
  });

  it("lets through what a telephone carries and nothing above", async () => {
    const { clip } = await makeSounds(studioWav(330, 0.3, 3, 6_000));
    const samples = decodeMulaw(samplesOf(clip));
    // What was at 6,000 Hz would be heard at 2,000 Hz, had nothing taken it away before.
    expect(powerAt(samples, 2_000)).toBeLessThan(powerAt(samples, 330) / 1_000);
  });

  it("hears nobody in a silence", async () => {
    await expect(makeSounds(studioWav(330, 0))).rejects.toThrow(/nobody is heard/);
  });
});

/** As a studio would send it: 44,100 samples a second, two channels, 16 bits; silence, a voice of one tone, silence. */
function studioWav(hertz: number, volume: number, seconds = 3, above?: number): Buffer {
  const rate = 44_100;
  const count = Math.round((seconds + 2) * rate);
  const wav = Buffer.alloc(44 + count * 4);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + count * 4, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(count * 4, 40);
  for (let at = 0; at < count; at++) {
    const time = at / rate - 1;
    const isHeard = time >= 0 && time < seconds;
    const tone = (pitch: number) => Math.sin(2 * Math.PI * pitch * time);
    const sample = isHeard ? volume * (tone(hertz) + (above === undefined ? 0 : tone(above))) : 0;
    const value = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
    wav.writeInt16LE(value, 44 + at * 4);
    wav.writeInt16LE(value, 46 + at * 4);
  }
  return wav;
}

/** How much of a sound is at one pitch. */
function powerAt(samples: Float32Array, hertz: number): number {
  let [real, imaginary] = [0, 0];
  for (const [at, sample] of samples.entries()) {
    real += sample * Math.cos((2 * Math.PI * hertz * at) / 8_000);
    imaginary += sample * Math.sin((2 * Math.PI * hertz * at) / 8_000);
  }
  return real ** 2 + imaginary ** 2;
}

// The file itself is what callers would hear: nothing else is compared above.
it.skipIf(ffmpeg === undefined)("is written as the one kind of file that is played", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "take.wav");
  writeFileSync(path, studioWav(200, 0.3));
  const [byPath, byBytes] = [await makeSounds(path), await makeSounds(readFileSync(path))];
  expect(Buffer.from(byPath.clip).equals(Buffer.from(byBytes.clip))).toBe(true);
  expect(() => samplesOf(byPath.clip)).not.toThrow();
});
