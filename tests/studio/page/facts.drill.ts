import type { Browser, Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookDraft } from "../../../src/server/build-line.ts";
import { type Edition, editionOpener } from "../../../src/server/editions.ts";
import { serve } from "../../../src/server/serve.ts";
import { shownWhenLive } from "../../../src/server/service-routes.ts";
import { readSettings } from "../../../src/server/settings.ts";
import { standingOf } from "../../support/acts.ts";
import { findViolations } from "../../support/axe.ts";
import { builtPage } from "../../support/build-page.ts";
import { openBrowser } from "../../support/open-browser.ts";
import { smallJournal } from "../../support/small-journal.ts";
import { wholeProof } from "../open-desk.ts";
import { openStudio } from "../open-studio.ts";

const monday = "at=2026-11-23T10:00";
const faults: string[] = [];
let browser: Browser;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  browser = await openBrowser();
  const journal = smallJournal(
    { do: "checked", fact: "sos-viol", on: "2026-11-22", outcome: "confirmed", note: "the desk" },
    { do: "agreed", service: "gams", ringSeconds: 40 },
    { do: "withdraw", service: "payoke", from: "2026-11-22T09:00" },
  );
  const settings = readSettings({ TRANSFERS: "live", CALLER_ID: shownWhenLive });
  const open = editionOpener(settings, bookDraft);
  const standing = () => standingOf(journal.acts);
  let made: Edition | undefined;
  const edition = () => {
    if (made?.lastAct !== journal.acts.length) made = open(standing(), Temporal.Now.instant());
    return made;
  };
  const studio = openStudio({
    edition,
    desk: {
      journal,
      standing,
      isJournalRead: () => true,
      draft: bookDraft,
      environment: {},
    },
    clock: Temporal.Now.instant,
    pageFolder: builtPage,
    prove: async () => ({ proof: { ...wholeProof, changed: 0, heard: [] } }),
  });
  const served = await serve(studio, 0, "127.0.0.1");
  ({ stop } = served);
  address = `http://127.0.0.1:${served.port}`;
});
afterAll(async () => {
  await browser?.close();
  await stop?.();
});

async function openAt(
  hash: string,
  { width = 1280, theme = "light", locale = "en-GB" } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: theme === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
    locale,
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${address}/#${hash}`);
  await page.locator("main > section:not([aria-busy])").waitFor();
  return page;
}

async function expectNothingFound(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}

const rowOf = (page: Page, id: string) => page.locator(`#facts-${id}`);

describe("the sheet", () => {
  it("shows a row a fact, and draws what is inside of one that is opened only", async () => {
    const page = await openAt(`facts?${monday}`);
    const { length: count } = Object.keys(bookDraft.services);
    const services = page.locator(".sheet").first();
    expect(await services.locator(".fact").count()).toBe(count);
    expect(await page.locator(".fact-part").count()).toBe(0);
    const row = rowOf(page, "sos-viol");
    for (const part of ["open", "8:00–18:00", "0800 98 100", "French"]) {
      expect(await row.textContent()).toContain(part);
    }
    const button = row.getByRole("button", {
      name: "The sexual violence helpline SOS Viol",
      exact: true,
    });
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await button.click();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await row.locator(".week:not(.day) .week-day").count()).toBe(7);
    expect(await row.locator(".fact-act").textContent()).toBe(
      "Check of Sunday 22 November 2026, by a tester: confirmed, the desk",
    );
    await button.click();
    expect(await row.locator(".fact-more").isVisible()).toBe(false);
    expect(await rowOf(page, "payoke").textContent()).toContain("number does not work");
  });

  it("is of the chosen day and hour", async () => {
    const page = await openAt("facts?at=2026-11-28T20:00");
    const row = await rowOf(page, "awel").textContent();
    expect(row).toContain("14:00–22:00");
    expect(await rowOf(page, "sos-viol").textContent()).toMatch(/closed.*closed/);
  });

  it("puts first what is to be checked, or goes by name, and finds what is not drawn", async () => {
    const page = await openAt(`facts?${monday}`);
    const names = () => page.locator(".sheet").first().locator(".fact-name").allTextContents();
    expect((await names()).slice(0, 2).join()).toContain("seventeen twelve");
    await page.getByLabel("Order").selectOption("By name");
    const sorted = await names();
    expect(sorted).toEqual(
      sorted.toSorted((one, other) => one.localeCompare(other, "en", { numeric: true })),
    );
    await page.getByRole("searchbox").fill("Baker McKenzie");
    const topics = page.locator(".sheet").nth(1);
    expect(await topics.locator(".fact").count()).toBeGreaterThan(1);
    expect(await page.locator(".sheet").first().isVisible()).toBe(false);
    await page.getByRole("searchbox").fill("080098100");
    expect(await page.locator(".fact:visible").count()).toBe(1);
    await page.getByRole("searchbox").fill("");
    await page.getByLabel("Only what needs checking").check();
    const marked = page.locator(".fact:visible .badge-warning");
    expect(await marked.count()).toBe(await page.locator(".fact:visible").count());
  });

  it("opens a row that a link names, the law with its mark among them", async () => {
    const page = await openAt(`facts/legal-basics?${monday}`);
    const row = rowOf(page, "legal-basics");
    await expect
      .poll(() => page.locator(":focus").getAttribute("id"))
      .toBe("facts-legal-basics-name");
    expect(await row.locator(".badge-warning").first().textContent()).toBe("unconfirmed");
    expect(await row.locator(".source").textContent()).toContain("before the reforms");
    const wrong = await openAt("facts/no-such-row");
    expect(await wrong.locator(".wrong-link").count()).toBe(1);
  });

  it("speaks the page's language, and marks what is written in another", async () => {
    const page = await openAt(`facts/gams?${monday}`, { locale: "fr-BE" });
    const row = rowOf(page, "gams");
    const source = row.locator(".source");
    expect(await source.textContent()).toContain(
      "Précision de l'association\u00a0: la page le décrit",
    );
    expect(await source.locator("cite[lang=fr]").textContent()).toBe("Violences sexuelles");
    expect(await row.locator(".note q").textContent()).toContain("leur demander si la ligne");
    expect(await row.locator("[lang=en]").count()).toBe(0);
    expect(await row.locator(".fact-act").textContent()).toContain(
      "sonnerie de 40 secondes au plus",
    );
  });

  it("has a name of its own for every button", async () => {
    const page = await openAt(`facts/gams?${monday}`);
    await rowOf(page, "surya").locator(".fact-name").click();
    await rowOf(page, "legal-basics").locator(".fact-name").click();
    const names = await page.locator("main button:visible").allTextContents();
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names).size).toBe(names.length);
    // An emergency service changes with a release; of a topic there is a check to record.
    const actions = async (id: string) => {
      const buttons = rowOf(page, id).locator(".fact-actions button");
      return (await buttons.evaluateAll((all) => all.map((one) => one.dataset.action))).join(" ");
    };
    await rowOf(page, "112").locator(".fact-name").click();
    expect(await actions("112")).toBe("checked letter");
    expect(await actions("legal-basics")).toBe("checked");
    expect(await actions("gams")).toBe("close withdraw hours number checked agreed letter");
  });

  it("is printed whole on landscape pages, none of it open", async () => {
    const page = await openAt(`facts/gams?${monday}`);
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pages.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(1);
    for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".fact-more:visible, .toolbar:visible").count()).toBe(0);
    expect(await page.locator(".print-only").textContent()).toBe(
      "Services and topics, Monday 23 November 2026, 10:00",
    );
    expect(await page.locator(".sheet-heads:visible").count()).toBe(2);
  });

  it("gives the directory away as a file", async () => {
    const page = await openAt(`facts?${monday}`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the directory" }).click();
    expect((await download).suggestedFilename()).toBe("directory-hsds.json");
  });
});

describe("a check", () => {
  it("is recorded by keyboard alone, and stands in its row at once", async () => {
    const page = await openAt(`facts/temporary-ban?${monday}`);
    const focused = () => page.locator(":focus").textContent();
    await expect.poll(focused).toContain("temporary ban");
    for (let tabs = 0; tabs < 12 && !(await focused())?.startsWith("Record"); tabs += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Record a check" }).waitFor();
    await page
      .locator("#act-subject option[value=temporary-ban]:checked")
      .waitFor({ state: "attached" });
    await page.getByLabel("It is not certain").focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Whom did you ask?").focus();
    await page.keyboard.type("the jurist");
    await page.keyboard.press("Enter");
    const name = page.locator("#change-by");
    await name.focus();
    await page.keyboard.type("Ann");
    await page.getByRole("button", { name: "Keep" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog .done").waitFor();
    await expectNothingFound(page);
    await page.keyboard.press("Escape");
    const row = rowOf(page, "temporary-ban");
    await row.locator(".fact-act").waitFor();
    expect(await row.locator(".fact-act").textContent()).toMatch(
      /by Ann: not certain, .*the jurist/,
    );
    expect(await row.locator(".fact-state").textContent()).toBe("unconfirmed");
    // Where it was done it can be done again.
    await expect.poll(focused).toMatch(/^Record a check… .*temporary ban/);
  });
});

describe("a letter", () => {
  it("is shown in the service's language or another, to be copied, mailed and printed", async () => {
    const page = await openAt(`facts/1712?${monday}`);
    const open = rowOf(page, "1712").getByRole("button", { name: "Write to the service" });
    await open.click();
    const text = page.getByLabel("Text");
    await expect.poll(() => text.inputValue()).toContain("Geachte mevrouw, geachte heer,");
    expect(await text.getAttribute("lang")).toBe("nl");
    await page.getByLabel("Language of the letter").selectOption("English");
    await expect.poll(() => text.inputValue()).toContain("Dear Sir or Madam,");
    const mail = new URL((await page.getByText("Open in the mail").getAttribute("href")) ?? "");
    expect(mail.protocol).toBe("mailto:");
    expect(mail.searchParams.get("subject")).toContain("Your service on our telephone line");
    await expectNothingFound(page);
    const printed = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Page to print" }).click();
    const letter = await printed;
    await letter.getByRole("heading", { name: "Your service on our telephone line" }).waitFor();
    const display = "getComputedStyle(document.querySelector('dl')).display";
    expect(await letter.evaluate(display)).toBe("grid");
    await page.bringToFront();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(":focus").textContent()).toContain("Write to the service");
  });
});

describe("with 360 pixels", () => {
  it.each(["light", "dark"])("is all there, for a finger, %s", async (theme) => {
    const page = await openAt(`facts/gams?${monday}`, { width: 360, theme });
    await expectNothingFound(page);
    const over = await page.evaluate("document.querySelector('main').scrollWidth - innerWidth");
    expect(over).toBeLessThanOrEqual(0);
    const small = await page
      .locator("main button:visible, main .fact-links a, main .download")
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent),
      );
    expect(small).toEqual([]);
    await rowOf(page, "gams").getByRole("button", { name: "Write to the service" }).click();
    await expect.poll(() => page.getByLabel("Text").inputValue()).toContain("Madame, Monsieur,");
    await expectNothingFound(page);
  });
});

it("shows no fault in all of this", () => {
  expect(faults).toEqual([]);
});
