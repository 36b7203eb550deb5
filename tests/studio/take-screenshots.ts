import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildPage, builtPage } from "../support/build-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { serveStudio } from "../support/serve-studio.ts";

/** What each picture shows: the address after "#", and what is done there first. */
const pictures = [
  { name: "phone", hash: "at=2026-11-23T10:00&keys=3,2,1" },
  { name: "map", hash: "map/sexual-violence" },
  { name: "words", hash: "words" },
  { name: "facts", hash: "facts" },
] as const;
const themes = ["light", "dark"] as const;

/**
 * Takes a picture of each view in both themes, 1280 pixels wide by default.
 * Run: npx tsx tests/studio/take-screenshots.ts [folder] [width]
 */
const [folder = "docs/studio", width = "1280"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
buildPage();
const studio = await serveStudio(builtPage);
const browser = await openBrowser();
try {
  for (const theme of themes) {
    const page = await browser.newPage({
      viewport: { width: Number(width), height: Number(width) < 600 ? 740 : 860 },
      colorScheme: theme,
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    page.on("console", (message) => {
      if (message.type() === "error") process.stderr.write(`${message.text()}\n`);
    });
    for (const { name, hash } of pictures) await takePicture(page, theme, name, hash);
    await page.close();
  }
} finally {
  await browser.close();
  await studio.stop();
}

async function takePicture(page: Page, theme: string, name: string, hash: string): Promise<void> {
  await page.goto(`${studio.address}/#${hash}`);
  await page.locator("main > section:not([aria-busy])").waitFor();
  await page.locator(".toolbar, .line").first().waitFor();
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
}
