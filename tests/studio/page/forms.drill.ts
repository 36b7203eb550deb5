import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import type { Change } from "../../../src/line/book/acts.ts";
import { forms } from "../../../src/studio/page/texts/forms.ts";
import type { ProveChange } from "../../../src/studio/proofs.ts";
import { keepAct } from "../../support/replicas.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { callAt, press } from "./call-by-keyboard.ts";
import { expectNothingFound, useStudioPage } from "./studio-page.ts";

const folder = temporaryFolder(afterAll);
const journal = join(folder, "journal.jsonl");

/** What is broken by a change of a test: what its reason says; and by every new number. */
const brokenBy = (change: Change) =>
  change.do === "number" || ("reason" in change && change.reason === "leaves nobody")
    ? ["nobody rings for callers who press no keys (fr)"]
    : [];

// A proof calls up hundreds of answers: here it is what the page makes of one. The drill has the proof itself.
const prove: ProveChange = async ({ change }, onProgress) => {
  onProgress({ done: 1, of: 3, doing: "now" });
  const heard = (["fr", "en"] as const).map((language) => ({
    language,
    when: "as it begins, 2030-01-07 00:00",
    steps: ["1", "2", "-"],
    before: "It is open now, until six.",
    after: "It is closed now, until Tuesday.",
  }));
  const broken = brokenBy(change);
  const proof = {
    changed: 244,
    places: [],
    heard,
    moments: ["now"],
    broken,
    warnings: [],
    lacks: broken.map((message) => ({
      message,
      at: "2030-01-07 00:00",
      isWarning: false,
      leftAlone: { who: "without keys", language: "fr" } as const,
    })),
  };
  return { proof: { ...proof, seconds: 1 } };
};

const studio = useStudioPage(undefined, () => ({ journal, prove }));

const dialog = (page: Page) => page.locator("dialog[open]").last();

/** Opens a form, and chooses SOS Viol once the services are there. */
async function tell(page: Page, form: string): Promise<void> {
  await page.getByRole("button", { name: form }).click();
  await page.locator("#act-subject option[value=sos-viol]").waitFor({ state: "attached" });
  await page.getByLabel("Which service?").selectOption("sos-viol");
}

async function keepIt(page: Page): Promise<void> {
  await dialog(page).getByRole("button", { name: "Keep" }).click();
  await dialog(page)
    .getByText(/Kept as change \d+\. The line knows it within five seconds\./)
    .waitFor();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await page.locator("main > section:not([aria-busy])").waitFor();
}

async function heardAt(at: string): Promise<string | null> {
  const page = await studio.open("#phone");
  await callAt(page, at);
  await press(page, "3", "2", "1");
  return page.locator(".line-said").last().textContent();
}

it("a service that is closed is heard so in the page's own telephone, and open once that is taken back", async () => {
  const page = await studio.open("#today");
  await page.getByText("Nothing has changed").waitFor();
  await tell(page, "A service is closed");
  await page.getByLabel("First day").fill("2030-01-07");
  await page.getByLabel("Last day").fill("2030-01-07");
  await page.getByLabel("Why").fill("<b>their office</b> moves");
  await page.getByRole("button", { name: "Next" }).click();
  await dialog(page).getByText("The same call, before and after").waitFor();
  expect(await dialog(page).locator(".change-what").textContent()).toBe(
    "The sexual violence helpline SOS Viol: closed on Monday 7 January 2030 (<b>their office</b> moves).",
  );
  expect(await dialog(page).locator("del").allInnerTexts()).toContain("open");
  expect(await dialog(page).locator("ins").allInnerTexts()).toContain("closed");
  await dialog(page).getByText("244 answers change.").waitFor();
  await dialog(page).getByRole("button", { name: "Keep" }).click();
  await dialog(page).getByText("First say who makes this change.").waitFor();
  await dialog(page).getByLabel("Your name or your role").fill("Anna, on duty");
  await keepIt(page);
  const act = page.locator(".act", { hasText: "Anna, on duty" }).first();
  await act.waitFor();
  expect(await act.textContent()).toContain("closed on Monday 7 January 2030");
  expect(await heardAt("2030-01-07T10:00")).toContain("Closed now.");
  await page
    .getByRole("button", { name: /^Take back: The sexual/ })
    .first()
    .click();
  await dialog(page)
    .getByText(/is taken back \(The sexual violence helpline SOS Viol: closed/)
    .waitFor();
  // The name is known by now.
  await keepIt(page);
  await page.getByText("Nothing has changed").waitFor();
  expect(await heardAt("2030-01-07T10:00")).not.toContain("Closed now.");
  expect(studio.faults).toEqual([]);
});

it("is told, kept and taken back by the keyboard alone", async () => {
  const page = await studio.open("#today");
  const { keyboard } = page;
  await page.getByRole("button", { name: "A number does not work" }).focus();
  await keyboard.press("Enter");
  await page.locator("#act-subject:focus").waitFor();
  await page.locator("#act-subject option[value=sos-viol]").waitFor({ state: "attached" });
  await keyboard.type("The sexual v");
  expect(await page.getByLabel("Which service?").inputValue()).toBe("sos-viol");
  await page.getByLabel("Why").focus();
  await keyboard.type("rings into nothing");
  await keyboard.press("Enter");
  await dialog(page).getByText("The same call, before and after").waitFor();
  await page.getByLabel("Your name or your role").focus();
  await keyboard.type("Bea");
  await keyboard.press("Enter");
  await dialog(page).getByText("The line knows it within five seconds.").waitFor();
  expect(await page.locator(":focus").textContent()).toBe("Close");
  await keyboard.press("Enter");
  await page.locator(".act").first().waitFor();
  expect(await heardAt("2030-01-07T10:00")).toContain(phrases.en["service.withdrawn"]);
  await page.goto(`${page.url().split("#")[0]}#today`);
  await page
    .getByRole("button", { name: /^Take back: The sexual/ })
    .first()
    .focus();
  await keyboard.press("Enter");
  await page.getByLabel("Your name or your role").focus();
  await keyboard.press("Enter");
  await dialog(page).getByText("The line knows it within five seconds.").waitFor();
  await keyboard.press("Enter");
  await page.getByText("Nothing has changed").waitFor();
});

it("hours are picked on a telephone, and nothing is found in any dialogue", async () => {
  const page = await studio.open("#today", { width: 360, height: 740 });
  await expectNothingFound(page, "today");
  await tell(page, "New hours");
  const notation = page.getByLabel("The hours, as the line writes them");
  const row = (number: number) => page.getByRole("group", { name: `Hours, row ${number}` });
  for (const day of ["Thursday", "Friday"]) await row(1).getByLabel(day).uncheck();
  await row(1).getByLabel("From").fill("09:00");
  await row(1).getByLabel("To").fill("17:30");
  await page.getByRole("button", { name: "Add a row" }).click();
  await row(2).getByLabel("Friday").check();
  await row(2).getByLabel("From").fill("22:00");
  expect(await notation.inputValue()).toBe("");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("Choose at least one day").waitFor();
  await row(2).getByLabel("To").fill("06:00");
  expect(await notation.inputValue()).toBe("Mo-We 09:00-17:30; Fr 22:00-24:00; Sa 00:00-06:00");
  await page.getByRole("radio", { name: "Closed", exact: true }).check();
  await page.getByRole("button", { name: "Remove row 2" }).click();
  expect(await notation.inputValue()).toBe("Mo-We 09:00-17:30; PH off");
  await notation.fill("Mo-We 09:00-12:00; Dec 24 off");
  expect(await row(1).getByLabel("Monday").isDisabled()).toBe(true);
  await page.getByLabel("From").first().fill("2030-01-01");
  await expectNothingFound(page, "hours");
  const small = await dialog(page)
    .locator("button:visible")
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  await page.getByRole("button", { name: "Next" }).click();
  await dialog(page).getByText("The same call, before and after").waitFor();
  await expectNothingFound(page, "before and after");
  await dialog(page).getByRole("button", { name: "Not now" }).click();
  // What was typed is there still.
  expect(await notation.inputValue()).toBe("Mo-We 09:00-12:00; Dec 24 off");
  await page.getByRole("button", { name: "Back to the rows" }).click();
  expect(await notation.inputValue()).toBe("Mo-We 09:00-17:30; PH off");
  await page.getByRole("button", { name: "Next" }).click();
  // What a row says is told as people read hours.
  await dialog(page).getByText("Mo–We 9:00–17:30; closed on public holidays").waitFor();
  await dialog(page).getByRole("button", { name: "Not now" }).click();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  for (const form of ["A service is closed", "A number does not work", "Another number"]) {
    await tell(page, form);
    await expectNothingFound(page, form);
    await page.keyboard.press("Escape");
  }
});

it("says what is missing or cannot be, and loses nothing that was typed", async () => {
  const page = await studio.open("#today");
  await page.getByRole("button", { name: "A service is closed" }).click();
  await page.locator("#act-subject option[value=sos-viol]").waitFor({ state: "attached" });
  const next = page.getByRole("button", { name: "Next" });
  const alert = page.getByRole("alert");
  await next.click();
  await alert.getByText("Fill in: Which service").waitFor();
  await page.getByLabel("Which service?").selectOption("sos-viol");
  await page.getByLabel("Why").fill("a move");
  await next.click();
  await alert.getByText("Fill in: Last day, included").waitFor();
  await page.getByLabel("First day").fill("2030-01-08");
  await page.getByLabel("Last day").fill("2030-01-06");
  await next.click();
  await alert.getByText("The end must come after the beginning.").waitFor();
  expect(await page.locator(":focus").inputValue()).toBe("2030-01-06");
  await page.getByLabel("First day").fill("2025-01-06");
  await page.getByLabel("Last day").fill("2025-01-07");
  await next.click();
  await alert.getByText("It would be over already").waitFor();
  expect(await page.getByLabel("Why").inputValue()).toBe("a move");
});

it("stays as it was typed for who goes back to another view, and is kept once by two keys", async () => {
  const page = await studio.open("#words");
  await page.getByRole("link", { name: "Today" }).click();
  await tell(page, "A service is closed");
  await page.getByLabel("First day").fill("2030-02-04");
  await page.goBack();
  await page.locator("main[data-view=words] > section:not([aria-busy])").waitFor();
  expect(await page.getByLabel("First day").inputValue()).toBe("2030-02-04");
  await page.getByLabel("Last day").fill("2030-02-04");
  await page.getByRole("button", { name: "Next" }).click();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/acts")) sent.push("kept");
  });
  const name = dialog(page).getByLabel("Your name or your role");
  await name.fill("Anna");
  const enter = () => name.dispatchEvent("keydown", { key: "Enter" });
  await Promise.all([enter(), enter()]);
  await dialog(page)
    .getByText(/Kept as change/)
    .waitFor();
  expect(sent).toEqual(["kept"]);
  expect(studio.faults).toEqual([]);
});

it("says in the page's language that nobody answers, and loses nothing", async () => {
  const page = await studio.open("#today", { locale: "nl-BE" });
  await page.getByRole("button", { name: "Een nummer werkt niet" }).click();
  await page.locator("#act-subject option[value=sos-viol]").waitFor({ state: "attached" });
  await page.locator("#act-subject").selectOption("sos-viol");
  await page.route("**/*", (route) => route.abort());
  await dialog(page).locator("button.primary").click();
  await dialog(page).getByText("Het bureau antwoordt niet.").waitFor();
  await page.unroute("**/*");
  await dialog(page).getByRole("button", { name: "Opnieuw nagaan" }).click();
  await dialog(page).getByRole("button", { name: "Bewaren" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("#act-subject").inputValue()).toBe("sos-viol");
  await page.keyboard.press("Escape");
  await page.route("**/*", (route) => route.abort());
  await page.getByRole("link", { name: "Kaart" }).click();
  await page.getByText("Laad de pagina opnieuw.").waitFor();
  while (studio.faults.length > 0) studio.expectFault(/ERR_FAILED/);
});

it("offers no keeping of what is refused, and goes back to the form", async () => {
  const page = await studio.open("#today", { width: 360 });
  await tell(page, "Another number");
  await page.getByLabel("New number").fill("0900 12 345");
  await page.getByRole("button", { name: "Next" }).click();
  await dialog(page).getByText("This cannot be kept").waitFor();
  await dialog(page).getByText("0900 12 345").first().waitFor();
  await expectNothingFound(page, "problems");
  await dialog(page).getByRole("button", { name: "Close" }).click();
  expect(await page.getByLabel("New number").inputValue()).toBe("0900 12 345");
  await page.getByLabel("New number").fill("02 555 01 01");
  await page.getByRole("button", { name: "Next" }).click();
  await dialog(page).getByText("The line would no longer do what it promises").waitFor();
  expect(await dialog(page).getByRole("button", { name: "Keep" }).count()).toBe(0);
  await expectNothingFound(page, "refused");
});

it("keeps what leaves something broken only with the box ticked, and proves again what somebody came before", async () => {
  const page = await studio.open("#today", {
    before: 'localStorage.setItem("studio.preferences", \'{"name":"Cleo"}\')',
  });
  await tell(page, "A number does not work");
  await page.getByLabel("Why").fill("leaves nobody");
  await page.getByRole("button", { name: "Next" }).click();
  await dialog(page).getByText("What this breaks").waitFor();
  await expectNothingFound(page, "broken");
  await dialog(page).getByRole("button", { name: "Keep" }).click();
  await dialog(page).getByText("First tick the box").waitFor();
  await dialog(page).getByLabel("It is true all the same").check();
  await keepAct(journal, { do: "checked", fact: "1712", on: "2026-11-20", outcome: "confirmed" });
  await dialog(page).getByRole("button", { name: "Keep" }).click();
  // In the words of the page, which it has in each language, and not in the server's.
  await dialog(page).getByText("or it was checked more than a quarter of an hour ago").waitFor();
  studio.expectFault(/409/);
  await dialog(page).getByRole("button", { name: "Check again" }).click();
  await dialog(page).getByLabel("It is true all the same").check();
  await keepIt(page);
  await page.locator(".act", { hasText: "Cleo" }).first().waitFor();
});

it("says in the language of the page whom a change leaves without somebody", async () => {
  for (const [locale, words] of [
    [
      "fr-BE",
      "Les personnes qui appellent en français et n'appuient sur rien ne joignent plus personne. À partir du lundi 7 janvier 2030, 00:00.",
    ],
    [
      "nl-BE",
      "Wie in het Frans belt en op geen toets drukt, krijgt niemand meer aan de lijn. Vanaf maandag 7 januari 2030, 00:00.",
    ],
  ] as const) {
    const page = await studio.open("#today", { locale });
    const { titles, next } = forms[locale === "fr-BE" ? "fr" : "nl"];
    await page.getByRole("button", { name: titles.withdraw }).click();
    await page.locator("#act-subject option[value=cpvcf]").waitFor({ state: "attached" });
    await page.locator("#act-subject").selectOption("cpvcf");
    await page.locator("#act-reason").fill("leaves nobody");
    await page.getByRole("button", { name: next }).click();
    const found = dialog(page).locator(".problem li");
    await found.waitFor();
    expect([await found.textContent(), await found.getAttribute("lang")]).toEqual([words, null]);
  }
});
