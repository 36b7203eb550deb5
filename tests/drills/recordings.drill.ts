import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import type { Clip } from "../../src/line/speech/recorded.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { type ManifestSentence, writeManifest } from "../../src/server/manifest.ts";
import { routeWhenLive, shownWhenLive } from "../../src/server/service-routes.ts";
import { listSentences, type Sentence } from "../../src/tools/recordings/sentences.ts";
import { ofToday } from "../support/of-today.ts";
import { recordSentence } from "../support/recorded-set.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { type RunningProgram, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { freePorts } from "./free-ports.ts";
import { requireProgram } from "./installed-programs.ts";
import { startCaddy } from "./start-caddy.ts";
import { startHaproxy } from "./start-haproxy.ts";

const token = "a token for tests";
const publicUrl = "https://line.example.be";
const settings = { PUBLIC_URL: publicUrl, TRANSFERS: "live", CALLER_ID: shownWhenLive };

/** All that callers can hear and that can be recorded, in three languages. */
let sentences: readonly Sentence[] = [];

beforeAll(() => {
  const book = openBook(bookDraft, routeWhenLive);
  sentences = listSentences(book, createSpeech(bookDraft.phrases), Temporal.Now.instant());
}, 60_000);

const fronts = [
  ["haproxy.cfg", startHaproxyAlone],
  ["the Caddyfile with a folder of its own, and haproxy.cfg behind it", startBoth],
] as const;

describe.each(ofToday(fronts, 2))("behind %s", (_front, startFront) => {
  it("200 calls lose nothing while manifests are switched on one replica, then on the other", {
    timeout: 240_000,
  }, async (context) => {
    const root = temporaryFolder();
    const [first, second] = [join(root, "first"), join(root, "second")];
    for (const folder of [first, second]) mkdirSync(folder);
    const early = recordAll(first, 1);
    cpSync(first, second, { recursive: true });
    const studio = join(root, "studio");
    const late = recordAll(studio, 2);
    const [a = 0, b = 0] = await freePorts(2);
    const replicas = [startReplica(context, a, first), startReplica(context, b, second)];
    await Promise.all(replicas.map((replica) => replica.listening()));
    const url = await startFront(context, { a, b }, first);
    const calls = callMany(url);
    const switchOn = async (folder: string, all: readonly ManifestSentence[]) => {
      await sleep(2_500);
      await writeManifest(folder, { sentences: [...all], left: [] });
    };
    await switchOn(first, early);
    await switchOn(second, early);
    // Everything is recorded anew: files on both, then the one manifest, then the other.
    for (const folder of [first, second]) await cp(studio, folder, { recursive: true });
    await switchOn(first, late);
    await switchOn(second, late);
    const report = await calls;
    const { recordings } = report;
    console.info(
      `${report.turns} turns, ${recordings.played} recordings played from ${recordings.files} files, ${report.wrong} calls wrong`,
    );
    expect(report.wrongOutcomes).toEqual([]);
    expect(report).toMatchObject({ calls: 200, finished: 200, wrong: 0 });
    expect(recordings.failed).toBe(0);
    expect(recordings.played).toBeGreaterThan(500);
    for (const replica of replicas) {
      // The software phone may ask for the manifest where none lies yet, and is told so; callers never ask.
      const log = replica.stdout().replace(/^.*"status":404.*$/gm, "");
      expect(log.match(/"msg":"turn"/g)?.length).toBeGreaterThan(100);
      expect(log).not.toMatch(/not served|passed over|"level":[45]0/);
      expect(log.match(/"msg":"recordings"/g)).toHaveLength(2);
    }
  });
});

describe("with everything recorded", () => {
  it("takes less than 120 MB under calls and fetches, and little more under strangers", {
    timeout: 240_000,
  }, async (context) => {
    const folder = temporaryFolder();
    const all = sentences.map((one) => recordSentence(folder, one, { seconds: one.seconds }));
    await writeManifest(folder, { sentences: all, left: [] });
    const files = all.flatMap(({ clip, slowClip }) => [clip, slowClip ?? clip]);
    expect(files.length).toBeGreaterThan(1_500);
    const replica = startReplica(context, 0, folder);
    const port = await replica.listening();
    const url = `http://127.0.0.1:${port}`;
    const memory = watchMemory(replica);
    const [report] = await Promise.all([callMany(url), fetchAll(url, [...files, ...files])]);
    const underCalls = memory.most();
    // They ask for many files, and read none.
    for (let stranger = 0; stranger < 300; stranger += 1) {
      const socket = connect(port, "127.0.0.1").pause();
      context.onTestFinished(() => void socket.destroy());
      socket.on("error", () => {});
      const { file = "" } = files[stranger] ?? {};
      socket.write(`GET /recordings/${file} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(20));
    }
    await fetchAll(url, files);
    const underStrangers = memory.most();
    const megabytes = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6);
    console.info(
      `${files.length} files of ${megabytes} MB fetched twice, ${report.recordings.played} played in calls: ${underCalls} MB of memory; ${underStrangers} under strangers`,
    );
    expect(report).toMatchObject({ finished: 200, wrong: 0, wrongOutcomes: [] });
    expect(report.recordings).toMatchObject({ failed: 0 });
    expect(replica.stdout()).not.toContain('"level":50');
    expect(underCalls).toBeLessThan(120);
    expect(underStrangers).toBeLessThan(240);
  });
});

/** Fetches files, sixteen at a time. @throws where one does not come whole */
async function fetchAll(url: string, files: readonly Clip[]): Promise<void> {
  const waiting = files.values();
  const fetchNext = async () => {
    for (const { file, bytes } of waiting) {
      const response = await fetch(`${url}/recordings/${file}`);
      const sound = await response.arrayBuffer();
      if (sound.byteLength !== bytes) throw new Error(`${file} has ${sound.byteLength} bytes`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, fetchNext));
}

function recordAll(folder: string, take: number): readonly ManifestSentence[] {
  return sentences.map((one) => recordSentence(folder, one, { take }));
}

/** The real program, with the memory that its image gives it, and this folder of recordings. */
function startReplica(context: TestContext, port: number, folder: string): RunningProgram {
  return runProgram(context, {
    ...settings,
    NODE_OPTIONS: "--max-semi-space-size=4 --max-old-space-size=160",
    TWILIO_AUTH_TOKEN: token,
    PORT: String(port),
    RECORDINGS: folder,
  });
}

/** Notes the most memory that a program has taken, in megabytes. */
function watchMemory({ pid }: RunningProgram) {
  let most = 0;
  const look = () => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    most = Math.max(most, (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6);
  };
  const timer = setInterval(look, 50);
  onTestFinished(() => clearInterval(timer));
  return { most: () => Math.round(most) };
}

async function startHaproxyAlone(context: TestContext, ports: { a: number; b: number }) {
  const haproxy = await startHaproxy(context, requireProgram(context, "haproxy"), ports);
  await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);
  return haproxy.url;
}

async function startBoth(context: TestContext, ports: { a: number; b: number }, folder: string) {
  const url = await startHaproxyAlone(context, ports);
  return startCaddy(context, new URL(url).host, folder);
}

/** Calls as `helpline load` does, with every kind of caller. */
async function callMany(url: string) {
  const { stdout, stderr } = await startHelpline(
    [
      ...["load", "--url", publicUrl, "--connect", url, "--token", token, "--i-own-this-server"],
      ...["--calls", "200", "--speed", "25", "--seed", "4", "--json"],
    ],
    settings,
  ).ended;
  if (stdout === "") throw new Error(`No report: ${stderr}`);
  return JSON.parse(stdout);
}
