import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { openBrowser } from "../support/open-browser.ts";
import { freePort } from "../support/run-helpline.ts";
import { endWithTest } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A checkout of its own that a test may write into. */
function copyOfTree(): string {
  const tree = temporaryFolder();
  const own = ["src", "menus", "locales", ".ci", "package.json", "tsconfig.json"];
  for (const name of [...own, "tsconfig.studio.json", "tsconfig.build.json"]) {
    cpSync(name, join(tree, name), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  return tree;
}

/** What `npm run dev` runs, in a checkout, until it is stopped or the test is over. */
async function develop(tree: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [".ci/dev.mjs"], {
    cwd: tree,
    env: { PATH: process.env.PATH, PORT: `${port}`, LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    // It stops the line that it started, which a kill would leave behind.
    child.kill("SIGTERM");
    await ended;
  };
  onTestFinished(stop);
  endWithTest({ onTestFinished: () => {} }, child, ended);
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  while (!said.includes("brought up to date")) {
    if (child.exitCode !== null) throw new Error(said);
    await sleep(50);
  }
  return { address: `http://localhost:${port}`, stop };
}

/** The programs that run in a folder. esbuild ends by itself a moment after who asked it. */
function programsIn(folder: string): string[] {
  const pids = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return pids.flatMap((pid) => {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) !== folder) return [];
      const program = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return program.includes("esbuild") ? [] : [program];
    } catch {
      // It has ended, or is another's.
      return [];
    }
  });
}

/** Replaces a piece of a file that stands there once. */
function edit(path: string, piece: string, by: string): void {
  const pieces = readFileSync(path, "utf8").split(piece);
  if (pieces.length !== 2) throw new Error(`${path} has ${pieces.length - 1} times: ${piece}`);
  writeFileSync(path, pieces.join(by));
}

async function openPage(address: string): Promise<Page> {
  const page = await browser.newPage({ locale: "fr-BE" });
  onTestFinished(() => page.close());
  await page.goto(address);
  return page;
}

it("shows a saved phrase, menu and style in the open page, which keeps its call, says what is wrong, and leaves nothing running", async () => {
  const tree = copyOfTree();
  const { address, stop } = await develop(tree);
  const call = "#at=2026-11-23T10:00&keys=1";
  const page = await openPage(`${address}/${call}`);
  const talk = page.locator(".line-text");
  await talk.filter({ hasText: "En danger, toujours" }).waitFor();
  const french = join(tree, "locales/fr.ts");

  const saved = performance.now();
  edit(french, "En danger, toujours le {{danger}}.", "En grand danger, toujours le {{danger}}.");
  await talk.filter({ hasText: "En grand danger, toujours" }).waitFor();
  console.log(`a saved phrase is shown after ${Math.round(performance.now() - saved)} ms`);
  expect(page.url()).toBe(`${address}/${call}`);

  edit(
    join(tree, "src/studio/page/base.css"),
    "  margin: 0;\n  background",
    "  margin: 7px;\n  background",
  );
  // The page may be on its way to be loaded again.
  const margin = () => page.evaluate("getComputedStyle(document.body).marginTop").catch(() => "");
  await expect.poll(margin).toBe("7px");
  await talk.filter({ hasText: "En grand danger, toujours" }).waitFor();

  edit(french, "En grand danger, toujours le {{danger}}.", "En danger, toujours.");
  const wrong = page.getByRole("alert").filter({ hasText: "standing-keys" });
  await wrong.waitFor();
  expect(await wrong.textContent()).toContain("danger");
  // The line of before still answers.
  await talk.filter({ hasText: "En grand danger, toujours" }).waitFor();

  edit(french, "En danger, toujours.", "En danger, toujours le {{danger}}.");
  await talk.filter({ hasText: "En danger, toujours" }).waitFor();
  await wrong.waitFor({ state: "detached" });

  edit(join(tree, "menus/tree.ts"), "export const", "export cosnt");
  const slip = page.getByRole("alert").filter({ hasText: "menus/tree.ts" });
  await slip.waitFor();

  // The compiler is at work when it is stopped.
  edit(join(tree, "menus/tree.ts"), "export cosnt", "export const");
  await slip.waitFor({ state: "detached" });
  await stop();
  expect(programsIn(tree)).toEqual([]);
});
