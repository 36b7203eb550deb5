import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

/** Shows a view at the moment at which the tests call: what is open is not what is open while they run. */
async function show(page: Page, view: string, at: string): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#${view}?at=${at}`);
  await page.locator(`main[data-view=${view}] > section:not([aria-busy])`).waitFor();
}

describe("in forced colours", () => {
  it("shows the focus, where the call is and what is open, without colours of its own", async () => {
    const page = await studio.open("#at=2026-11-23T20:00&keys=3,2,1", { forcedColors: true });
    const style = (selector: string, property: string) =>
      page.evaluate(
        `getComputedStyle(document.querySelector("${selector}")).getPropertyValue("${property}")`,
      );
    const canvas = await style("body", "background-color");
    await page.locator(".key-five").focus();
    await page.keyboard.press("Tab");
    expect(await style(":focus", "outline-style")).toBe("solid");
    expect(await style(":focus", "outline-color")).not.toBe(canvas);
    expect(await style(".tab[aria-current]", "border-bottom-color")).not.toBe(canvas);
    expect(await style(".tab:not([aria-current])", "border-bottom-color")).toBe(canvas);

    await show(page, "map", "2026-11-23T20:00");
    await page.locator("#service-sos-viol.present").waitFor();
    expect(await style(".frame-present", "stroke-dasharray")).not.toBe("none");
    expect(await page.locator("#service-sos-viol .opening").textContent()).toBe("closed");
    expect(await style(".opening-closed rect", "fill")).toBe(await style("body", "color"));
    expect(await style(".opening-open rect", "fill")).toBe(canvas);
    const outline = "#place-main > .shape";
    const before = await style(outline, "stroke");
    await page.locator("#place-language").press("ArrowRight");
    await expect.poll(() => style(outline, "stroke")).not.toBe(before);
    expect(await style(outline, "stroke-width")).toBe("5px");

    await show(page, "facts", "2026-11-23T20:00");
    expect(await style(".week-bar", "fill")).not.toBe(await style(".week-track", "fill"));
    expect(await style(".week-track", "stroke")).not.toBe(await style(".week-track", "fill"));
    expect(await page.locator(".badge-closed").first().textContent()).toBe("closed");
  });
});

describe("at 200 and at 400 %", () => {
  it.each([
    [640, 400],
    [320, 256],
  ] as const)(
    "shows all of it in one direction, and covers nothing, at %i by %i",
    async (width, height) => {
      const page = await studio.open("#at=2026-11-23T10:00&keys=3,2,1", { width, height });
      const essential: Readonly<Record<string, readonly string[]>> = {
        phone: [".hang-up-button", ".transcript", ".silence button", ".key-five", ".voices input"],
        map: [".toolbar button", ".map-legend summary", ":is(.map-stage, .entry)"],
        words: [".toolbar input", ".row h2", ".row .spoken-text"],
        facts: [".toolbar select", ".fact h3", ".fact .week"],
      };
      for (const [view, selectors] of Object.entries(essential)) {
        await show(page, view, "2026-11-23T10:00");
        const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect([view, over]).toEqual([view, 0]);
        for (const selector of selectors) {
          const one = page.locator(selector).first();
          await one.scrollIntoViewIfNeeded();
          // What is on top where its corner is: itself, or something inside.
          const isCovered = await page.evaluate(`{
            const element = document.querySelector("${selector}");
            const { x, y } = element.getBoundingClientRect();
            const top = document.elementFromPoint(x + 12, Math.max(1, y + 9));
            !(element.contains(top) || top?.contains(element));
          }`);
          expect([view, selector, isCovered]).toEqual([view, selector, false]);
        }
      }
    },
  );
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
