import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { callAt, listening } from "./call-by-keyboard.ts";
import { useStudioPage } from "./studio-page.ts";

/** Longer than the field waits for somebody who stops typing, in milliseconds. */
const longPause = 1_600;

/** The moment that the page shows, as its address and its words have it. */
async function shown(page: Page): Promise<readonly [at: string | null, words: string | null]> {
  const [, query = ""] = page.url().split("?");
  const words = await page.locator("#moment-words").textContent();
  return [new URLSearchParams(query).get("at"), words];
}

describe("the moment", () => {
  const studio = useStudioPage();

  it("waits in the middle of a year, says that it is not whole, and is not written over", async () => {
    const page = await studio.open("#phone?at=2026-11-23T10:05");
    await page.getByLabel("Belgian time").focus();
    await page.keyboard.type("01/01/20", { delay: 90 });
    await page.waitForTimeout(longPause);
    const [at, words] = await shown(page);
    expect(at?.slice(0, 5)).not.toBe("0020-");
    expect(words).toContain("Write the year with four digits.");
    await page.keyboard.type("27", { delay: 90 });
    await expect
      .poll(() => shown(page))
      .toEqual(["2027-01-01T10:05", "Friday 1 January 2027, 10:05"]);
    // Emptied, it changes nothing, and shows again what it showed.
    for (const part of [1, 2, 3, 4, 5]) {
      await page.keyboard.press("Delete");
      if (part < 5) await page.keyboard.press("ArrowLeft");
    }
    await page.waitForTimeout(longPause);
    expect((await shown(page))[0]).toBe("2027-01-01T10:05");
  });

  it("belongs to the address of each view, and comes back with it", async () => {
    const page = await studio.open("#facts?at=2026-12-25T10:00");
    await page.getByText("Friday 25 December 2026 is a public holiday.").waitFor();
    const field = page.getByLabel("Belgian time");
    expect(await field.inputValue()).toBe("2026-12-25T10:00");
    await field.fill("2027-01-01T10:00");
    await page.getByText("Friday 1 January 2027 is a public holiday.").waitFor();
    expect(page.url()).toMatch(/#facts\?at=2027-01-01T10:00$/);
    await page.goBack();
    await page.getByText("Friday 25 December 2026 is a public holiday.").waitFor();
    expect(await field.inputValue()).toBe("2026-12-25T10:00");
    await page.goForward();
    await page.getByText("Friday 1 January 2027 is a public holiday.").waitFor();
    await page.getByRole("link", { name: "Phone" }).click();
    await page.waitForURL(/#phone\?at=2027-01-01T10:00$/);
    await page.getByRole("button", { name: "Now" }).click();
    await page.waitForURL(/#phone$/);
    expect(await page.getByRole("link", { name: "Map" }).getAttribute("href")).toBe("#map");
    await page
      .getByRole("button", { name: "Now" })
      .and(page.locator("[aria-pressed=true]"))
      .waitFor();
  });

  it("of a call stays its own when another is chosen, and the page says so", async () => {
    const page = await studio.open("");
    await callAt(page, "2026-11-23T10:00");
    await listening(page);
    const keepsItsTime = page.locator(".other-time");
    expect(await keepsItsTime.isVisible()).toBe(false);
    await page.getByLabel("Belgian time").fill("2026-12-25T10:00");
    await page
      .getByText("This call goes on at its own time: Monday 23 November 2026, 10:00.")
      .waitFor();
    await page.locator(".phone").focus();
    await page.keyboard.press("3");
    await page.locator(".line-pressed").waitFor();
    expect(page.url()).toMatch(/#at=2026-11-23T10:00&keys=3/);
    await page.getByRole("button", { name: "Call again at the chosen time" }).press("Enter");
    await page.waitForURL(/#at=2026-12-25T10:00&keys=$/);
    await expect.poll(() => keepsItsTime.isVisible()).toBe(false);
    expect(await page.locator(".status-place").textContent()).toContain("Friday 25 December 2026");
  });

  it("shows no fault in all of this", () => {
    expect(studio.faults).toEqual([]);
  });
});
