import { build } from "esbuild";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "../../support/axe.ts";
import { callAt, listening } from "./call-by-keyboard.ts";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

/** A browser with these voices, of which each says its words in so many milliseconds. */
function browserWith(voices: readonly object[], milliseconds: number): string {
  return `
    window.spoken = [];
    window.cancelled = 0;
    window.voices = ${JSON.stringify(voices)};
    window.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) { super(); this.text = text; }
    };
    let speaking;
    Object.defineProperty(window, "speechSynthesis", {
      value: Object.assign(new EventTarget(), {
        getVoices: () => window.voices,
        cancel() {
          cancelled += 1;
          speaking?.dispatchEvent(new Event("error"));
        },
        speak(utterance) {
          speaking = utterance;
          spoken.push([utterance.voice.lang, utterance.rate, utterance.text]);
          setTimeout(() => utterance.dispatchEvent(new Event("end")), ${milliseconds});
        },
      }),
    });
  `;
}

const local = (lang: string) => ({ lang, name: `${lang} here`, localService: true });
const remote = (lang: string) => ({ lang, name: `${lang} elsewhere`, localService: false });

async function spokenIn(page: Page): Promise<readonly (readonly [string, number, string])[]> {
  return page.evaluate("spoken");
}

describe("the browser's voices", () => {
  it("are Belgium's first and its neighbours' next; what has none is silent, and said so", async () => {
    const voices = [
      ...["fr-CA", "fr-FR", "nl-NL"].map(local),
      ...["fr_BE", "nl-BE"].map(remote),
      local("nl-BE"),
    ];
    const page = await studio.open("", { before: browserWith(voices, 5) });
    await page.getByText("This browser has no voice for English.").waitFor();
    await callAt(page, "2026-11-23T10:00");
    await page.locator(".line-said", { hasText: "For English, press three." }).waitFor();
    expect(await spokenIn(page)).toEqual([
      ["fr_BE", 1, "Danger : faites le zéro."],
      ["nl-BE", 1, "Gevaar: druk nul."],
      ["fr_BE", 1, "Pour le français, faites le un."],
      ["nl-BE", 1, "Voor Nederlands, druk twee."],
    ]);
    // The page is one script: what it chooses among voices is asked of the module by itself.
    const { outputFiles } = await build({
      entryPoints: ["src/studio/page/speak.ts"],
      bundle: true,
      write: false,
      globalName: "speech",
    });
    const script = outputFiles[0]?.text ?? "";
    await page.evaluate(`window.speech = (() => { ${script}; return speech; })();`);
    const chosen = (all: readonly object[], language: string) =>
      page.evaluate(`
          window.voices = ${JSON.stringify(all)};
          speech.voiceFor("${language}")?.name;
        `);
    expect(await chosen(voices, "nl-BE")).toBe("nl-BE here");
    expect(await chosen(["fr-CA", "fr-FR"].map(local), "fr-BE")).toBe("fr-FR here");
    expect(await chosen([local("nl-NL"), remote("nl-BE")], "nl-BE")).toBe("nl-BE elsewhere");
    expect(await chosen(["en-US", "en-GB"].map(local), "en-GB")).toBe("en-GB here");
    expect(await chosen(["en-US", "de-DE"].map(local), "en-GB")).toBe("en-US here");
    expect(await chosen(["de-DE"].map(local), "en-GB")).toBeUndefined();
  });

  it("stop at a key and when they are muted, and speak at the chosen speed", async () => {
    const voices = ["fr-BE", "nl-BE", "en-GB"].map(local);
    const page = await studio.open("", { before: browserWith(voices, 60_000) });
    expect(await page.locator(".voice-hint").isVisible()).toBe(false);
    await page.getByRole("slider", { name: "Speed" }).fill("2");
    await callAt(page, "2026-11-23T10:00");
    await expect.poll(async () => (await spokenIn(page)).length).toBe(1);
    await page.keyboard.press("3");
    await expect.poll(async () => (await spokenIn(page)).length).toBe(2);
    const [, [language, rate, words] = []] = await spokenIn(page);
    expect([language, rate]).toEqual(["en-GB", 2]);
    expect(words).toContain("To talk to someone now");
    expect(await page.evaluate("cancelled")).toBe(1);
    await page.getByLabel("The page speaks").uncheck();
    expect(await page.evaluate("cancelled")).toBe(2);
    await page.locator('.phone[data-phase="listening"]').waitFor();
    await page.locator(".keypad").focus();
    await page.keyboard.press("2");
    await page.locator(".line-said", { hasText: "For the sexual violence helpline" }).waitFor();
    expect((await spokenIn(page)).length).toBe(2);
  });

  it("are silent until somebody, asked once, wants them: a screen reader says what is shown", async () => {
    const voices = ["fr-BE", "nl-BE", "en-GB"].map(local);
    const page = await studio.open("#at=2026-11-23T10:00&keys=3", {
      before: browserWith(voices, 5),
    });
    const log = page.getByRole("log");
    await listening(page);
    await page.keyboard.press("2");
    await page.locator(".line-said", { hasText: "For the sexual violence helpline" }).waitFor();
    expect(await spokenIn(page)).toEqual([]);
    expect(await log.getAttribute("aria-live")).toBe("polite");

    await page.keyboard.press("Escape");
    const again = page.getByRole("button", { name: "Call again", exact: true });
    await again.press("Enter");
    await page.getByRole("dialog", { name: "Shall the page speak?" }).waitFor();
    expect(await findViolations(page, "dialog")).toEqual([]);
    // Whoever closes the question goes on without a voice.
    await page.keyboard.press("Escape");
    await listening(page);
    expect(await spokenIn(page)).toEqual([]);

    await page.reload();
    await listening(page);
    await page.getByLabel("The page speaks").check();
    await page.locator(".phone").focus();
    await page.keyboard.press("3");
    await page.locator(".line-said", { hasText: "To talk to someone now" }).waitFor();
    await expect.poll(async () => (await spokenIn(page)).length).toBeGreaterThan(0);
    expect(await log.getAttribute("aria-live")).toBe("off");
    await page.locator(".phone").focus();
    await page.keyboard.press("Escape");
    await page.getByText("You hung up.").waitFor();
    // What the page does not say aloud is still told.
    expect(await log.getAttribute("aria-live")).toBe("polite");
    await again.press("Enter");
    await expect.poll(async () => (await spokenIn(page)).length).toBeGreaterThan(1);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("that are not there at all are missed beside the button that calls", async () => {
    const page = await studio.open("");
    const hint = page.locator(".call-controls .voice-hint");
    expect(await hint.textContent()).toContain("This browser has no voice");
    await page.getByRole("button", { name: "Call", exact: true }).click();
    await page.locator('.phone[data-phase="playing"]').waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("that come late can be listened to all the same", async () => {
    const page = await studio.open("#words", { before: browserWith([], 5) });
    const listen = page.locator(".listen[data-spoken=en-GB]").first();
    expect(await listen.isDisabled()).toBe(true);
    const change = (voices: readonly object[]) =>
      page.evaluate(
        `voices = ${JSON.stringify(voices)}; speechSynthesis.dispatchEvent(new Event("voiceschanged"));`,
      );
    await change([local("nl-BE")]);
    expect(await listen.isDisabled()).toBe(true);
    await change([local("en-GB")]);
    await listen.click();
    expect((await spokenIn(page)).map(([language]) => language)).toEqual(["en-GB"]);
  });
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
