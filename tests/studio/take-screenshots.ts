import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { buildPage, builtPage } from "../support/build-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { serveStudio } from "../support/serve-studio.ts";

/** The pictures of docs/desk.md, in the order in which they are taken: what is opened, and what is done there. */
const pictures: readonly {
  readonly name: string;
  readonly hash: string;
  readonly width?: number;
  readonly act?: (page: Page) => Promise<void>;
}[] = [
  { name: "phone", hash: "at=2026-11-23T10:00&keys=3,2,1" },
  {
    name: "close",
    hash: "today",
    async act(page) {
      await page.getByRole("button", { name: "A service is closed" }).click();
      await page.locator("#act-subject option[value=sos-viol]").waitFor({ state: "attached" });
      await page.locator("#act-subject").selectOption("sos-viol");
      const day = await page.locator("dialog[open] input[type=date]").first().inputValue();
      await page.locator("dialog[open] input[type=date]").last().fill(day);
    },
  },
  {
    name: "before-and-after",
    hash: "today",
    async act(page) {
      await pictures[1]?.act?.(page);
      await page.getByRole("button", { name: "Next" }).click();
      await page.locator("dialog[open] .heard").first().waitFor();
    },
  },
  {
    name: "today",
    hash: "today",
    async act(page) {
      await pictures[2]?.act?.(page);
      const dialog = page.locator("dialog[open]").last();
      await dialog.getByLabel(/name/i).fill("Anna");
      await dialog.getByRole("button", { name: "Keep", exact: true }).click();
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.locator("main > section:not([aria-busy])").waitFor();
    },
  },
  { name: "today-small", hash: "today", width: 360 },
  { name: "words", hash: "words" },
  {
    name: "phrase",
    hash: "words/phrase/welcome",
    async act(page) {
      await page.getByRole("button", { name: /Edit/ }).last().click();
      await page.locator("textarea").fill("You reach an automatic line.");
      await page.locator("textarea").blur();
    },
  },
  { name: "services", hash: "facts/sos-viol" },
  {
    name: "letter",
    hash: "facts/sos-viol",
    async act(page) {
      await page.getByRole("button", { name: /Write to the service/ }).click();
      await page.locator("dialog[open] textarea").waitFor();
    },
  },
  { name: "map", hash: "map/sexual-violence?at=2026-11-23T10:00" },
];

/** Run: npx tsx tests/studio/take-screenshots.ts [folder] */
const folder = resolve(process.argv[2] ?? "docs/desk");
mkdirSync(folder, { recursive: true });
buildPage();
const journals = mkdtempSync(join(tmpdir(), "pictures-"));
const studio = await serveStudio(builtPage, { journal: join(journals, "journal.jsonl") });
const browser = await openBrowser();
try {
  for (const picture of pictures) await takePicture(picture);
} finally {
  await browser.close();
  await studio.stop();
  rmSync(journals, { recursive: true });
}

async function takePicture({
  name,
  hash,
  width = 1280,
  act = async () => {},
}: (typeof pictures)[number]): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: width < 600 ? 740 : 860 },
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  page.setDefaultTimeout(240_000);
  page.on("console", (message) => {
    if (message.type() === "error") process.stderr.write(`${message.text()}\n`);
  });
  await page.goto(`${studio.address}/#${hash}`);
  await page.locator("main > section:not([aria-busy])").waitFor();
  await act(page);
  await page.waitForTimeout(1_000);
  // No path of this machine is in a picture.
  const paths = page.locator("p.hint", { hasText: journals });
  await paths.evaluateAll((all) => {
    for (const one of all) one.textContent = "Journal: journal.jsonl";
  });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
