import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { readWavHeader, writeWav } from "../../src/line/speech/wav.ts";
import { silentLogger } from "../../src/log.ts";
import { type ManifestSentence, writeManifest } from "../../src/server/manifest.ts";
import { followRecordings, loadRecordings } from "../../src/server/recordings.ts";
import { messageClassesOf, serve } from "../../src/server/serve.ts";
import { captureLog } from "../support/captured-log.ts";
import { openLine } from "../support/open-line.ts";
import { recordSentence } from "../support/recorded-set.ts";
import { sendRaw } from "../support/send-raw.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const bread = { language: "nl", parts: ["Er is brood."] } as const;
const milk = { language: "nl", parts: ["Er is", { milliseconds: 400 }, "melk."] } as const;
const water = { language: "fr", parts: ["Il y a de l'eau."] } as const;

/** Looks often enough for a test. */
const pauses = { manifest: 20, files: 60 };

/** A folder with three sentences, all named by its manifest. */
async function recordThree() {
  const folder = temporaryFolder();
  const sentences = [bread, milk, water].map((said) => recordSentence(folder, said));
  await writeManifest(folder, { sentences, left: [] });
  const [ofBread, ofMilk, ofWater] = sentences as [
    ManifestSentence,
    ManifestSentence,
    ManifestSentence,
  ];
  return { folder, sentences, ofBread, ofMilk, ofWater };
}

/** The same, served by a line; `logger` hears what it says. */
async function serveThree({ prefix = "", logger = silentLogger, looks = pauses } = {}) {
  const set = await recordThree();
  const followed = followRecordings(set.folder, logger, looks);
  await followed.first;
  const app = openLine({
    publicUrl: `https://line.example.be${prefix}`,
    recordings: followed,
    recordingFiles: followed,
    logger,
  });
  const server = await serve(app, 0, "127.0.0.1", messageClassesOf(app));
  onTestFinished(async () => {
    await Promise.all([server.stop(), followed.stop()]);
  });
  const url = `http://127.0.0.1:${server.port}`;
  const ask = (file: string, init: RequestInit = {}) => fetch(`${url}/recordings/${file}`, init);
  return { ...set, followed, port: server.port, url, ask };
}

/** Waits until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

describe("a folder of recordings", () => {
  it("gives each sentence that somebody listened to, with its slow copy", async () => {
    const { folder, ofBread, ofMilk, ofWater } = await recordThree();
    const { heardOn: _heardOn, ...unheard } = ofMilk;
    await writeManifest(folder, { sentences: [ofBread, unheard, ofWater], left: [] });
    const { recordings, sentences, problems } = await loadRecordings(folder);
    expect(recordings.clipOf(bread, false)).toEqual(ofBread.clip);
    expect(recordings.clipOf(bread, true)).toEqual(ofBread.slowClip);
    expect(recordings.clipOf(milk, false)).toBeUndefined();
    expect(recordings.sentenceIn(ofWater.clip.file)?.parts).toEqual(water.parts);
    expect(sentences).toEqual({ fr: 1, nl: 1, en: 0 });
    expect(problems).toEqual([]);
  });

  it.each([
    ["gone", (path: string) => rmSync(path), "it is not there"],
    ["cut short", (path: string) => truncateSync(path, 2_000), "the file is cut short"],
    ["empty", (path: string) => truncateSync(path, 0), "the file is empty"],
    ["longer", (path: string) => appendFileSync(path, "more"), "4 bytes follow the sound"],
    ["a page", (path: string) => writeFileSync(path, "A page. ".repeat(1_008)), "no WAV file"],
    ["of PCM", (path: string) => overwrite(path, 20, 1), "mu-law (7) is wanted, this is 1"],
    ["of two channels", (path: string) => overwrite(path, 22, 2), "2 channels, not one"],
    ["another one", (path: string) => writeFileSync(path, otherWav), "138 bytes, and not 8058"],
    ["a folder", (path: string) => replaceByFolder(path), "it cannot be read (EISDIR)"],
  ])("leaves out a sentence whose file is %s, and names it", async (_what, spoil, problem) => {
    const { folder, ofBread } = await recordThree();
    spoil(join(folder, ofBread.clip.file));
    const { recordings, sentences, problems } = await loadRecordings(folder);
    expect(recordings.clipOf(bread, false)).toBeUndefined();
    expect(recordings.clipOf(bread, true)).toBeUndefined();
    expect(recordings.clipOf(milk, false)).toBeDefined();
    expect(sentences).toEqual({ fr: 1, nl: 1, en: 0 });
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toContain(ofBread.clip.file);
  });

  it("keeps a sentence whose slow copy alone is spoilt: a slow repeat is spoken", async () => {
    const { folder, ofBread } = await recordThree();
    const slow = ofBread.slowClip?.file ?? "";
    rmSync(join(folder, slow));
    const { recordings, problems } = await loadRecordings(folder);
    expect(recordings.clipOf(bread, false)).toEqual(ofBread.clip);
    expect(recordings.clipOf(bread, true)).toBeUndefined();
    expect(problems).toEqual([`${slow}: it is not there`]);
  });

  it("is told where it does not exist, or where its manifest is cut short", async () => {
    const { folder } = await recordThree();
    expect((await loadRecordings(join(folder, "none"))).problems).toEqual([
      `${join(folder, "none")} is no folder that can be read`,
    ]);
    // Whoever started the line in another folder than they thought sees it.
    expect((await loadRecordings("no-such-folder")).problems).toEqual([
      `${resolve("no-such-folder")} is no folder that can be read`,
    ]);
    truncateSync(join(folder, "manifest.json"), 100);
    const { sentences, problems } = await loadRecordings(folder);
    expect(problems).toEqual(["manifest.json is cut short or no JSON"]);
    expect(sentences).toEqual({ fr: 0, nl: 0, en: 0 });
  });

  it("may be empty: nothing is recorded, and nothing is wrong", async () => {
    const { sentences, problems } = await loadRecordings(temporaryFolder());
    expect([sentences, problems]).toEqual([{ fr: 0, nl: 0, en: 0 }, []]);
  });
});

/** A recording, and not one of those here. */
const otherWav = writeWav(new Uint8Array(80));

function overwrite(path: string, at: number, byte: number): void {
  const bytes = readFileSync(path);
  bytes[at] = byte;
  writeFileSync(path, bytes);
}

/** A pipe that nobody writes to: whoever opened it as a file would wait for good. */
function replaceByPipe(path: string): void {
  rmSync(path);
  execFileSync("mkfifo", [path]);
}

function replaceByFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

describe("a folder that is followed", () => {
  it("gives what the manifest names after each change, and says so once", async () => {
    const log = captureLog();
    const { folder, sentences, followed } = await serveThree({ logger: log.logger });
    expect(followed.sentences()).toEqual({ fr: 1, nl: 2, en: 0 });
    await writeManifest(folder, { sentences: sentences.slice(1), left: [] });
    await until(() => followed.clipOf(bread, false) === undefined);
    expect(followed.clipOf(milk, false)).toBeDefined();
    await writeManifest(folder, { sentences, left: [] });
    await until(() => followed.clipOf(bread, false) !== undefined);
    await sleep(200);
    expect(log.entries().map(({ msg, sentences: counts }) => [msg, counts])).toEqual([
      ["recordings", { fr: 1, nl: 2, en: 0 }],
      ["recordings", { fr: 1, nl: 1, en: 0 }],
      ["recordings", { fr: 1, nl: 2, en: 0 }],
    ]);
  });

  it("keeps what it had while a new manifest cannot be read, and says so", async () => {
    const log = captureLog();
    const { folder, sentences, followed } = await serveThree({ logger: log.logger });
    writeFileSync(join(folder, "manifest.json"), '{"sentences": [');
    await until(() => log.lines.length > 1);
    await sleep(200);
    expect(log.entries().slice(1)).toEqual([
      expect.objectContaining({
        level: 40,
        problems: 1,
        first: ["manifest.json is cut short or no JSON"],
      }),
    ]);
    expect(followed.clipOf(bread, false)).toBeDefined();
    await writeManifest(folder, { sentences: sentences.slice(1), left: [] });
    await until(() => followed.clipOf(bread, false) === undefined);
  });

  it("names no file that has gone, and names it again when it is back", async () => {
    const log = captureLog();
    const { folder, followed, ofBread } = await serveThree({ logger: log.logger });
    const path = join(folder, ofBread.clip.file);
    renameSync(path, `${path}.away`);
    await until(() => followed.clipOf(bread, false) === undefined);
    expect(followed.clipOf(milk, false)).toBeDefined();
    renameSync(`${path}.away`, path);
    await until(() => followed.clipOf(bread, false) !== undefined);
    truncateSync(path, 500);
    await until(() => followed.clipOf(bread, false) === undefined);
    const warnings = log.entries().filter(({ level }) => level === 40);
    expect(warnings.map(({ first }) => first)).toEqual([
      [`${ofBread.clip.file}: it is not there`],
      [`${ofBread.clip.file}: the file is cut short: 442 of its 8000 bytes of sound are there`],
    ]);
  });

  it("speaks where the folder goes, and plays where it comes", async () => {
    const log = captureLog();
    const { folder, followed } = await serveThree({ logger: log.logger });
    renameSync(folder, `${folder}-away`);
    await until(() => followed.clipOf(bread, false) === undefined);
    expect(followed.sentences()).toEqual({ fr: 0, nl: 0, en: 0 });
    await until(() => log.lines.some((line) => line.includes("is no folder")));
    renameSync(`${folder}-away`, folder);
    await until(() => followed.clipOf(bread, false) !== undefined);
  });

  it("names five problems of many", async () => {
    const { folder, sentences } = await recordThree();
    const files = sentences.flatMap(({ clip, slowClip }) => [clip.file, slowClip?.file ?? ""]);
    for (const file of files) rmSync(join(folder, file));
    const log = captureLog();
    const followed = followRecordings(folder, log.logger, pauses);
    await followed.first;
    await followed.stop();
    expect(log.entries().map(({ problems }) => problems)).toEqual([undefined, 6]);
    expect(log.entries()[1]?.first).toHaveLength(5);
  });
});

describe.each(["", "/line"])("a file that is asked for below %j", (prefix) => {
  it("comes whole, may be kept for good, and is not logged", async () => {
    const log = captureLog();
    const { ask, url, ofBread } = await serveThree({ prefix, logger: log.logger });
    const before = log.lines.length;
    for (const left of new Set(["", prefix])) {
      const response = await fetch(`${url}${left}/recordings/${ofBread.clip.file}`);
      expect(response.status).toBe(200);
      const { headers } = response;
      expect(headers.get("content-type")).toBe("audio/wav");
      expect(headers.get("content-length")).toBe("8058");
      expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(headers.get("accept-ranges")).toBe("bytes");
      expect(headers.get("etag")).toBe(etagOf(ofBread.clip.file));
      const sound = new Uint8Array(await response.arrayBuffer());
      expect(readWavHeader(sound, sound.length)).toBe(1);
    }
    const head = await ask(ofBread.clip.file, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "8058"]);
    expect(await head.text()).toBe("");
    expect(log.lines).toHaveLength(before);
  });
});

function etagOf(file: string): string {
  return `"${file.slice("nl/".length, 0 - ".wav".length)}"`;
}

describe("a file that is asked for", () => {
  it("does not come again to whoever has it, whether or not the disk still does", async () => {
    const { folder, ask, ofBread } = await serveThree();
    const etag = etagOf(ofBread.clip.file);
    const conditional = (value: string) =>
      ask(ofBread.clip.file, { headers: { "If-None-Match": value } });
    expect((await conditional('"another"')).status).toBe(200);
    for (const value of [etag, `"another", W/${etag}`]) {
      const response = await conditional(value);
      expect([response.status, response.headers.get("etag")]).toEqual([304, etag]);
      expect(response.headers.get("cache-control")).toContain("immutable");
    }
    rmSync(join(folder, ofBread.clip.file));
    expect((await conditional(etag)).status).toBe(304);
  });

  it.each([
    ["bytes=0-99", 206, "bytes 0-99/8058", 100],
    ["bytes=8000-", 206, "bytes 8000-8057/8058", 58],
    ["bytes=-10", 206, "bytes 8048-8057/8058", 10],
    ["bytes=8000-9999", 206, "bytes 8000-8057/8058", 58],
    ["bytes=-99999999999999", 200, null, 8058],
    ["bytes=0-9,100-200", 200, null, 8058],
    ["bytes=9-0", 200, null, 8058],
    ["bytes=8058-", 416, "bytes */8058", 0],
    ["bytes=-0", 416, "bytes */8058", 0],
    ["bytes=-", 200, null, 8058],
    ["bytes=a-b", 200, null, 8058],
    ["seconds=0-1", 200, null, 8058],
    ["nonsense", 200, null, 8058],
  ])("gives for %s what was asked for", async (Range, status, contentRange, bytes) => {
    const { folder, ask, ofBread } = await serveThree();
    const response = await ask(ofBread.clip.file, { headers: { Range } });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(contentRange);
    const whole = readFileSync(join(folder, ofBread.clip.file));
    const from = Number(/bytes (\d+)-/.exec(contentRange ?? "")?.[1] ?? 0);
    const sound = Buffer.from(await response.arrayBuffer());
    expect(sound.equals(whole.subarray(from, from + bytes))).toBe(true);
  });

  it("gives all where the range is of another content", async () => {
    const { ask, ofBread } = await serveThree();
    const status = async (condition: string) =>
      (await ask(ofBread.clip.file, { headers: { "Range": "bytes=0-9", "If-Range": condition } }))
        .status;
    expect(await status('"another"')).toBe(200);
    expect(await status(etagOf(ofBread.clip.file))).toBe(206);
  });

  it("comes where the manifest does not name it: another replica may be ahead", async () => {
    const { folder, followed, ask } = await serveThree();
    const later = recordSentence(folder, { language: "en", parts: ["There is tea."] });
    expect(followed.sentenceIn(later.clip.file)).toBeUndefined();
    const response = await ask(later.clip.file);
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "8058"]);
  });

  it.each([
    ["gone", (path: string) => rmSync(path), "it is not there"],
    ["cut short", (path: string) => truncateSync(path, 5_000), "the file is cut short"],
    ["unreadable", (path: string) => replaceByFolder(path), "it cannot be read (EISDIR)"],
    ["a pipe", (path: string) => replaceByPipe(path), "it cannot be read (ESPIPE)"],
  ])("is silence where it is %s, and its sentence is spoken", async (_what, spoil, reason) => {
    const log = captureLog();
    // Whoever asks is before the next look, which would name the file no more.
    const looks = { manifest: 60_000, files: 60_000 };
    const { folder, followed, ask, ofBread } = await serveThree({ logger: log.logger, looks });
    spoil(join(folder, ofBread.clip.file));
    const asked = [undefined, "bytes=5000-6000"].map((Range) =>
      ask(ofBread.clip.file, Range === undefined ? {} : { headers: { Range } }),
    );
    for (const response of await Promise.all(asked)) {
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("etag")).toBeNull();
      expect(response.headers.get("content-type")).toBe("audio/wav");
      const sound = new Uint8Array(await response.arrayBuffer());
      expect(readWavHeader(sound, sound.length)).toBe(0.5);
    }
    expect(followed.clipOf(bread, false)).toBeUndefined();
    expect(followed.clipOf(milk, false)).toBeDefined();
    expect(followed.unserved()).toEqual({ named: 2, others: 0 });
    const errors = log.entries().filter(({ level }) => level === 50);
    expect(errors).toEqual([
      expect.objectContaining({
        file: ofBread.clip.file,
        named: true,
        reason: expect.stringContaining(reason),
        msg: "recording not served: silence",
      }),
    ]);
  });

  it("is silence for made-up names, which fill no log", async () => {
    const log = captureLog();
    const { followed, ask } = await serveThree({ logger: log.logger });
    const before = log.lines.length;
    for (let index = 0; index < 50; index += 1) {
      const name = index.toString(16).padStart(24, "0");
      const response = await ask(`nl/${name}-0123456789ab.wav`);
      expect([response.status, response.headers.get("content-length")]).toEqual([200, "4058"]);
      await response.arrayBuffer();
    }
    expect(followed.unserved()).toEqual({ named: 0, others: 50 });
    expect(log.lines).toHaveLength(before + 1);
  });

  it("is nothing for any other name, and for any other method", async () => {
    const { port, folder, ofBread } = await serveThree();
    writeFileSync(join(folder, "nl", "secret.wav"), "secret");
    const [language, name = ""] = ofBread.clip.file.split("/");
    for (const path of [
      "/recordings",
      "/recordings/",
      "/recordings/nl",
      "/recordings/nl/",
      "/recordings/nl/secret.wav",
      "/recordings/../package.json",
      "/recordings/nl/../../package.json",
      "/recordings/nl/..%2f..%2fpackage.json",
      "/recordings/..%2f..%2fetc/passwd",
      `/recordings/./${ofBread.clip.file}`,
      `/recordings/nl//${name}`,
      `/recordings/${ofBread.clip.file}/`,
      `/recordings/${ofBread.clip.file}%00`,
      `/recordings/${ofBread.clip.file}.wav`,
      `/recordings/${language}/x${name}`,
      `/recordings/${language}/${name.toUpperCase()}`,
      `/Recordings/${ofBread.clip.file}`,
    ]) {
      expect([path, (await sendRaw(port, { method: "GET", path })).status]).toEqual([path, 404]);
    }
    const malformed = await sendRaw(port, { method: "GET", path: "/recordings/nl/%ff%zz" });
    expect(malformed.status).toBe(400);
    const posted = await sendRaw(port, { path: `/recordings/${ofBread.clip.file}` });
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("leaves no file open, whatever becomes of the request", async () => {
    const { folder, port, ask, ofBread } = await serveThree();
    const path = join(folder, ofBread.clip.file);
    const isOpen = () => openFiles().includes(realpathSync(path));
    for (const init of [{ method: "HEAD" }, { headers: { Range: "bytes=9000-" } }, {}]) {
      await (await ask(ofBread.clip.file, init)).arrayBuffer();
    }
    const gone = connect(port, "127.0.0.1");
    gone.write(`GET /recordings/${ofBread.clip.file} HTTP/1.1\r\nHost: a\r\n\r\n`);
    gone.destroy();
    await sleep(50);
    await until(() => !isOpen());
  });
});

it("opens no file for a client that asks for a hundred and reads none", async () => {
  const { folder, port } = await serveThree();
  const long = recordSentence(folder, { language: "en", parts: ["Tea."] }, { seconds: 2_000 });
  const path = realpathSync(join(folder, long.clip.file));
  const socket = connect(port, "127.0.0.1").pause();
  onTestFinished(() => void socket.destroy());
  const asked = `GET /recordings/${long.clip.file} HTTP/1.1\r\nHost: a\r\n\r\n`;
  socket.write(asked.repeat(90));
  const open = () => openFiles().filter((file) => file === path).length;
  await until(() => open() > 0);
  await sleep(200);
  expect(open()).toBe(1);
  socket.destroy();
  await until(() => open() === 0);
});

/** What files of this process are open; nothing where the system does not tell. */
function openFiles(): readonly string[] {
  const descriptors = existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd") : [];
  return descriptors.flatMap((one) => {
    try {
      return readlinkSync(`/proc/self/fd/${one}`);
    } catch {
      return [];
    }
  });
}

describe("the manifest", () => {
  it("comes as it lies there, and is asked for again each time", async () => {
    const { ask, folder, sentences } = await serveThree();
    const response = await ask("manifest.json");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.json()).toEqual({ sentences, left: [] });
    rmSync(join(folder, "manifest.json"));
    expect((await ask("manifest.json")).status).toBe(404);
  });
});
