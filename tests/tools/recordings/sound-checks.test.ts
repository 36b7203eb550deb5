import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { encodeMulaw, samplesPerSecond, writeWav } from "../../../src/line/speech/wav.ts";
import { readManifest } from "../../../src/server/manifest.ts";
import { keepTake } from "../../../src/tools/recordings/folder.ts";
import { checkFolder, checkSounds } from "../../../src/tools/recordings/sound-checks.ts";
import { recordedAt, recordTones } from "../../support/espeak.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** Eight words of 44 letters, 3 s at 160 words a minute. */
const sentence = {
  language: "nl",
  parts: ["Elke medewerker luistert graag, ook naar uw buren."],
} as const;

const others = ["Druk twee voor de hulplijn van uw streek.", "Bel gerust nog eens.", "Pag-Asa"].map(
  (words) => ({ language: "nl", parts: [words] }) as const,
);

/** What a tone is made with; what is left out is as it should be. */
interface Tone {
  readonly seconds?: number;
  readonly before?: number;
  readonly after?: number;
  readonly level?: number;
  readonly pitch?: number;
}

function tone({ seconds = 3, before = 0.1, after = 0.5, level = 0.16, pitch = 440 }: Tone) {
  const length = Math.round((before + seconds + after) * samplesPerSecond);
  const samples = Float32Array.from({ length }, (_, at) => {
    const time = at / samplesPerSecond;
    const isHeard = time >= before && time < before + seconds;
    return isHeard ? level * Math.sin(2 * Math.PI * pitch * time) : 0;
  });
  return writeWav(encodeMulaw(samples));
}

const good = { clip: tone({}), slowClip: tone({ seconds: 3.75, pitch: 430 }) };

describe("a recording by itself", () => {
  it("has nothing wrong", () => {
    expect(checkSounds(sentence, good)).toEqual([]);
    expect(checkSounds(sentence, { clip: good.clip })).toEqual([]);
  });

  it.each<readonly [string, Tone]>([
    ["is it complete?", { seconds: 1.5 }],
    ["is it the right sentence?", { seconds: 6 }],
    ["it begins with 0.01 s of silence; it should be 0.03 to 0.2 s", { before: 0.01 }],
    ["it begins with 0.40 s of silence", { before: 0.4 }],
    ["it ends with 0.10 s of silence; it should be 0.3 to 0.7 s", { after: 0.1 }],
    ["it ends with 1.00 s of silence", { after: 1 }],
    ["nobody is heard in it", { level: 0.001 }],
    ["it is too loud and distorted", { level: 2 }],
  ])("%s", (problem, wrong) => {
    expect(checkSounds(sentence, { clip: tone(wrong) })).toEqual([
      expect.objectContaining({ message: expect.stringContaining(problem) }),
    ]);
    const slowClip = tone({ ...wrong, seconds: (wrong.seconds ?? 3) / 0.8 });
    expect(checkSounds(sentence, { ...good, slowClip })).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^slow copy: /) }),
    ]);
  });

  it("takes at least 0.6 and at most 1.6 times its words, and half a second more", () => {
    const problems = (seconds: number) => checkSounds(sentence, { clip: tone({ seconds }) });
    expect([1.9, 5.2].map(problems)).toEqual([[], []]);
    expect([1.6, 5.7].flatMap(problems)).toHaveLength(2);
  });

  it("counts the letters of long words, the gaps, and lets a name be said slowly", () => {
    const long = { parts: ["Vertrouwensarts onbereikbaar."] };
    expect(checkSounds(long, { clip: tone({ seconds: 2.4 }) })).toEqual([]);
    expect(checkSounds({ parts: ["Pag-Asa"] }, { clip: tone({ seconds: 1 }) })).toEqual([]);
    const gap = { parts: [...sentence.parts, { milliseconds: 4000 }] };
    expect(checkSounds(gap, { clip: tone({ seconds: 7 }) })).toEqual([]);
    expect(checkSounds(sentence, { clip: tone({ seconds: 7 }) })).toHaveLength(1);
  });
});

describe("a recording among the others", () => {
  let folder: string;
  beforeEach(async (test) => {
    folder = temporaryFolder(test.onTestFinished);
    await recordTones(folder, others);
  });
  const check = async () => checkFolder(folder, await readManifest(folder));

  it("has nothing wrong", async () => {
    await keepTake(folder, sentence, good, recordedAt);
    expect(await check()).toEqual([]);
  });

  it("is as loud as they are, within 2 LU", async () => {
    const at = (decibels: number) => tone({ level: 0.165 * 10 ** (decibels / 20) });
    for (const decibels of [-1.2, 1.2]) {
      await keepTake(folder, sentence, { clip: at(decibels) }, recordedAt);
      expect(await check()).toEqual([]);
    }
    await keepTake(folder, sentence, { clip: at(-4) }, recordedAt);
    expect(await check()).toEqual([
      expect.stringMatching(/it is \d\.\d LU softer than the others$/),
    ]);
    await keepTake(folder, sentence, { clip: at(4) }, recordedAt);
    expect(await check()).toEqual([
      expect.stringMatching(/it is \d\.\d LU louder than the others$/),
    ]);
  });

  it("is held by its samples where it is short", async () => {
    const short = { language: "nl", parts: ["Ja."] } as const;
    const at = (level: number) => ({ clip: tone({ seconds: 0.5, level }) });
    await keepTake(folder, short, at(0.17), recordedAt);
    expect(await check()).toEqual([]);
    await keepTake(folder, short, at(0.04), recordedAt);
    const soft = await check();
    expect(soft).toEqual(soft.filter((one) => /dB( at its peak)? softer/.test(one)));
    expect(soft).toHaveLength(2);
  });

  it("is loud beside its own language alone", async () => {
    const english = { ...sentence, language: "en" } as const;
    await keepTake(folder, english, { clip: tone({ level: 0.5 }) }, recordedAt);
    expect(await check()).toEqual([]);
  });

  it("is not the sound of another sentence", async () => {
    const { clip } = await keepTake(folder, sentence, { clip: good.clip }, recordedAt);
    const other = {
      language: "nl",
      parts: ["Druk drie voor een andere taal, of wacht nu."],
    } as const;
    const twin = await keepTake(folder, other, { clip: good.clip }, recordedAt);
    expect(await check()).toEqual([
      `${twin.clip.file} (Druk drie voor een andere taal, of wacht…): the same sound as ${clip.file} (Elke medewerker luistert graag, ook naar…)`,
    ]);
  });

  it("is there, whole", async () => {
    const { sentences } = await readManifest(folder);
    const [gone = "", cut = "", other = ""] = sentences.map(({ clip }) => clip.file);
    rmSync(join(folder, gone));
    truncateSync(join(folder, cut), 1000);
    writeFileSync(join(folder, other), "ID3 is no WAV file, however long it may be, not even so.");
    const problems = await check();
    expect(problems[0]).toMatch(`${gone} (Druk twee`);
    expect(problems[0]).toMatch("the file is missing");
    expect(problems[1]).toMatch("the file is cut short");
    expect(problems[2]).toMatch("this is no WAV file");
    expect(problems).toHaveLength(3);
  });

  it("is of a folder that has none", async (test) => {
    expect(
      await checkFolder(temporaryFolder(test.onTestFinished), { sentences: [], left: [] }),
    ).toEqual([]);
  });
});
