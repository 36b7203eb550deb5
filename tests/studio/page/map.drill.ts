import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findViolations } from "../../support/axe.ts";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

/** Goes to the map by its tab, as somebody who has just called. */
async function goToMap(page: Page): Promise<void> {
  await page.locator(".tabs a[href^='#map']").click();
  await page.locator("main[data-view=map] .node, main[data-view=map] .entry").first().waitFor();
}

/** Everything of a call from its start, with what it was heard at each place. */
const heardInCall = "#at=2026-11-23T10:00&keys=3,2";

describe("the map on a wide screen", () => {
  it("shows the start, danger and the menus of two levels, in letters that can be read", async () => {
    const page = await studio.open("#map", { width: 1280, height: 800 });
    for (const id of [
      "place-language",
      "place-danger",
      "place-main",
      "place-rights",
      "place-law",
    ]) {
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    }
    const inStage = `{
      const stage = document.querySelector(".map-stage").getBoundingClientRect();
      [...document.querySelectorAll(".call-map .node[role=button]")].every((node) => {
        const { left, right, top } = node.getBoundingClientRect();
        return left >= stage.left && right <= stage.right && top >= stage.top;
      });
    }`;
    await expect.poll(() => page.evaluate(inStage)).toBe(true);
    // Letters of 14 units of the picture, in pixels of the screen.
    const scale = await page.evaluate("document.querySelector('.call-map').getScreenCTM().a");
    expect(14 * Number(scale)).toBeGreaterThan(11);
    expect(await page.locator("#place-law").getAttribute("aria-expanded")).toBe("false");
    expect(await page.locator("#place-legal-basics").count()).toBe(0);
    expect(await page.locator("#place-law .fold-mark text").textContent()).toMatch(/^\d+$/);
    // Nothing is chosen: nothing stands beside the map, and the legend waits.
    expect(await page.locator(".map-panel").isVisible()).toBe(false);
    expect(await page.locator(".legend-kinds").isVisible()).toBe(false);
  });

  it("opens a branch by Enter and by a click, folds it again, and opens and folds all", async () => {
    const page = await studio.open("#map");
    const isOpen = () => page.locator("#place-law").getAttribute("aria-expanded");
    await page.locator("#place-law").press("Enter");
    expect(await isOpen()).toBe("true");
    await page.locator("#place-legal-basics").waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-law");
    await page.locator("#place-law").press("Enter");
    expect(await isOpen()).toBe("false");
    await page.locator("#place-law").click();
    expect(await isOpen()).toBe("true");
    await page.getByRole("button", { name: "Open all" }).click();
    expect(await page.locator(".call-map [aria-expanded=false]").count()).toBe(0);
    expect(await page.locator("#service-telefonhilfe").count()).toBe(1);
    await page.getByRole("button", { name: "Fold", exact: true }).click();
    expect(await page.locator("#place-rights").getAttribute("aria-expanded")).toBe("false");
  });

  it("tells what is chosen, keeps it in the address, and closes what it told", async () => {
    const page = await studio.open("#map");
    await page.locator("#place-rights").press("Enter");
    await page.locator(".map-panel [lang=nl]").waitFor();
    await page.waitForURL(/#map\/rights$/);
    await page.reload();
    await page.locator("#place-rights.chosen").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    expect(await page.locator(".map-panel").isVisible()).toBe(false);
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-rights");
    expect(page.url()).toMatch(/#map$/);
  });

  it("goes by arrow from place to place, and from a mention to where a place is shown whole", async () => {
    const page = await studio.open("#map");
    await page.locator("#place-language").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-main");
    await page.locator("#place-care-centre-help").press("Enter");
    await page.locator("#key-care-centre-help-1").press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-care-centres");
  });

  it("is opened to the place that a link names, however deep", async () => {
    const page = await studio.open("#map/fgm");
    await page.locator("#place-fgm.chosen").waitFor();
    await page.locator(".map-panel h2").waitFor();
    expect(await page.locator("#place-marriage-or-cutting").getAttribute("aria-expanded")).toBe(
      "true",
    );
  });

  it.each([
    ["French", "1,5"],
    ["Dutch", "2,5"],
    ["English", "3,5"],
  ])("calls from there in %s, at the time that is shown", async (language, keys) => {
    const page = await studio.open("#map/rights?at=2026-12-25T10:00");
    await page.getByRole("button", { name: `Call from here in ${language}` }).click();
    await page.waitForURL((url) => url.hash === `#at=2026-12-25T10:00&keys=${keys}`);
    await page.locator('.phone[data-phase="listening"]').waitFor();
  });

  it("has no badge over a name", async () => {
    const page = await studio.open("#map", { locale: "nl-BE" });
    await page.getByRole("button", { name: "Alles uitklappen" }).click();
    const covered = await page.evaluate(`{
      const meets = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
        && one.top < other.bottom - 1 && other.top < one.bottom - 1;
      [...document.querySelectorAll(".call-map .node")].flatMap((node) => {
        const names = [...node.querySelectorAll(".item-name, .item-note")];
        const marks = [...node.querySelectorAll(".opening rect, .fold-mark, .key-mark rect")];
        return names.flatMap((name) => marks.filter((mark) =>
          meets(name.getBoundingClientRect(), mark.getBoundingClientRect())
        ).map(() => node.id));
      });
    }`);
    expect(covered).toEqual([]);
    expect(await page.locator(".opening").count()).toBeGreaterThan(20);
  });
});

describe("after a call", () => {
  it("marks its way, its place and what is open", async () => {
    const page = await studio.open(heardInCall);
    await goToMap(page);
    await page.locator("#place-sexual-violence.present").waitFor();
    expect(await page.locator(".map-stage .node.on-path").count()).toBe(3);
    expect(await page.locator(".map-stage .way.on-path").count()).toBe(2);
    expect(await page.locator("#service-sos-viol .opening-open").count()).toBe(1);
  });

  it("greys what was not heard, and never danger, what begins each call or what only leads on", async () => {
    const page = await studio.open(heardInCall);
    await goToMap(page);
    await page.locator("#place-rights.unheard").waitFor();
    for (const id of ["place-danger", "number-112", "place-language", "place-talk-now"]) {
      expect(await page.locator(`#${id}.unheard`).count()).toBe(0);
      expect(await page.locator(`#${id}`).getAttribute("aria-label")).not.toContain("not heard");
    }
    const danger = await page.evaluate(
      "getComputedStyle(document.querySelector('#place-danger > .shape')).fill",
    );
    expect(danger).toBe("rgb(179, 38, 30)");
    await page.getByLabel("Grey out what has not been heard yet").uncheck();
    expect(await page.locator(".call-map .unheard").count()).toBe(0);
  });

  it("knows a service that rang as heard, and the way that led on to it without words", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=1,1,-", { locale: "fr-BE" });
    await page.locator('.phone[data-phase="ringing"]').waitFor();
    await goToMap(page);
    const present = page.locator(".map-stage .node.present");
    await present.waitFor();
    expect(await present.getAttribute("class")).not.toContain("unheard");
    expect(
      await page.locator("#place-talk-now.on-path, [id^=key-].first-open.on-path").count(),
    ).toBe(1);
  });
});

describe("the map on paper and in a file", () => {
  it("is whole on one landscape sheet, with the line's name, the time and the whole legend", async () => {
    const page = await studio.open("#map?at=2026-12-25T10:05");
    const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pages(pdf)).toBe(1);
    const [, width, height] =
      pdf.toString("latin1").match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: "print" });
    const paper = page.locator(".map-paper svg");
    expect(await paper.isVisible()).toBe(true);
    expect(await page.locator(".map-stage").isVisible()).toBe(false);
    const words = String(await paper.textContent());
    for (const said of ["The helpline", "Friday 25 December 2026, 10:05", "GAMS", "Telefonhilfe"]) {
      expect(words).toContain(said);
    }
    for (const kind of ["menu", "information", "danger", "service", "press zero"]) {
      expect(await paper.locator(".legend").textContent()).toContain(kind);
    }
  });

  it("is saved as it is printed, with danger red after a call", async () => {
    const page = await studio.open(heardInCall);
    await goToMap(page);
    await page.locator("#place-rights.unheard").waitFor();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as SVG" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe("map.svg");
    await page.setContent(readFileSync(await download.path(), "utf8"));
    const box = await page.getByText("The line on Monday 23 November 2026, 10:00").boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    expect(Math.min(box?.x ?? -1, box?.y ?? -1)).toBeGreaterThanOrEqual(0);
    expect(await page.locator("g.danger > rect").first().getAttribute("fill")).toBe(
      "rgb(179, 38, 30)",
    );
    expect(await page.locator(".node").count()).toBeGreaterThan(120);
    expect(await page.locator("script, style, [style]").count()).toBe(0);
  });
});

describe("the map on a narrow screen", () => {
  const narrow = { width: 360, height: 740 };

  it("is an outline: branches that open and fold, and calls from there", async () => {
    const page = await studio.open("#map?at=2026-12-25T10:00", narrow);
    expect(await page.locator(".map-stage").count()).toBe(0);
    const branch = page.locator("#place-sexual-violence");
    expect(await branch.getAttribute("aria-expanded")).toBe("false");
    await branch.press("Enter");
    expect(await branch.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-sexual-violence");
    const service = page.locator("#service-sos-viol");
    expect(await service.textContent()).toContain("closed");
    await service.click();
    await page.getByRole("button", { name: "Call from here in English" }).click();
    await page.waitForURL(/#at=2026-12-25T10:00&keys=3,2,1$/);
  });

  it("shows where the call is, and leads from a mention to where a place is shown whole", async () => {
    const page = await studio.open(heardInCall, narrow);
    await goToMap(page);
    const here = page.locator("#place-sexual-violence");
    await expect.poll(() => here.textContent()).toContain("the call is here");
    expect(await page.locator("#place-danger.unheard").count()).toBe(0);
    await page.getByRole("button", { name: "Open all" }).click();
    await page.locator("#key-care-centre-help-1").click();
    expect(await page.locator(":focus").getAttribute("id")).toBe("place-care-centres");
  });

  it("becomes a picture when the screen is turned", async () => {
    const page = await studio.open("#map", narrow);
    await page.locator(".map-outline").waitFor();
    await page.setViewportSize({ width: 740, height: 360 });
    await page.locator(".map-stage #place-main").waitFor();
    expect(await page.locator(".map-outline").count()).toBe(0);
  });

  it("has targets that a finger finds, and nothing that axe finds", async () => {
    const page = await studio.open("#map/sos-viol", narrow);
    await page.getByText("What is said").first().click();
    const small = await page.evaluate(`
      [...document.querySelectorAll("main :is(button, summary)")]
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
        .map((target) => target.textContent)
    `);
    expect(small).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    const right = await page.evaluate(`Math.max(
      ...[...document.querySelectorAll("main *")].map((one) => one.getBoundingClientRect().right),
    )`);
    expect(right).toBeLessThanOrEqual(360);
  });
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
