import type { Page } from "playwright-core";

/** Presses a key on the keyboard once the line waits for one; what is still being said is skipped. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await listening(page);
    await page.keyboard.press(key);
    await page.locator(".line-pressed, .line-silent").last().waitFor();
  }
  await listening(page);
}

/** Waits until the line listens or rings, and skips what it says until then. */
export async function listening(page: Page): Promise<void> {
  const phone = page.locator(".phone");
  await phone.and(page.locator('[data-phase="playing"], [data-phase="listening"]')).waitFor();
  const skip = page.getByRole("button", { name: "Skip to the end" });
  if (await skip.isVisible()) await skip.click();
  await phone.and(page.locator('[data-phase="listening"]')).waitFor();
  await phone.focus();
}

/** Calls at a Belgian time, with the keyboard alone; the page is asked to speak where it has voices. */
export async function callAt(page: Page, at: string): Promise<void> {
  await page.getByLabel("Belgian time").fill(at);
  await page.getByRole("button", { name: "Call", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page
    .locator('dialog, .phone:not([data-phase="idle"], [data-phase="over"])')
    .first()
    .waitFor();
  const speak = page.getByRole("button", { name: "Speak", exact: true });
  if (await speak.isVisible()) await speak.press("Enter");
}
