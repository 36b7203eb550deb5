import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeMulaw, samplesOf, samplesPerSecond } from "../../../src/line/speech/wav.ts";
import { type Manifest, readManifest } from "../../../src/server/manifest.ts";
import { loudnessOf, wantedLoudness } from "../../../src/tools/recordings/loudness.ts";
import { findEspeak, recordTones, recordWithEspeak } from "../../support/espeak.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const sentences = [
  { language: "fr", parts: ["Pour parler à quelqu'un de la violence, tapez un."] },
  { language: "nl", parts: ["Bel honderd en twaalf.", { milliseconds: 400 }, "Of blijf."] },
  { language: "en", parts: ["Press <two> & wait for somebody who speaks your language."] },
] as const;

const espeak = findEspeak();

describe("a set that was made for tests", () => {
  it("is of tones, at once", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const manifest = await recordTones(folder, sentences);
    expect(await readManifest(folder)).toEqual(manifest);
    expectSet(folder, manifest);
    const [{ clip, slowClip } = { clip: { seconds: 0 }, slowClip: undefined }] = manifest.sentences;
    expect(clip.seconds).toBeCloseTo(9 * 0.375 + 0.38, 2);
    expect(slowClip?.seconds).toBeCloseTo((9 * 0.375) / 0.8 + 0.38, 2);
  });

  it.skipIf(espeak === undefined)("is of espeak-ng's voices", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const manifest = await recordWithEspeak(espeak as string, folder, sentences);
    expectSet(folder, manifest);
    for (const { clip, slowClip } of manifest.sentences) {
      expect((slowClip?.seconds ?? 0) / clip.seconds).toBeGreaterThan(1.1);
    }
  });
});

function expectSet(folder: string, { sentences: made, left }: Manifest): void {
  expect(made.map(({ language, parts }) => ({ language, parts }))).toEqual(sentences);
  expect(made.every(({ heardOn }) => heardOn !== undefined)).toBe(true);
  expect(left).toEqual([]);
  for (const { clip, slowClip } of made) {
    for (const file of [clip.file, slowClip?.file ?? ""]) {
      const sound = decodeMulaw(samplesOf(readFileSync(join(folder, file))));
      const loudness = loudnessOf(sound, samplesPerSecond) as number;
      expect(Math.abs(loudness - wantedLoudness)).toBeLessThan(1.5);
    }
  }
}
