import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { findViolations } from "../../support/axe.ts";
import { builtPage } from "../../support/build-page.ts";
import { openBrowser } from "../../support/open-browser.ts";
import { type DeskToServe, type ServedStudio, serveStudio } from "../../support/serve-studio.ts";

/** How a page is opened. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** The colours of the page give way to a few that the person chose. */
  readonly forcedColors?: boolean;
  readonly theme?: "light" | "dark";
  readonly locale?: string;
  /** A script that runs before the page's own. */
  readonly before?: string;
}

/** The studio in a browser, for the tests of one file. */
export interface StudioPage {
  /** Opens the studio at what stands after "#", as somebody who was never there. */
  readonly open: (hash: string, options?: PageOptions) => Promise<Page>;
  /** What went wrong on every page since the start: errors of the console, requests to another host. */
  readonly faults: readonly string[];
  /** Takes a fault that a test meant to cause off the list. */
  readonly expectFault: (kind: RegExp) => void;
}

/**
 * Serves the page, which was built for this run, and opens one browser for a file of tests; both end
 * with them.
 *
 * @param language of the browser itself, as "nl_BE": in it its fields for a date are written
 */
export function useStudioPage(language?: string, desk?: () => DeskToServe): StudioPage {
  let studio: ServedStudio;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    [studio, browser] = await Promise.all([
      serveStudio(builtPage, desk?.()),
      openBrowser(language),
    ]);
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
    await studio?.stop();
  });

  const watch = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !url.startsWith(studio.address)) faults.push(url);
    });
  };

  return {
    faults,
    expectFault(kind) {
      const index = faults.findIndex((fault) => kind.test(fault));
      if (index === -1) throw new Error(`No fault is like ${kind}.`);
      faults.splice(index, 1);
    },
    async open(hash, options = {}) {
      const { width = 1280, height = 800, theme = "light", locale = "en-GB", before } = options;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        forcedColors: options.forcedColors === true ? "active" : "none",
        reducedMotion: "reduce",
        locale,
      });
      // On a busy machine a page takes its time; what never comes is told by the test's own end.
      context.setDefaultTimeout(120_000);
      contexts.push(context);
      const page = await context.newPage();
      watch(page);
      if (before !== undefined) await page.addInitScript(before);
      await page.goto(`${studio.address}/${hash}`);
      await page.locator("main > section:not([aria-busy])").waitFor();
      return page;
    },
  };
}

/** What the page shows, one at a time. */
const allViews = ["phone", "today", "map", "words", "facts"] as const;

/** Opens views, each unless some are named, and holds them to what axe finds, and to their width. */
export async function expectAccessible(
  studio: StudioPage,
  theme: "light" | "dark",
  width: number,
  views: readonly (typeof allViews)[number][] = allViews,
): Promise<void> {
  const page = await studio.open("#at=2026-11-23T10:00&keys=3,2,1", { theme, width });
  for (const view of views) {
    if (view !== "phone") await page.goto(`${page.url().split("#")[0]}#${view}`);
    await page.locator(`main[data-view=${view}] > section:not([aria-busy])`).waitFor();
    if (view === "map") await page.locator("#place-main").press("Enter");
    // A row is like another: a few of each kind say as much as hundreds.
    if (view === "words") await page.getByLabel("Search").fill("S O S Viol is");
    if (view === "facts") await page.getByLabel("Search").fill("Dutch");
    await expectNothingFound(page, view);
  }
}

/** Holds what a page shows to what axe finds, and to its width. */
export async function expectNothingFound(page: Page, name: string): Promise<void> {
  expect(await findViolations(page), name).toEqual([]);
  const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(over).toBeLessThanOrEqual(0);
}
