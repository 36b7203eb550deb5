import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { Utterance } from "../../../src/line/call/answer.ts";
import { answerCall } from "../../../src/line/call/answer-call.ts";
import { arrival } from "../../../src/line/call/position.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import type { ProveChange } from "../../../src/studio/proofs.ts";
import { mondayAtTen } from "../../support/open-line.ts";
import { recordForDesk } from "../../support/recorded-book.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { editionOf } from "../open-studio.ts";
import { callAt, listening } from "./call-by-keyboard.ts";
import { expectNothingFound, useStudioPage } from "./studio-page.ts";

const folder = temporaryFolder(afterAll);

// Recorded are the greeting in all languages, and of the main menu in English the options alone.
const { book, speech } = editionOf(bookDraft);
const greeting = answerCall(book, arrival(book), { kind: "arrived" }, mondayAtTen);
const menu = answerCall(book, greeting.here, { kind: "pressed", key: "3" }, mondayAtTen);
const options = menu.say.filter(({ phrase }) => phrase === "option");
const utterances: readonly Utterance[] = [...greeting.say, ...menu.say];
const recordings = await recordForDesk(folder, [...greeting.say, ...options].map(speech), 0.4);

// What is proved of words has its own tests: here it takes no time.
const prove: ProveChange = async () => {
  const nothing = { changed: 9, places: [], heard: [], moments: ["now"], broken: [], warnings: [] };
  const voices = { lost: 4, gained: 0 };
  return { proof: { ...nothing, voices, lacks: [], seconds: 1 } };
};

const studio = useStudioPage(undefined, () => ({
  journal: join(folder, "journal.jsonl"),
  prove,
  recordings,
  listUtterances: async () => utterances,
}));

/** Notes every sound that the page plays. */
const noted = `
  window.played = [];
  const { Audio } = window;
  window.Audio = function (source) {
    const audio = new Audio(source);
    played.push(audio);
    return audio;
  };
`;

interface Played {
  readonly file: string;
  readonly hasEnded: boolean;
  readonly isPaused: boolean;
  readonly rate: number;
}

async function playedIn(page: Page): Promise<readonly Played[]> {
  return page.evaluate(`played.map((audio) => ({
    file: new URL(audio.src).pathname,
    hasEnded: audio.ended,
    isPaused: audio.paused,
    rate: audio.playbackRate,
  }))`);
}

const monday = "2026-11-23T10:00";

describe("the phone in the page", () => {
  it("plays what is recorded, sentence after sentence, and marks each answer once", async () => {
    const page = await studio.open("", { before: noted });
    await page.getByText(/^Callers hear recordings\. Where one is missing/).waitFor();
    await callAt(page, monday);
    await page.locator('.phone[data-phase="listening"]').waitFor();
    const played = await playedIn(page);
    expect(played).toHaveLength(greeting.say.length);
    expect(played.every(({ hasEnded }) => hasEnded)).toBe(true);
    const files = recordings.recorded().map(({ clip }) => `/recordings/${clip.file}`);
    expect(played.map(({ file }) => file)).toEqual(files.slice(0, played.length));
    expect(await page.locator(".line-voice").allTextContents()).toEqual(["Recording"]);
    await page.getByText("Callers hear this answer recorded.").waitFor();

    await page.locator(".phone").focus();
    await page.keyboard.press("3");
    await page.locator(".line-said", { hasText: "To talk to someone now" }).waitFor();
    expect(await page.locator(".line-voice").allTextContents()).toEqual([
      "Recording",
      "Carrier's voice",
    ]);
    await page.getByText("Callers hear this answer in the carrier's voice.").waitFor();
    expect(await playedIn(page)).toHaveLength(greeting.say.length);
    await expectNothingFound(page, "a call that is recorded");
  });

  it("stops at a key, plays at the chosen speed, and is quiet once it is muted", async () => {
    const page = await studio.open("", { before: noted, width: 360 });
    await page.getByRole("slider", { name: "Speed" }).fill("0.5");
    await callAt(page, monday);
    await expect.poll(async () => (await playedIn(page)).length).toBeGreaterThan(0);
    await page.locator(".phone").focus();
    await page.keyboard.press("9");
    await page.locator(".line-pressed").waitFor();
    await expect
      .poll(async () => (await playedIn(page)).every(({ isPaused }) => isPaused))
      .toBe(true);
    expect((await playedIn(page))[0]?.rate).toBe(0.5);
    const count = (await playedIn(page)).length;
    await page.getByLabel("The page speaks").uncheck();
    await page.getByRole("button", { name: "Hang up" }).click();
    await page.getByRole("button", { name: "Call again", exact: true }).click();
    await listening(page);
    expect(await playedIn(page)).toHaveLength(count);
    await expectNothingFound(page, "a call on a small screen");
  });
});

describe("the words", () => {
  it("are listened to as they are recorded, and say which are not", async () => {
    const page = await studio.open(`#words/language?at=${monday}`, { before: noted });
    const row = page.locator("#words-language");
    await row
      .getByText(/ · Recording$/)
      .first()
      .waitFor();
    await row
      .getByRole("button", { name: /^Listen/ })
      .first()
      .click();
    await expect.poll(async () => (await playedIn(page)).length).toBeGreaterThan(1);
    await page
      .locator("#words-main")
      .getByText(/ · Carrier's voice$/)
      .first()
      .waitFor();
  });

  it("say beside a phrase what is recorded, and while it is edited what the change costs", async () => {
    const page = await studio.open(`#words/phrase%2Foption?at=${monday}`, { width: 360 });
    const heard = options.length;
    await page.getByText(`Heard in ${heard} sentences, ${heard} of them recorded.`).waitFor();
    await page.getByRole("button", { name: "Edit: English" }).click();
    expect(await page.locator(".draft-cost").isVisible()).toBe(false);
    await page.locator("textarea").fill("To choose {{option}}, press {{key}}.");
    await page
      .getByText(
        `This change takes ${heard} recordings off the air (about 1 minute to record anew).`,
      )
      .waitFor();
    await expectNothingFound(page, "a phrase that is recorded");
    await page.getByRole("button", { name: "Keep these words…: English" }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.getByText(/^4 recorded answers are lost/).waitFor();
    await expectNothingFound(page, "what a change costs");
  });
});

it("shows no fault in all of this, and asks no other host", () => {
  expect(studio.faults).toEqual([]);
});
