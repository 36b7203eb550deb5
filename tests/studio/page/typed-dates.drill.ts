import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStudioPage } from "./studio-page.ts";

/** The moment that the page shows, as its address and its words have it. */
async function shown(page: Page): Promise<readonly [at: string | null, words: string | null]> {
  const [, query = ""] = page.url().split("?");
  const words = await page.locator("#moment-words").textContent();
  return [new URLSearchParams(query).get("at"), words];
}

describe.each([
  ["nl_BE", "25/12/2026", "01/01/2027", "03/05/2027"],
  ["fr_BE", "25/12/2026", "01/01/2027", "03/05/2027"],
  ["en_GB", "25/12/2026", "01/01/2027", "03/05/2027"],
  ["en_US", "12/25/2026", "01/01/2027", "05/03/2027"],
] as const)("a date typed in a browser that speaks %s", (language, christmas, newYear, may) => {
  const studio = useStudioPage(language);

  it("is the one that was typed, and never another on the way", async () => {
    const page = await studio.open("#phone?at=2026-11-23T10:05");
    await page.evaluate(`
      window.addresses = [];
      const push = history.pushState.bind(history);
      history.pushState = (state, title, url) => (addresses.push(url), push(state, title, url));
    `);
    const field = page.getByLabel("Belgian time");
    const type = async (written: string) => {
      await field.focus();
      // A field goes on to its next part by itself, or by the sign that divides them.
      await page.keyboard.type(written, { delay: 90 });
    };
    await type(christmas);
    await expect
      .poll(() => shown(page))
      .toEqual(["2026-12-25T10:05", "Friday 25 December 2026, 10:05"]);
    await page.getByRole("link", { name: "Phone" }).focus();
    await type(newYear);
    await page.keyboard.press("Enter");
    expect(await shown(page)).toEqual(["2027-01-01T10:05", "Friday 1 January 2027, 10:05"]);
    await page.getByRole("link", { name: "Phone" }).focus();
    await type(may);
    await page.getByRole("link", { name: "Phone" }).focus();
    expect(await shown(page)).toEqual(["2027-05-03T10:05", "Monday 3 May 2027, 10:05"]);
    expect(await field.inputValue()).toBe("2027-05-03T10:05");
    expect(await page.evaluate("addresses")).toEqual([
      "#phone?at=2026-12-25T10:05",
      "#phone?at=2027-01-01T10:05",
      "#phone?at=2027-05-03T10:05",
    ]);
    expect(studio.faults).toEqual([]);
  });
});
