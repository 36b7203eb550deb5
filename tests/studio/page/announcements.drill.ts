import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { callAt, listening } from "./call-by-keyboard.ts";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

/** What a screen reader would be told: language and words of all that is added to a live region. */
const recordAnnouncements = `
  window.announced = [];
  const regions = "[role=log], [role=status], [role=alert]";
  new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      const parent = target instanceof Element ? target : target.parentElement;
      const region = parent?.closest(regions);
      if (!region || region.ariaLive === "off") continue;
      const tells = region.getAttribute("aria-relevant") ?? "additions text";
      for (const node of type === "characterData" ? [target] : addedNodes) {
        if (node instanceof Text ? !tells.includes("text") : !tells.includes("additions")) continue;
        const spoken = node.cloneNode(true);
        spoken.querySelectorAll?.("[aria-hidden=true]").forEach((hidden) => hidden.remove());
        const own = node.querySelector?.("[lang]") ?? parent.closest("[lang]");
        if (spoken.textContent !== "") announced.push([own.lang, spoken.textContent]);
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

type Announced = readonly (readonly [language: string, words: string])[];

async function announced(page: Page): Promise<Announced> {
  return page.evaluate("announced");
}

/** Waits for an announcement, and gives all that were made until then. */
async function hear(page: Page, words: string): Promise<Announced> {
  const all = async () => JSON.stringify(await announced(page));
  await expect.poll(all).toContain(words);
  return announced(page);
}

describe("a call to SOS Viol by keyboard, as a screen reader tells it", () => {
  it("says each prompt once, in its language, and what keys, ringing, time and the end do", async () => {
    const page = await studio.open("", { before: recordAnnouncements });
    await callAt(page, "2026-11-23T10:00");
    expect(await page.locator(":focus").getAttribute("role")).toBe("application");
    await page.locator(".line-said").first().waitFor();
    // In the middle of what is said: it is shortened on the page, and not said again.
    await page.waitForTimeout(700);
    await page.keyboard.press("3");
    await hear(page, "To talk to someone now");
    const cut = await page.locator(".line-said .line-text").first().textContent();
    expect([
      "Danger",
      "Danger\u00a0:",
      "Danger\u00a0: faites",
      "Danger\u00a0: faites le",
    ]).toContain(cut);
    for (const [key, answer] of [
      ["2", "For the sexual violence helpline"],
      ["#", "For the sexual violence helpline"],
      ["1", "They answer in French"],
      ["1", "We are calling"],
    ] as const) {
      await listening(page);
      await page.locator(".keypad").focus();
      await page.keyboard.press(key);
      await hear(page, answer);
    }
    await page.getByRole("button", { name: "Skip to the end" }).press("Enter");
    await hear(page, "Nobody is called. Choose how it ends.");
    await page.getByRole("button", { name: "Somebody answers" }).press("Enter");
    await hear(page, "In conversation with +3280098100");
    await page.getByRole("button", { name: "End the conversation" }).press("Enter");
    await listening(page);
    // The button has gone with the call that it ended.
    expect(await page.locator(":focus").getAttribute("class")).toContain("phone");
    await page.getByLabel("The clock waits for you").uncheck();
    await hear(page, "8 seconds left to press a key");
    await hear(page, "5 seconds left to press a key");
    await page.locator(".keypad").focus();
    await page.keyboard.press("Escape");
    const heard = await hear(page, "You hung up.");

    const said = heard.filter(([language]) => language.includes("-"));
    expect(said[0]).toEqual(["fr-BE", "Danger : faites le zéro.".replace(" :", "\u00a0:")]);
    // The hash key repeats one prompt: it alone is heard twice.
    const again = said.filter(([, words]) => words.startsWith("For the sexual violence helpline"));
    expect(again.length).toBe(2);
    expect(new Set(said.map(([, words]) => words)).size).toBe(said.length - 1);
    expect(new Set(said.slice(1).map(([language]) => language))).toEqual(new Set(["en-GB"]));

    const told = heard.filter(([language]) => language === "en").map(([, words]) => words);
    expect(told).toEqual([
      "Monday 23 November 2026, 10:00",
      "You press 3",
      "You press 2",
      "You press hash",
      "You press 1",
      "You press 1",
      "Silence, 1 s",
      "Would ring +3280098100",
      "Nobody is called. Choose how it ends.",
      "In conversation with +3280098100",
      "Transfer: somebody answered, then it ended",
      "8 seconds left to press a key",
      "5 seconds left to press a key",
      "You hung up.",
    ]);
  });

  it("names the keys and the places of the map in the interface's language", async () => {
    const page = await studio.open("#at=2026-12-25T10:00&keys=1,2", {
      locale: "fr-BE",
      before: recordAnnouncements,
    });
    await page.getByText("retour", { exact: true }).waitFor();
    const keys = await page.locator(".key").evaluateAll((all) => all.map((key) => key.ariaLabel));
    expect(keys.slice(8)).toEqual(["9", "étoile : retour", "0 : danger", "dièse : répéter"]);
    await page.getByRole("link", { name: "Plan" }).press("Enter");
    await page.locator("#place-main").waitFor();
    expect(await page.locator(":focus").getAttribute("data-view")).toBe("map");
    const nameOf = (id: string) => page.locator(id).getAttribute("aria-label");
    expect(await nameOf("#place-sexual-violence")).toMatch(/\. menu\. l'appel est ici$/);
    expect(await nameOf("#service-sos-viol")).toMatch(/\. service\. fermé\. pas encore entendu$/);
    await page.locator("#place-main").press("ArrowRight");
    await page.evaluate("announced.length = 0");
    await page.keyboard.press("Enter");
    const heard = await hear(page, "affiché à côté du plan");
    // The words beside the map would take minutes: they are read when they are gone to.
    expect(heard.filter(([, words]) => words.length > 200)).toEqual([]);
    const keysOfMap = await page.locator("#map-keys").textContent();
    expect(keysOfMap).toContain("flèches");
  });
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
