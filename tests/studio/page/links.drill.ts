import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

/** Goes to what stands after "#", as somebody who follows a link on the page. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate("document.querySelector('main').dataset.left = ''");
  await page.evaluate(`location.assign(${JSON.stringify(hash)})`);
  await page.locator("main:not([data-left]) > section:not([aria-busy])").waitFor();
}

const wrongLink = "This link leads to nothing here";

describe("a link", () => {
  it("that is misspelt or cut short says so, and leaves the page as it works", async () => {
    const page = await studio.open("#nonsense");
    await page.getByText(wrongLink).waitFor();
    const garbage = [
      "#at=yesterday&keys=1",
      "#at=2026-02-30T10:00",
      "#at=9999-01-01T10:00&keys=",
      "#keys=3,x,1",
      "#keys=%00%ff",
      "#map/no-such-place",
      "#map/%E0%A4%A",
      "#words/no-such-row",
      "#words/%22%3E%3Cimg%20src%3Dx%3E",
      "#facts/%",
      "#facts/no-such-service",
      "#facts?at=2026-02-30T10:00",
      "#map?at=0027-01-01T10:00",
      "#words?moment=now",
      "#at=2026-12-25T10:00&key=3,2",
      "#__proto__",
      "#MAP",
      `#${"x".repeat(20_000)}`,
    ];
    for (const hash of garbage) {
      await follow(page, hash);
      const notices = await page.locator(".wrong-link").allTextContents();
      expect([hash, notices.length]).toEqual([hash, 1]);
      expect(notices[0]).toContain(wrongLink);
      expect(await page.locator(".problem:visible").count()).toBe(0);
    }
    await follow(page, "#facts");
    expect(await page.locator(".wrong-link").count()).toBe(0);
    expect(await page.locator(".fact").count()).toBeGreaterThan(20);
  });

  it("to a call leads to its telephone: the keyboard presses its keys at once", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=3,2");
    await page.locator('.phone[data-phase="listening"]').waitFor();
    await page.keyboard.press("1");
    await page.waitForURL(/keys=3,2,1$/);
  });

  it("from a place that connects at once ends in the ringing transfer", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=1", { locale: "fr-BE" });
    await follow(page, "#map/talk-now?at=2026-11-23T10:00");
    await page.getByRole("button", { name: "Essayer l'appel à partir d'ici en français" }).click();
    await page.locator('.phone[data-phase="ringing"]').waitFor();
    expect(page.url()).toMatch(/keys=1,1,-$/);
    expect(await page.locator(".ringing-title").textContent()).toContain("+3280030030");
    // People read dates as they say them.
    const place = await page.locator(".status-place").textContent();
    expect(place).toMatch(/^lundi 23 novembre 2026, 10:00 · /);
  });

  it("to the services shows dates as people of each language write them", async () => {
    const page = await studio.open("#facts", { locale: "nl-BE" });
    await page.locator("#moment").fill("2026-12-25T10:00");
    await page.getByText("Vrijdag 25 december 2026 is een feestdag.").waitFor();
    expect(await page.locator("#moment").inputValue()).toBe("2026-12-25T10:00");
    await page.locator(".fact-name").first().click();
    const checked = page.locator(".fact-checked").first();
    expect(await checked.textContent()).toMatch(/^Nagekeken op \w+dag \d+ \w+ 20\d\d, /);
    await page.locator("#interface-language").selectOption("fr");
    await page.getByText("Le vendredi 25 décembre 2026 est un jour férié.").waitFor();
    // What is searched for stays, and needs no accents.
    await page.getByRole("searchbox").fill("liege");
    await expect.poll(() => page.locator(".fact:visible").count()).toBeLessThan(5);
    expect(await page.locator(".fact:visible").count()).toBeGreaterThan(0);
    await page.locator("#moment").fill("2027-01-01T10:00");
    await page.getByText("Le vendredi 1er janvier 2027 est un jour férié.").waitFor();
    await page.locator("#interface-language").selectOption("en");
    await page.getByText("Friday 1 January 2027 is a public holiday.").waitFor();
    await expect.poll(() => page.locator(".fact:visible").count()).toBeLessThan(5);
    expect(await page.locator(".fact:visible").count()).toBeGreaterThan(0);
  });
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
