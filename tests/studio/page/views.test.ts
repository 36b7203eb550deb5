import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtPage } from "../../support/build-page.ts";
import { expectAccessible, useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

describe("the map", () => {
  it("marks the path of the call and its present place, and calls from a chosen place", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=3,2");
    await page.getByRole("link", { name: "Map" }).click();
    await page.locator("#place-sexual-violence.present").waitFor();
    expect(await page.locator(".node.on-path").count()).toBe(3);
    expect(await page.locator("#arrow-key-main-2.on-path").count()).toBe(1);
    expect(await page.locator("#place-rights.unheard").count()).toBe(1);
    expect(await page.locator("#service-sos-viol .opening-open").count()).toBe(1);

    await page.locator("#place-rights").focus();
    await page.keyboard.press("Enter");
    await page.locator(".map-panel [lang=nl]").waitFor();
    await page.getByRole("button", { name: "Call from here" }).click();
    await page.waitForURL(/keys=3,5$/);
    await page.locator('.phone[data-phase="listening"]').waitFor();
  });

  it("finds closed what is closed at the chosen time, and goes from place to place by arrow", async () => {
    const page = await studio.open("#map");
    await page.getByLabel("Belgian time").fill("2026-12-25T10:00");
    await page.locator("#service-sos-viol .opening-closed").waitFor();
    await page.locator("#place-language").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-main");
  });

  it("is saved whole as a picture that says which moment it shows", async () => {
    const page = await studio.open("#map");
    await page.getByLabel("Belgian time").fill("2026-12-25T10:05");
    await page.locator("#service-sos-viol .opening-closed").waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as SVG" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe("map.svg");
    const picture = readFileSync(await download.path(), "utf8");
    expect(picture.length).toBeGreaterThan(50_000);
    await page.setContent(picture);
    const box = await page.getByText("The line on Friday 25 December 2026, 10:05").boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.x).toBeGreaterThanOrEqual(0);
  });
});

describe("the facts", () => {
  it("draws the week of each service whose hours are known, what needs a call first at the top", async () => {
    const page = await studio.open("#facts");
    const confirmed = await page.locator(".fact-source .badge:first-child").allTextContents();
    expect(confirmed.indexOf("confirmed")).toBe(
      confirmed.findLastIndex((words) => words !== "confirmed") + 1,
    );
    const weeks = await page.locator(".week").count();
    expect(weeks).toBeGreaterThan(20);
    expect(await page.locator(".week-now").count()).toBe(weeks);
  });
});

describe("the page as a whole", () => {
  it("speaks French, Dutch and English", async () => {
    const page = await studio.open("", { locale: "fr-BE" });
    expect(await page.getAttribute("html", "lang")).toBe("fr");
    await page.getByRole("link", { name: "Plan" }).waitFor();
    await page.locator("#interface-language").selectOption("nl");
    expect(await page.getAttribute("html", "lang")).toBe("nl");
    await page.getByRole("button", { name: "Bellen", exact: true }).waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("interface-language");
    await page.reload();
    await page.getByRole("link", { name: "Kaart" }).waitFor();
  });

  // Every view in both themes at both widths is a drill: axe takes its time.
  it.each([
    ["light", 360, ["phone"]],
    ["dark", 1280, ["words", "facts"]],
  ] as const)("has nothing that axe finds, %s, %i pixels wide: %s", async (theme, width, views) => {
    await expectAccessible(studio, theme, width, views);
  });

  it("keeps its script and style under 200 KiB", () => {
    const sizes = readdirSync(builtPage)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => statSync(join(builtPage, name)).size);
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200 * 1024);
  });
});

it("shows no fault in all of this, and asks no other host", () => {
  expect(studio.faults).toEqual([]);
});
