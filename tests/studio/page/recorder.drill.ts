import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, type TestContext } from "vitest";
import { readManifest } from "../../../src/server/manifest.ts";
import { serve } from "../../../src/server/serve.ts";
import { recorder } from "../../../src/studio/page/texts/recorder.ts";
import { recorderTroubles } from "../../../src/studio/page/texts/recorder-troubles.ts";
import { makeTaken, type RecorderParts, recorderFolder } from "../../../src/studio/recorder.ts";
import { keepTake, markHeard } from "../../../src/tools/recordings/folder.ts";
import { checkFolder } from "../../../src/tools/recordings/sound-checks.ts";
import { findProgram } from "../../support/find-program.ts";
import { openBrowser } from "../../support/open-browser.ts";
import { mondayAtTen } from "../../support/open-line.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { openRecorder, sentenceOf, shortList, toneClip } from "../open-recorder.ts";
import { expectNothingFound } from "./studio-page.ts";

/** What the page says, in English. */
const words = { ...recorder.en, ...recorderTroubles.en };

/** What it says of a take, whatever its seconds. */
const taken = words.taken("").trim();

const fakeDevice = "--use-fake-device-for-media-stream";
const allowed = [fakeDevice, "--use-fake-ui-for-media-stream"];

/** The recorder's page in a browser of its own, whose microphone is what `flags` say. */
async function openPage(
  test: TestContext,
  {
    folder = temporaryFolder(test.onTestFinished),
    parts = {},
    flags = allowed,
    width = 1000,
    locale = "en-GB",
  }: {
    readonly folder?: string;
    readonly parts?: Partial<RecorderParts>;
    readonly flags?: readonly string[];
    readonly width?: number;
    readonly locale?: string;
  } = {},
) {
  const app = openRecorder(folder, { pageFolder: recorderFolder, ...parts });
  const { port, stop } = await serve(app, 0, "127.0.0.1");
  const browser: Browser = await openBrowser(undefined, flags);
  test.onTestFinished(async () => {
    await browser.close();
    await stop();
  });
  const context = await browser.newContext({ locale, viewport: { width, height: 740 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.locator("#sentence").waitFor();
  return { page, folder, faults };
}

/** Waits until the page says something, as a screen reader would say it; what it said instead, else. */
async function isSaid(page: Page, text: string): Promise<void> {
  const said = page.locator("[role=status], [role=alert]");
  try {
    await said.filter({ hasText: text, visible: true }).first().waitFor();
  } catch (error) {
    throw new Error(`It says ${await said.allTextContents()}, not ${text}.`, { cause: error });
  }
}

/** Records for some time, by keyboard. */
async function recordFor(page: Page, milliseconds: number): Promise<void> {
  await page.keyboard.press(" ");
  await isSaid(page, words.recording);
  await page.waitForTimeout(milliseconds);
  await page.keyboard.press(" ");
}

/**
 * Records a sentence, listens to it and has it kept; again where it has become too short, as the page
 * asks for: on a busy machine the microphone of a test falls behind.
 */
async function recordUntilKept(page: Page): Promise<void> {
  const said = page.locator("[role=status], [role=alert]");
  const saying = (text: string) => said.filter({ hasText: text, visible: true });
  for (let time = 1; time <= 5; time += 1) {
    await recordFor(page, 2_500);
    await isSaid(page, taken);
    await page.keyboard.press("l");
    await isSaid(page, words.takenPlayed);
    await page.keyboard.press("Enter");
    await saying(words.played).or(saying(words.faults.short)).first().waitFor();
    if ((await saying(words.faults.short).count()) === 0) return;
  }
  throw new Error("Five recordings were too short.");
}

/** Sentences that each take about two seconds, as what the microphone hears does. */
const spokenList = [
  sentenceOf("U kunt dag en nacht bellen."),
  sentenceOf("Bel", ["Het nummer is", { milliseconds: 400 }, "nul acht honderd."]),
  sentenceOf("Wij luisteren naar u, rustig."),
];

const ffmpeg = findProgram("ffmpeg");

describe("recording", { timeout: 240_000 }, () => {
  it.runIf(ffmpeg)("goes from the first sentence to the last, by keyboard alone", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const voice = join(temporaryFolder(test.onTestFinished), "voice.wav");
    // Two seconds that sound, one that does not, again and again, as a voice would.
    const tone = "sine=frequency=440:duration=2,volume=2,tremolo=f=4:d=0.7,apad=pad_dur=1";
    execFileSync(ffmpeg ?? "", ["-v", "error", "-f", "lavfi", "-i", tone, "-ar", "48000", voice]);
    const flags = [...allowed, `--use-file-for-fake-audio-capture=${voice}`];
    const parts = { sentences: spokenList, makeTaken };
    const { page, faults } = await openPage(test, { folder, flags, parts });
    for (const [index, { parts }] of spokenList.entries()) {
      await page.getByText(words.place(index + 1, spokenList.length)).waitFor();
      expect(await page.locator("#sentence").textContent()).toContain(parts[0]);
      await recordUntilKept(page);
      const { sentences } = await readManifest(folder);
      expect(sentences[index]).toMatchObject({ parts });
      expect(sentences[index]?.heardOn).toBeUndefined();
      await page.keyboard.press("Enter");
    }
    await page.getByText(words.allRecorded).waitFor();
    const manifest = await readManifest(folder);
    const { sentences } = manifest;
    expect(sentences.map(({ heardOn }) => heardOn)).toEqual(spokenList.map(() => "2026-11-23"));
    expect(await checkFolder(folder, manifest)).toEqual([]);
    const files = sentences.flatMap(({ clip, slowClip }) => [clip.file, slowClip?.file]);
    expect(readdirSync(join(folder, "nl"))).toHaveLength(files.length);
    expect(faults).toEqual([]);
  });
});

describe("the recorder", { timeout: 240_000 }, () => {
  it("shows the next that is missing, and those that wait to be listened to", async (test) => {
    const { page, folder } = await openPage(test);
    // As if it were made elsewhere, and imported: nobody has listened to it.
    const [first, second] = shortList;
    if (first === undefined || second === undefined) throw new Error("The list is too short.");
    for (const sentence of [first, second]) {
      await keepTake(folder, sentence, { clip: toneClip(), slowClip: toneClip(2) }, mondayAtTen);
    }
    await markHeard(folder, "nl", first.name, Temporal.PlainDate.from("2026-11-20"));
    await page.reload();
    await page.getByText(words.place(3, 3)).waitFor();
    await page.getByText(words.progress(1, 3, 1)).waitFor();
    await page.getByRole("button", { name: words.toHear(1) }).click();
    await page.getByText(words.place(2, 3)).waitFor();
    // Confirming plays it first.
    await page.keyboard.press("Enter");
    await isSaid(page, words.played);
    expect((await readManifest(folder)).sentences[1]?.heardOn).toBeUndefined();
    await page.keyboard.press("Enter");
    await page.getByText(words.nothingToHear).waitFor();
    expect((await readManifest(folder)).sentences[1]?.heardOn).toBe("2026-11-23");
    // What counts already can be taken back.
    await page.keyboard.press("b");
    await isSaid(page, words.heard);
    await page.keyboard.press("a");
    await isSaid(page, words.thrownAway);
    expect((await readManifest(folder)).sentences).toHaveLength(1);
  });

  it("leaves the focus where a keyboard put it, and the keys to the sentence after a mouse", async (test) => {
    const { page } = await openPage(test);
    const focused = () => page.evaluate("document.activeElement.localName");
    expect(await focused()).toBe("main");
    await page.getByRole("button", { name: words.actions.record, exact: true }).click();
    await isSaid(page, words.recording);
    expect(await focused()).toBe("main");
    await page.waitForTimeout(1_500);
    await page.getByRole("button", { name: words.actions.stop }).press("Enter");
    await isSaid(page, taken);
    expect(await focused()).toBe("button");
    await page.getByRole("button", { name: words.actions.skip }).press(" ");
    await page.getByText(words.place(2, 3)).waitFor();
    expect(await focused()).toBe("main");
    await page.keyboard.press("b");
    await page.getByText(words.place(1, 3)).waitFor();
  });

  it.for([
    [
      "a refused one",
      [fakeDevice, "--use-fake-ui-for-media-stream=deny"],
      words.microphone.refused,
    ],
    ["none", ["--use-fake-ui-for-media-stream"], words.microphone.absent],
    ["one that is silent", [...allowed, `--use-file-for-fake-audio-capture=`], words.takenSilent],
  ] as const)("says what to do about the microphone: %s", async ([_what, flags, said], test) => {
    const silence = join(temporaryFolder(test.onTestFinished), "silence.wav");
    writeFileSync(silence, silentWav(2));
    const { page } = await openPage(test, {
      flags: flags.map((flag) => (flag.endsWith("=") ? `${flag}${silence}` : flag)),
    });
    await page.keyboard.press(" ");
    if (said === words.takenSilent) {
      await isSaid(page, words.recording);
      await page.waitForTimeout(1_000);
      await page.keyboard.press(" ");
    }
    await page.getByRole("alert").filter({ hasText: said }).waitFor();
    expect(
      await page.getByRole("button", { name: words.actions.record, exact: true }).isVisible(),
    ).toBe(true);
  });

  it("says before anybody records that ffmpeg is missing", async (test) => {
    const { page } = await openPage(test, { parts: { lacks: "ffmpeg" } });
    await page.getByRole("alert").getByText(words.lacks("ffmpeg")).waitFor();
  });

  it("says why a take is not kept, and begins again", async (test) => {
    const faults = ["long", "clipped"] as const;
    const { page } = await openPage(test, { parts: { makeTaken: async () => ({ faults }) } });
    await recordFor(page, 1_500);
    await isSaid(page, taken);
    await page.keyboard.press("Enter");
    await isSaid(page, `${words.notKept} ${words.faults.long} ${words.faults.clipped}`);
    await page.getByText(words.place(1, 3)).waitFor();
  });

  it.for([
    ["fr-BE", 360, "light", recorder.fr.actions.record],
    ["nl-BE", 360, "dark", recorder.nl.actions.record],
    ["en-GB", 1280, "light", recorder.en.actions.record],
  ] as const)(
    "is for everybody, in %s, %i wide",
    async ([locale, width, colorScheme, name], test) => {
      const { page, folder } = await openPage(test, { locale, width });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.getByRole("button", { name }).first().waitFor();
      await expectNothingFound(page, "ready");
      await page.keyboard.press(" ");
      await page.locator("[data-recording=true]").waitFor();
      await page.locator("[data-loudness]").waitFor();
      await expectNothingFound(page, "recording");
      await page.waitForTimeout(1_500);
      await page.keyboard.press(" ");
      await page.locator("[data-action=keep]").waitFor();
      await expectNothingFound(page, "recorded");
      await page.keyboard.press("Enter");
      await page.locator("[data-action=good]").waitFor();
      await expectNothingFound(page, "made");
      expect((await readManifest(folder)).sentences).toHaveLength(1);
    },
  );
});

/** Silence as a microphone that is muted gives it: 16 bits, 48,000 samples a second. */
function silentWav(seconds: number): Buffer {
  const rate = 48_000;
  const wav = Buffer.alloc(44 + 2 * rate * seconds);
  wav.write("RIFF");
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(2 * rate, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(wav.length - 44, 40);
  return wav;
}
