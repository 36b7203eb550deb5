import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtPage } from "../../support/build-page.ts";
import { expectAccessible, useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

describe("the facts", () => {
  it("draws the day of each service whose hours are known, what needs a call first at the top", async () => {
    const page = await studio.open("#facts");
    const services = page.locator(".sheet").first().locator(".fact");
    const marks = await services.evaluateAll((all) =>
      all.map((one) => one.querySelector(".badge-warning") !== null),
    );
    expect(marks.indexOf(false)).toBe(marks.lastIndexOf(true) + 1);
    const days = await page.locator(".day").count();
    expect(days).toBeGreaterThan(20);
    expect(await page.locator(".week-now").count()).toBe(days);
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

  it("sends less than 60 kB for the first view", () => {
    const sizes = readdirSync(builtPage)
      // The other views are asked for when somebody goes there.
      .filter((name) => /\.(js|css)$/.test(name) && !name.includes("-view-"))
      .map((name) => gzipSync(readFileSync(join(builtPage, name))).byteLength);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });
});

it("shows no fault in all of this, and asks no other host", () => {
  expect(studio.faults).toEqual([]);
});
