import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeMulaw, encodeMulaw, samplesOf, writeWav } from "../../../src/line/speech/wav.ts";
import { readManifest } from "../../../src/server/manifest.ts";
import { keepTake } from "../../../src/tools/recordings/folder.ts";
import { checkFolder, checkSounds } from "../../../src/tools/recordings/sound-checks.ts";
import { recordedAt, recordTones } from "../../support/espeak.ts";
import { emptyFolder } from "../../support/recorded-set.ts";

const texts = [
  "Druk op een toets om verder te gaan.",
  "Wij bellen nu de hulplijn voor u op.",
  "Deze lijn is automatisch en gratis.",
  "U kunt de lijn op elk moment verlaten.",
] as const;
const sentences = texts.map((text) => ({ language: "nl", parts: [text] }) as const);

type Sound = ReturnType<typeof decodeMulaw>;

/** A folder whose first sentence sounds as it is made to. */
async function folderWith(change: (samples: Sound) => Sound) {
  const folder = emptyFolder();
  await recordTones(folder, sentences);
  const manifest = await readManifest(folder);
  const first = sentenceOf(manifest, texts[0]);
  const wav = readFileSync(join(folder, first.clip.file));
  const changed = writeWav(encodeMulaw(change(decodeMulaw(samplesOf(wav)))));
  await keepTake(folder, first, { clip: changed }, recordedAt);
  return { folder, wav, changed };
}

function sentenceOf({ sentences: all }: Awaited<ReturnType<typeof readManifest>>, text: string) {
  const found = all.find(({ parts }) => parts[0] === text);
  if (found === undefined) throw new Error(`Nobody recorded "${text}".`);
  return found;
}

async function problemsIn(folder: string) {
  return checkFolder(folder, await readManifest(folder));
}

describe("checkFolder", () => {
  it("finds nothing in a set as it should be", async () => {
    const folder = emptyFolder();
    await recordTones(folder, sentences);
    expect(await problemsIn(folder)).toEqual([]);
  });

  it.each([
    ["softer", (samples: Sound) => samples.map((one) => one / 2), /LU softer/],
    ["clipped", (samples: Sound) => samples.map((one) => one * 40), /clipped/],
    ["cut short", (samples: Sound) => samples.slice(0, 8000), /is it whole/],
    ["of another sentence", (samples: Sound) => repeat(samples, 4), /the right sentence/],
    ["without its silence", (samples: Sound) => samples.slice(0, -4000), /ends with/],
    ["late", (samples: Sound) => repeat(new Float32Array(4000), 1, samples), /begins with/],
    ["silent", (samples: Sound) => samples.map(() => 0), /nobody is heard/],
  ])("names a recording that is %s", async (_what, change, message) => {
    const { folder } = await folderWith(change);
    const problems = await problemsIn(folder);
    expect(problems.join("\n")).toMatch(message);
    expect(problems.every((line) => line.startsWith("nl/") && line.includes("Druk op een"))).toBe(
      true,
    );
  });

  it("names a file that is gone, one that is cut short and one of another format", async () => {
    const folder = emptyFolder();
    await recordTones(folder, sentences);
    const [gone, short, other] = (await readManifest(folder)).sentences.map(
      ({ clip }) => clip.file,
    );
    rmSync(join(folder, `${gone}`));
    writeFileSync(
      join(folder, `${short}`),
      readFileSync(join(folder, `${short}`)).subarray(0, 900),
    );
    writeFileSync(
      join(folder, `${other}`),
      "ID3 is no WAV file, however long it may be, not even so.",
    );
    const problems = await problemsIn(folder);
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).toMatch(/missing[\s\S]*cut short|cut short[\s\S]*missing/);
    expect(problems.join("\n")).toMatch(/no WAV file/);
  });

  it("names two sentences that have the same sound", async () => {
    const { folder, changed } = await folderWith((samples) => samples);
    const second = sentenceOf(await readManifest(folder), texts[1]);
    await keepTake(folder, second, { clip: changed }, recordedAt);
    expect((await problemsIn(folder)).join("\n")).toMatch(/the same sound as/);
  });
});

describe("checkSounds", () => {
  it("tells the slow copy apart", async () => {
    const { wav, changed } = await folderWith((samples) => samples.slice(0, 8000));
    const problems = checkSounds({ parts: [texts[0]] }, { clip: wav, slowClip: changed });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith("slow copy: "))).toBe(true);
  });
});

/** A sound so many times, with another behind it. */
function repeat(samples: Sound, times: number, then: Sound = new Float32Array(0)): Sound {
  return Float32Array.from([...Array.from({ length: times }, () => [...samples]).flat(), ...then]);
}
