import { join } from "node:path";
import { expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { builtPage } from "../../support/build-page.ts";
import { openBrowser } from "../../support/open-browser.ts";
import { startReplicas, toSosViol } from "../../support/replicas.ts";
import { serveStudio } from "../../support/serve-studio.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const { fr } = phrases;

it("an act made in the browser is heard by a caller of either of two replicas, and so is its end", async (test) => {
  const journal = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
  const replicas = await startReplicas(test, journal);
  const studio = await serveStudio(builtPage, { journal });
  test.onTestFinished(() => studio.stop());
  const browser = await openBrowser();
  test.onTestFinished(() => browser.close());
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  page.setDefaultTimeout(200_000);
  await page.goto(`${studio.address}/#today`);
  const keep = async () => {
    const dialog = page.locator("dialog[open]").last();
    await dialog.getByLabel("Your name or your role").fill("Anna");
    await dialog.getByRole("button", { name: "Keep" }).click();
    await dialog.getByText("The line knows it within five seconds.").waitFor();
  };
  await page.getByRole("button", { name: "A number does not work" }).click();
  await page.locator("#act-subject option[value=sos-viol]").waitFor({ state: "attached" });
  await page.locator("#act-subject").selectOption("sos-viol");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("The same call, before and after").waitFor();
  await keep();
  await Promise.all(
    replicas.map(({ hear }) =>
      expect.poll(() => hear(...toSosViol)).toContain(fr["service.withdrawn"]),
    ),
  );
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page
    .getByRole("button", { name: /^Take back/ })
    .first()
    .click();
  await page.getByText("The same call, before and after").waitFor();
  await keep();
  await Promise.all(
    replicas.map(({ hear }) =>
      expect.poll(() => hear(...toSosViol)).toContain(fr["sos-viol.about"]),
    ),
  );
});
