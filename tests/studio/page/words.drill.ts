import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import type { ProveChange } from "../../../src/studio/proofs.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { expectNothingFound, useStudioPage } from "./studio-page.ts";

const folder = temporaryFolder(afterAll);

// What is proved of words has its own tests: here each takes no time, and one is refused.
const prove: ProveChange = async ({ change }) => {
  const isBad = change.do === "say" && change.text.includes("nobody");
  const broken = isBad ? ["now, keys 3: 31 s of speech, at most 30"] : [];
  const nothing = { changed: 1, places: [], heard: [], moments: ["now"], warnings: [], lacks: [] };
  return { proof: { ...nothing, broken, seconds: 1 } };
};

const studio = useStudioPage(undefined, () => ({ journal: join(folder, "journal.jsonl"), prove }));

/** Somebody whose name the browser knows. */
const known = { before: `localStorage.setItem("studio.preferences", '{"name":"Anna"}')` };

const monday = "at=2026-11-23T10:00";

/** Waits until what was typed has been heard everywhere. */
async function heard(page: Page): Promise<void> {
  await page.locator(".hearing:not([aria-busy])").waitFor();
}

describe("the words", () => {
  it("are in one language wide, the others folded, and only what is near is drawn", async () => {
    const page = await studio.open(`#words?${monday}`);
    const [first] = await page.locator(".row .spoken-text").all();
    await first?.waitFor();
    const drawn = await page.locator(".row-more").count();
    expect(await page.locator(".row").count()).toBeGreaterThan(300);
    expect(drawn).toBeLessThan(60);
    expect(await first?.getAttribute("lang")).toBe("en");

    await page.getByRole("group", { name: "Language of the words" }).getByText("Dutch").click();
    expect(await page.locator(".row .spoken-text").first().getAttribute("lang")).toBe("nl");
    const french = page.locator(".row").first().locator(".other-language", { hasText: "French" });
    expect(await french.locator(".spoken-text").count()).toBe(0);
    await french.locator("summary").click();
    expect(await french.locator(".spoken-text").getAttribute("lang")).toBe("fr");

    await page.mouse.wheel(0, 6000);
    await expect.poll(() => page.locator(".row-more").count()).toBeGreaterThan(drawn);
    await page.getByRole("group", { name: "Language of the words" }).getByText("English").click();
  });

  it("are found in any language, by kind, and from the index", async () => {
    const page = await studio.open(`#words?${monday}`);
    await page.getByLabel("Search").fill("SOS Viol, in het Frans, druk vijf");
    await expect.poll(() => page.locator(".row:visible").count()).toBe(1);
    await page.getByLabel("Search").fill("");
    await page.getByRole("combobox", { name: "Show", exact: true }).selectOption("danger");
    expect(await page.locator(".row:visible").count()).toBe(6);
    const index = page.getByRole("navigation", { name: "Index of the words" });
    await index.getByText("danger (6)").click();
    await index.getByRole("link", { name: "In danger · busy" }).click();
    await page.waitForURL(/#words\/[\w-]+%2Fbusy\?at=2026-11-23T10:00$/);
    await page.locator(":focus .row-more").waitFor();
    expect(await page.locator(":focus h2").textContent()).toBe("In danger · busy");
  });

  it("give each button a name of its own", async () => {
    const page = await studio.open(`#words/main?${monday}`);
    await page.locator("#words-main .row-more").waitFor();
    const names = await page
      .locator(".row button")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent));
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are printed in one language, only what nobody has read, with a box to tick and a line to write on", async () => {
    const page = await studio.open(`#words?${monday}`, { locale: "nl-BE" });
    await page.getByRole("combobox", { name: "Tonen", exact: true }).selectOption("unread");
    await page.getByRole("combobox", { name: "Soort tekst", exact: true }).selectOption("menu");
    expect(await page.locator(".tick-box").first().isVisible()).toBe(false);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".tick-box:visible").count()).toBe(12);
    expect(await page.locator(".writing-line").first().isVisible()).toBe(true);
    const spoken = page.locator(".row:visible .spoken-text:visible");
    const languages = await spoken.evaluateAll((all) => all.map(({ lang }) => lang));
    expect(languages).toEqual(Array(12).fill("nl"));
    expect(await page.locator(".print-only").textContent()).toMatch(
      /Nederlands · Nog niet nagelezen .*23 november 2026/,
    );
    expect(await page.getByRole("search").isVisible()).toBe(false);
  });
});

describe("a phrase", () => {
  it("is found from a sentence that was heard, and approved", async () => {
    const page = await studio.open(`#${monday}&keys=3`, known);
    await page.locator(".line-text", { hasText: "This line is automatic." }).waitFor();
    await page.locator(".line-whence").last().locator("summary").click();
    await page.locator(".line-whence").last().getByRole("link", { name: "standing-keys" }).click();
    await page.getByRole("heading", { name: "standing-keys" }).waitFor();
    await page
      .getByRole("button", { name: "I have read these words, and they are good: English" })
      .click();
    await page.getByText(/^Read and approved by Anna on /).waitFor();
    await heard(page);
    expect(await page.getByText("Read and approved").count()).toBe(1);
    expect(await page.locator(".hearing h3").textContent()).toMatch(/^\d+ prompts in which/);
  });

  it("is edited by keyboard alone, its blanks watched over, and heard as one types", async () => {
    const page = await studio.open(`#words/phrase%2Foption?${monday}`);
    const edit = page.getByRole("button", { name: "Edit: English" });
    await edit.focus();
    await page.keyboard.press("Enter");
    const field = page.getByLabel("The words of option in English");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(
      "Now for something quite different, {{option}}, and so on and on, press ",
    );
    await page.getByText("{{key}} is missing: the line must be able to fill it in.").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toMatch(/press \{\{key\}\}$/);
    await page.keyboard.type(".");
    await page.getByText("Nothing keeps these words from being kept.").waitFor();
    await heard(page);
    const main = page.locator(".heard-prompt", { hasText: "For the main menu" });
    expect(await main.locator("summary").textContent()).toMatch(
      /30 s → \d\d s, at most 30 s.*warning/,
    );
    await main.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await main.locator("ins").count()).toBeGreaterThan(0);

    // What is typed is found again by who looks elsewhere meanwhile.
    await main.getByRole("link").click();
    await page.locator("#words-main").waitFor();
    await page.goBack();
    expect(await field.inputValue()).toMatch(/^Now for something/);
    await page.getByRole("button", { name: "Stop editing: English" }).click();
    expect(await page.locator(":focus").textContent()).toBe("Edit");
  });

  it("is kept with a name, and then the languages differ until somebody has read the others", async () => {
    const page = await studio.open(`#words/phrase%2Fwelcome?${monday}`);
    await page.getByRole("button", { name: "Edit: Dutch" }).click();
    await page.locator("textarea").fill("Dit is een automatische lijn.");
    await page.getByText("Nothing keeps these words from being kept.").waitFor();
    await page.getByRole("button", { name: "Keep these words…: Dutch" }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.getByLabel("Your name").fill("Bert");
    await dialog.getByRole("button", { name: "Keep" }).click();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText(/^Changed by Bert on /).waitFor();
    expect(await page.locator(".phrase-history q").textContent()).toBe(phrases.nl.welcome);
    expect(await page.getByText("has not followed the other languages").count()).toBe(2);

    await page.getByRole("link", { name: "All words" }).click();
    await page.getByRole("combobox", { name: "Only", exact: true }).selectOption("left behind");
    expect(await page.locator(".row:visible h2").allTextContents()).toContain("For the main menu");
    await page.goto(`${page.url().split("#")[0]}#words/phrase%2Fwelcome`);
    for (const language of ["French", "English"]) {
      await page
        .getByRole("button", { name: `I have read these words, and they are good: ${language}` })
        .click();
      const column = page.getByRole("region", { name: language });
      await column.getByText(/^Read and approved by Bert on /).waitFor();
    }
    expect(await page.getByText("has not followed the other languages").count()).toBe(0);
  });

  it("is approved with all others of a row at once", async () => {
    const page = await studio.open(`#words/sos-viol?${monday}`, known);
    const row = page.locator("#words-sos-viol");
    await row.getByRole("button", { name: /^I have read this, and it is good/ }).click();
    await row.getByRole("button", { name: /^I have read this/ }).waitFor({ state: "detached" });
    expect(await page.locator("dialog").count()).toBe(0);
    await row.getByText("Where is this from?").click();
    expect(await row.locator(".whence").getByText("Unread").count()).toBe(0);
  });

  it("is not edited where only a release changes it, and says so", async () => {
    const page = await studio.open("#words/phrase%2Fdanger.calling");
    await page.getByText("Only a release changes these words").waitFor();
    expect(await page.getByRole("button", { name: /^Edit/ }).count()).toBe(0);
    await page.goto(`${page.url().split("#")[0]}#words/phrase%2Fno-such`);
    await page.locator(".wrong-link").waitFor();
  });

  it.each([
    ["light", 360],
    ["dark", 1280],
  ] as const)(
    "has nothing that axe finds while it is edited, %s, %i pixels wide",
    async (theme, width) => {
      const page = await studio.open(`#words/phrase%2Foption?${monday}`, { theme, width });
      await page.getByRole("button", { name: "Edit: French" }).click();
      await page.locator("textarea").fill("{{option}}, et sans blanc.");
      await page.getByText("{{key}} is missing").waitFor();
      await heard(page);
      await page.locator(".heard-prompt summary").first().click();
      await expectNothingFound(page, "a phrase");
    },
  );
});

describe("a translation", () => {
  it("goes out as a file and comes back: each change with what stands against it, the rest kept at once", async () => {
    const page = await studio.open(`#words?${monday}`, { ...known, width: 360 });
    await page.getByText("Translation: send out and bring back").click();
    await page.getByRole("combobox", { name: "Format" }).selectOption("csv");
    await page.getByRole("combobox", { name: "Which words" }).selectOption("all");
    const saving = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the file" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("helpline-fr-en-all.csv");
    const sent = readFileSync(await saved.path(), "utf8");
    const back = join(folder, "back.csv");
    const written = sent
      .replace(phrases.en.goodbye, "Call us again at any time.")
      .replace(phrases.en["wrong-key"], "That key has no use here.")
      .replace(phrases.en.late, "Soon there is nobody.")
      .replace(phrases.en["cost.free"], "Free if you call {{them}}.");
    writeFileSync(back, written);
    await page.getByLabel("Bring back a translated file").setInputFiles(back);
    await page.getByText("English: 4 changes").waitFor();
    expect(await page.locator(".returned-phrase", { hasText: "cost.free" }).textContent()).toMatch(
      /must have the same blanks/,
    );
    await expectNothingFound(page, "a translation");
    await page.getByRole("button", { name: "Keep all 3 changes without a remark" }).click();
    await page.getByText("2 of 3 kept.").waitFor();
    expect(
      await page.locator(".returned-phrase", { hasText: "late" }).last().textContent(),
    ).toMatch(/not kept: now, keys 3/);
    await page.getByRole("link", { name: "Open wrong-key" }).click();
    await page.getByText("That key has no use here.").first().waitFor();
  });

  it("that cannot be read says why", async () => {
    const page = await studio.open("#words");
    await page.getByText("Translation: send out and bring back").click();
    const bring = (name: string, text: string) =>
      page
        .getByLabel("Bring back a translated file")
        .setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });
    await bring("a.docx", "PK");
    await page.getByText("Choose a .xlf, .xliff or .csv file.").waitFor();
    await bring("a.xlf", "<!DOCTYPE a><a/>");
    await page.getByText("The file has a document type").waitFor();
    studio.expectFault(/400/);
  });
});

it("shows no fault in all of this, and asks no other host", () => {
  expect(studio.faults).toEqual([]);
});
