import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, type TestContext } from "vitest";
import { clipFile, nameOfSentence } from "../../../src/line/speech/recorded.ts";
import { writeWav } from "../../../src/line/speech/wav.ts";
import {
  ManifestError,
  type ManifestSentence,
  readManifest,
} from "../../../src/server/manifest.ts";
import {
  keepTake,
  markHeard,
  removeTake,
  removeTakes,
} from "../../../src/tools/recordings/folder.ts";
import { publish } from "../../../src/tools/recordings/publish.ts";
import { tidy } from "../../../src/tools/recordings/tidy.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const now = Temporal.Now.instant();
const later = (hours: number) => now.add({ hours });
const today = Temporal.PlainDate.from("2026-11-02");

const hello = { language: "nl", parts: ["Dag.", { milliseconds: 400 }, "Welkom."] } as const;
const goodbye = { language: "nl", parts: ["Tot ziens."] } as const;

/** A take: every number is another sound. */
function take(sound: number, samples = 800) {
  const of = (byte: number) => writeWav(new Uint8Array(samples).fill(byte));
  return { clip: of(sound), slowClip: of(sound + 128) };
}

function filesOf(...sentences: readonly ManifestSentence[]): string[] {
  return sentences.flatMap(({ clip, slowClip }) => [clip.file, slowClip?.file ?? "none"]).sort();
}

/** The files of recordings that lie in a folder. */
function filesIn(folder: string, language = "nl"): string[] {
  return readdirSync(join(folder, language))
    .map((name) => `${language}/${name}`)
    .sort();
}

describe("keeping a take", () => {
  it("writes its two files and names them, heard by nobody", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const kept = await keepTake(folder, hello, take(1), now);
    expect((await readManifest(folder)).sentences).toEqual([kept]);
    expect(kept).toMatchObject({ ...hello, clip: { seconds: 0.1, bytes: 858 } });
    expect(kept).not.toHaveProperty("heardOn");
    expect(filesIn(folder)).toEqual(filesOf(kept));
    expect(filesOf(kept).every((file) => clipFile.test(file))).toBe(true);
    expect(readFileSync(join(folder, kept.clip.file)).equals(take(1).clip)).toBe(true);
  });

  it("leaves the files of the take before, and wants to be listened to again", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const first = await keepTake(folder, hello, take(1), now);
    await markHeard(folder, "nl", nameOfSentence(hello), today);
    const second = await keepTake(folder, hello, take(2), later(1));
    const { sentences, left } = await readManifest(folder);
    expect(sentences).toEqual([second]);
    expect(second).not.toHaveProperty("heardOn");
    expect(left.map(({ file }) => file).sort()).toEqual(filesOf(first));
    expect(filesIn(folder)).toEqual([...filesOf(first), ...filesOf(second)].sort());
  });

  it("finds the same sound again: listened to is listened to", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    await keepTake(folder, hello, take(1), now);
    await markHeard(folder, "nl", nameOfSentence(hello), today);
    const again = await keepTake(folder, hello, take(1), later(1));
    expect(again.heardOn).toBe("2026-11-02");
    expect((await readManifest(folder)).left).toEqual([]);
  });

  it("takes back a file that was left", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const first = await keepTake(folder, hello, take(1), now);
    const second = await keepTake(folder, hello, take(2), now);
    await keepTake(folder, hello, take(1), now);
    const { sentences, left } = await readManifest(folder);
    expect(sentences).toEqual([first]);
    expect(left.map(({ file }) => file).sort()).toEqual(filesOf(second));
  });

  it("keeps nothing of a take with a file that cannot be played", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const sounds = { ...take(1), slowClip: take(1).slowClip.slice(0, 100) };
    await expect(keepTake(folder, hello, sounds, now)).rejects.toThrow("cut short");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("loses none of many at once", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const many = Array.from({ length: 40 }, (_, at) => ({ ...goodbye, parts: [`Zin ${at}.`] }));
    await Promise.all(many.map((sentence, at) => keepTake(folder, sentence, take(at), now)));
    const { sentences } = await readManifest(folder);
    expect(sentences.map(({ parts }) => parts)).toEqual(many.map(({ parts }) => parts));
    expect(readdirSync(folder).sort()).toEqual(["manifest.json", "nl"]);
  });

  it("says which folder cannot be written", async (test) => {
    const folder = join(temporaryFolder(test.onTestFinished), "a-file");
    writeFileSync(folder, "");
    await expect(keepTake(folder, hello, take(1), now)).rejects.toThrow(ManifestError);
    await expect(keepTake(folder, hello, take(1), now)).rejects.toThrow(`${folder} cannot be`);
  });
});

describe("taking a take away", () => {
  it("leaves its files, and tells whether there was one", async (test) => {
    const { folder, kept } = await twoSentences(test);
    expect(await removeTake(folder, "nl", nameOfSentence(hello), later(1))).toBe(true);
    expect(await removeTake(folder, "nl", nameOfSentence(hello), later(1))).toBe(false);
    const { sentences, left } = await readManifest(folder);
    expect(sentences).toEqual([kept[1]]);
    expect(left.map(({ file }) => file).sort()).toEqual(filesOf(kept[0]));
    expect(filesIn(folder)).toEqual(filesOf(...kept));
  });

  it("takes a whole language away", async (test) => {
    const { folder } = await twoSentences(test);
    const english = await keepTake(folder, { language: "en", parts: ["Hello."] }, take(9), now);
    expect(await removeTakes(folder, ({ language }) => language === "nl", now)).toBe(2);
    expect((await readManifest(folder)).sentences).toEqual([english]);
  });

  it("marks nothing that is not there", async (test) => {
    const { folder } = await twoSentences(test);
    const before = await readManifest(folder);
    expect(await markHeard(folder, "fr", nameOfSentence(hello), today)).toBe(false);
    expect(await readManifest(folder)).toEqual(before);
  });
});

describe("tidying", () => {
  it("deletes what was left more than a day ago, and nothing earlier", async (test) => {
    const { folder, kept } = await twoSentences(test);
    await removeTake(folder, "nl", nameOfSentence(hello), later(1));
    expect(await tidy(folder, later(24))).toEqual({ sentences: 0, files: [] });
    expect(filesIn(folder)).toEqual(filesOf(...kept));
    const { files } = await tidy(folder, later(26));
    expect([...files].sort()).toEqual(filesOf(kept[0]));
    expect(filesIn(folder)).toEqual(filesOf(kept[1]));
    expect((await readManifest(folder)).left).toEqual([]);
  });

  it("leaves sentences that the book no longer has, for a day", async (test) => {
    const { folder, kept } = await twoSentences(test);
    const inBook = ({ parts }: ManifestSentence) => parts[0] === "Dag.";
    expect(await tidy(folder, later(1), inBook)).toEqual({ sentences: 1, files: [] });
    expect((await readManifest(folder)).sentences).toEqual([kept[0]]);
    expect((await tidy(folder, later(26), inBook)).files).toHaveLength(2);
    expect(filesIn(folder)).toEqual(filesOf(kept[0]));
  });

  it("deletes what nobody has named for a day, and what was left unfinished", async (test) => {
    const { folder, kept } = await twoSentences(test);
    const [file = ""] = filesOf(kept[0]);
    const stranger = file.replace(/.{12}\.wav$/, "0123456789ab.wav");
    for (const name of [stranger, `${file}.77.new`, "nl/notes.txt"]) {
      writeFileSync(join(folder, name), "");
    }
    expect(await tidy(folder, later(23))).toMatchObject({ files: [] });
    const { files } = await tidy(folder, later(25));
    expect([...files].sort()).toEqual([stranger, `${file}.77.new`].sort());
    expect(filesIn(folder)).toEqual([...filesOf(...kept), "nl/notes.txt"].sort());
  });

  it("deletes nothing where no manifest says what is needed", async (test) => {
    const { folder, kept } = await twoSentences(test);
    rmSync(join(folder, "manifest.json"));
    await expect(tidy(folder, later(100))).rejects.toThrow("has no manifest.json");
    truncateSync(join(folder, filesOf(kept[0])[0] as string), 3);
    writeFileSync(join(folder, "manifest.json"), '{"sentences": [');
    await expect(tidy(folder, later(100))).rejects.toThrow(ManifestError);
    expect(filesIn(folder)).toEqual(filesOf(...kept));
  });
});

describe("publishing", () => {
  it("copies what the other folder lacks, then names it", async (test) => {
    const { folder, kept } = await twoSentences(test);
    const server = join(temporaryFolder(test.onTestFinished), "server");
    expect([...(await publish(folder, server, now))].sort()).toEqual(filesOf(...kept));
    expect(await readManifest(server)).toEqual(await readManifest(folder));
    expect(await publish(folder, server, now)).toEqual([]);
  });

  it("lets what the other folder named stay there for a day", async (test) => {
    const { folder, kept } = await twoSentences(test);
    const server = temporaryFolder(test.onTestFinished);
    await publish(folder, server, now);
    await keepTake(folder, hello, take(5), now);
    expect(await publish(folder, server, later(1))).toHaveLength(2);
    expect((await readManifest(server)).left.map(({ file }) => file).sort()).toEqual(
      filesOf(kept[0]),
    );
    await tidy(server, later(24));
    expect(filesIn(server)).toHaveLength(6);
    await tidy(server, later(26));
    expect(filesIn(server)).toHaveLength(4);
  });

  it("switches nothing where a file is gone, cut short or another", async (test) => {
    const { folder, kept } = await twoSentences(test);
    const server = temporaryFolder(test.onTestFinished);
    await publish(folder, server, now);
    const before = await readManifest(server);
    const { clip, slowClip } = await keepTake(folder, hello, take(5), now);
    truncateSync(join(folder, clip.file), 400);
    await expect(publish(folder, server, now)).rejects.toThrow(`${clip.file} is not what it was`);
    rmSync(join(folder, clip.file));
    await expect(publish(folder, server, now)).rejects.toThrow(`${clip.file} cannot be read`);
    expect(await readManifest(server)).toEqual(before);
    expect(existsSync(join(server, slowClip?.file as string))).toBe(false);
    expect(filesIn(server)).toEqual(filesOf(...kept));
  });

  it("fills no folder of this machine in the place of a disk that is not connected", async (test) => {
    const { folder } = await twoSentences(test);
    const disk = join(temporaryFolder(test.onTestFinished), "line-1");
    await expect(publish(folder, join(disk, "recordings"), now)).rejects.toThrow(
      `there is no folder ${disk}: connect the server's disk first`,
    );
    expect(existsSync(disk)).toBe(false);
  });

  it("sends a file again that came only in part", async (test) => {
    const { folder, kept } = await twoSentences(test);
    const server = temporaryFolder(test.onTestFinished);
    await publish(folder, server, now);
    truncateSync(join(server, kept[0].clip.file), 400);
    expect(await publish(folder, server, now)).toEqual([kept[0].clip.file]);
  });

  it("needs a folder with recordings, and another one", async (test) => {
    const { folder } = await twoSentences(test);
    const empty = temporaryFolder(test.onTestFinished);
    await expect(publish(empty, folder, now)).rejects.toThrow("has no manifest.json");
    await expect(publish(folder, `${folder}/`, now)).rejects.toThrow("is the same folder");
  });
});

async function twoSentences(test: TestContext) {
  const folder = temporaryFolder(test.onTestFinished);
  const kept = [
    await keepTake(folder, hello, take(1), now),
    await keepTake(folder, goodbye, take(2), now),
  ] as const;
  return { folder, kept };
}
