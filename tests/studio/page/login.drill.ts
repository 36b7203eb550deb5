import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { serve } from "../../../src/server/serve.ts";
import { findViolations } from "../../support/axe.ts";
import { builtPage } from "../../support/build-page.ts";
import { openBrowser } from "../../support/open-browser.ts";
import { guardedDesk, passwords, personLine } from "../desk-people.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The desk on this machine, where it asks who is there, in a browser that was never there. */
async function openDesk(test: TestContext, hash: string, options: BrowserContextOptions = {}) {
  const desk = await guardedDesk(test, { deskUrl: undefined, pageFolder: builtPage });
  const { port, stop } = await serve(desk.app, 0, "127.0.0.1");
  const context = await browser.newContext({
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(120_000);
  test.onTestFinished(async () => {
    await context.close();
    await stop();
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/${hash}`);
  await page.getByRole("heading", { name: /Log in|Connexion|Aanmelden/ }).waitFor();
  return { ...desk, page };
}

async function findNothing(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(over).toBeLessThanOrEqual(0);
}

describe("logging in", { timeout: 180_000 }, () => {
  it("goes by keyboard alone, says what is wrong, and leads to where the address does", async (test) => {
    const { page } = await openDesk(test, "#facts");
    // Nothing of the line is there before.
    expect(await page.locator("nav, main section").count()).toBe(0);
    await page.keyboard.type("anna");
    await page.keyboard.press("Tab");
    await page.keyboard.type("the wrong password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("The name or the password is not right").waitFor();
    const password = page.getByLabel("Password");
    const focused = "document.activeElement.id";
    await expect.poll(() => page.evaluate(focused)).toBe("login-password");
    expect(await password.inputValue()).toBe("");
    await page.keyboard.type(passwords.anna);
    await page.keyboard.press("Enter");
    await page.locator("main[data-view=facts] > section:not([aria-busy])").waitFor();
    const person = page.locator("header summary", { hasText: "You are Anna" });
    await person.waitFor();
    // As somebody who comes back.
    await page.reload();
    await page.locator("main[data-view=facts] > section:not([aria-busy])").waitFor();
    await person.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    await page.reload();
    await page.getByLabel("Name").waitFor();
  });

  it("is told for how long, once a name is shut", async (test) => {
    const { page, post } = await openDesk(test, "");
    for (let time = 0; time < 10; time += 1) {
      await post("/api/login", { name: "anna", password: "a wrong one" }).set({
        Host: "localhost",
        Origin: "http://localhost",
      });
    }
    await page.getByLabel("Name").fill("Anna");
    await page.getByLabel("Password").fill(passwords.anna);
    await page.getByRole("button", { name: "Log in" }).click();
    await page
      .getByText(/^Too many wrong passwords\. Try again in \d+ (seconds|minutes)/)
      .waitFor();
  });

  it.for([
    ["light", 360, "fr-BE", "Se connecter"],
    ["dark", 1280, "nl-BE", "Aanmelden"],
  ] as const)("is for everybody, %s and %i wide", async (drawn, test) => {
    const [colorScheme, width, locale, button] = drawn;
    const viewport = { width, height: 740 };
    const { page } = await openDesk(test, "", { colorScheme, locale, viewport });
    await findNothing(page);
    await page.getByRole("button", { name: button }).waitFor();
    // In another language, what was typed is asked for again.
    await page.getByRole("button", { name: "English" }).click();
    await page.getByLabel("Name").fill("Anna");
    await page.getByLabel("Password").fill("a wrong password");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("alert").getByText("is not right").waitFor();
    await findNothing(page);
    await page.getByLabel("Password").fill(passwords.anna);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.locator("main > section:not([aria-busy])").waitFor();
    await page.locator("header summary").click();
    await findNothing(page);
  });
});

describe("a login that ends while somebody works", { timeout: 180_000 }, () => {
  it("is asked for above the page, and what was begun goes on", async (test) => {
    const { page, write } = await openDesk(test, "#keys=3");
    await logIn(page);
    await page.locator("main[data-view=phone] > section:not([aria-busy])").waitFor();
    const step = page.locator(".transcript li").first();
    await step.waitFor();
    const before = await page.locator(".transcript li").count();
    // Whoever keeps the file gives her another role: she is to log in anew.
    write(await personLine("Anna", "words,facts", passwords.anna));
    await page.waitForTimeout(1_100);
    await page.locator(".keypad button", { hasText: "1" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Log in" });
    await dialog.getByText("nothing of what you wrote is lost").waitFor();
    await findNothing(page);
    expect(await dialog.getByLabel("Name").inputValue()).toBe("Anna");
    await dialog.getByLabel("Password").fill(passwords.anna);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".transcript li").count()).toBeGreaterThan(before);
  });

  it("may be left for later: the page says why it cannot go on", async (test) => {
    const { page, write } = await openDesk(test, "#facts");
    await logIn(page);
    await page.locator("main[data-view=facts] > section:not([aria-busy])").waitFor();
    write(await personLine("Bart", "numbers", passwords.bart));
    await page.waitForTimeout(1_100);
    await page.getByRole("link", { name: "Words" }).click();
    await page.getByRole("dialog", { name: "Log in" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Log in first").waitFor();
  });
});

async function logIn(page: Page): Promise<void> {
  await page.getByLabel("Name").fill("anna");
  await page.getByLabel("Password").fill(passwords.anna);
  await page.getByRole("button", { name: "Log in" }).click();
}
