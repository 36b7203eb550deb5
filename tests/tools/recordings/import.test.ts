import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, type TestContext } from "vitest";
import { nameOfSentence } from "../../../src/line/speech/recorded.ts";
import { readManifest } from "../../../src/server/manifest.ts";
import { markHeard } from "../../../src/tools/recordings/folder.ts";
import { importRecordings } from "../../../src/tools/recordings/import.ts";
import type { Sentence } from "../../../src/tools/recordings/sentences.ts";
import { findEspeak, recordedAt as now } from "../../support/espeak.ts";
import { findProgram } from "../../support/find-program.ts";
import { temporaryFolder } from "../../support/journal-file.ts";

const ffmpeg = findProgram("ffmpeg");
const espeak = findEspeak();

const script = [
  "Druk één als u zelf geweld meemaakt.",
  "Druk twee als het om iemand anders gaat.",
  "Blijf aan de lijn, wij herhalen de keuzes nog een keer.",
].map(sentence);

describe.skipIf(ffmpeg === undefined || espeak === undefined)("files made elsewhere", () => {
  it("come in by their number and by their name, and wait to be listened to", async (test) => {
    const { folder, takes, say } = studio(test);
    say(1, "001.wav");
    say(2, "2.mp3");
    say(3, `${script[2]?.name}.flac`);
    expect(await importRecordings({ folder, sentences: script, paths: [takes], now })).toEqual({
      taken: 3,
      refused: [],
    });
    const { sentences } = await readManifest(folder);
    expect(sentences.map(({ parts }) => parts).sort()).toEqual(
      script.map(({ parts }) => parts).sort(),
    );
    expect(sentences.every(({ heardOn, slowClip }) => !heardOn && slowClip)).toBe(true);
  });

  it("are refused with a reason each, and the others come in", async (test) => {
    const { folder, takes, say } = studio(test);
    say(1, "001.wav");
    say(2, "004.wav");
    say(3, "welkom.wav");
    say(3, `${"0".repeat(24)}.wav`);
    say(1, "0001.wav");
    writeFileSync(join(takes, "002.wav"), "no sound");
    cpSync(join(takes, "001.wav"), join(takes, "003.wav"));
    const gone = join(takes, "gone.wav");
    const { taken, refused } = await importRecordings({
      folder,
      sentences: script,
      paths: [takes, gone],
      now,
    });
    expect(taken).toBe(1);
    const why = Object.fromEntries(
      refused.map((line) => line.slice(takes.length + 1).split(/: (.*)/, 2) as [string, string]),
    );
    expect(why).toEqual({
      "001.wav": expect.stringContaining("the same sentence as"),
      "002.wav": "this is no file of sound that ffmpeg can read",
      "003.wav": `the same sound as ${join(takes, "0001.wav")}`,
      "004.wav": "the script has the numbers 1 to 3",
      "welkom.wav": expect.stringContaining("call it by its number"),
      [`${"0".repeat(24)}.wav`]: expect.stringContaining("the line does not say this sentence"),
      "gone.wav": "there is none",
    });
    expect((await readManifest(folder)).sentences).toHaveLength(1);
  });

  it("may come in twice: what was listened to stays so", async (test) => {
    const { folder, takes, say } = studio(test);
    say(1, "001.wav");
    const bring = () => importRecordings({ folder, sentences: script, paths: [takes], now });
    await bring();
    await markHeard(folder, "nl", script[0]?.name ?? "", Temporal.PlainDate.from("2026-11-02"));
    const before = await readManifest(folder);
    expect(await bring()).toEqual({ taken: 1, refused: [] });
    expect(await readManifest(folder)).toEqual(before);
  });
});

function sentence(words: string): Sentence {
  const said = { language: "nl", parts: [words] } as const;
  const around = { before: undefined, after: undefined };
  return { ...said, name: nameOfSentence(said), phrase: "p", group: "menus", seconds: 3, around };
}

/** A folder of takes, and what says a sentence of the script into a file of it. */
function studio(test: Pick<TestContext, "onTestFinished">) {
  const root = temporaryFolder(test);
  const [folder, takes] = [join(root, "recordings"), join(root, "takes")];
  mkdirSync(takes);
  const say = (number: number, file: string) => {
    const [words = ""] = script[number - 1]?.parts ?? [];
    const options = ["-v", "nl", "-s", "150", "--stdout", String(words)];
    const { stdout } = spawnSync(espeak as string, options);
    const convert = ["-v", "error", "-y", "-i", "pipe:0", join(takes, file)];
    spawnSync(ffmpeg as string, convert, { input: stdout });
  };
  return { folder, takes, say };
}
