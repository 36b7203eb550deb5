import { describe, expect, it } from "vitest";
import { callAt, listening, press } from "./call-by-keyboard.ts";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

describe("the phone in the page", () => {
  it("reaches SOS Viol by keyboard, and hears it closed on Christmas Day at ten", async () => {
    const page = await studio.open("");
    await page.getByText("Callers hear the carrier's voice.").waitFor();
    await callAt(page, "2026-12-25T10:00");
    await press(page, "3", "2", "1");
    const said = await page.locator(".line-said").last().textContent();
    expect(said).toContain("S O S Viol");
    expect(said).toMatch(/Probably closed today: it is a public holiday/);
    expect(await page.locator(".line-pressed kbd").allTextContents()).toEqual(["3", "2", "1"]);
    expect(await page.locator(".line-voice").count()).toBe(0);
  });

  it("takes a call to busy on an open day, and hears what else there is", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=3,2,1");
    await page.locator('.phone[data-phase="listening"]').focus();
    await page.keyboard.press("1");
    await page.getByRole("button", { name: "Skip to the end" }).click();
    await page.getByText("Would ring +3280098100").last().waitFor();
    await page.getByRole("button", { name: "Busy" }).click();
    await listening(page);
    const said = await page.locator(".line-said").allTextContents();
    expect(said.slice(-3).join(" ")).toContain("The line is busy.");
    expect(page.url()).toMatch(/keys=3,2,1,1,-,busy$/);
  });

  it("cuts short what is said when a key is pressed, and says in the link when", async () => {
    const page = await studio.open("");
    await callAt(page, "2026-11-23T10:00");
    await page.locator('.phone[data-phase="playing"]').waitFor();
    await page.locator(".phone").focus();
    await page.keyboard.press("3");
    await page.locator(".line-pressed").waitFor();
    expect(page.url()).toMatch(/keys=3@\d+\.\d$/);
    await page.keyboard.press("Escape");
    await page.getByText("You hung up.").waitFor();
    expect(await page.locator(".line-said").count()).toBeLessThan(6);
    // Who opens the link finds the call over, as it was left.
    await page.waitForURL(/hang-up$/);
    await page.reload();
    await page.getByText("You hung up.").waitFor();
  });

  it("lets the clock wait, and sends the silence when it is let go", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=3");
    await page.locator('.phone[data-phase="listening"]').waitFor();
    const left = page.getByRole("timer");
    const whole = await left.textContent();
    await page.waitForTimeout(1_300);
    expect(await left.textContent()).toBe(whole);
    await page.getByLabel("The clock waits for you").uncheck();
    await page.getByText(/^[1-6] seconds? left to press a key$/).waitFor();
    await page.locator(".phone").focus();
    await page.keyboard.press("Enter");
    await page.locator(".line-silent").waitFor();
  });

  it("says what is said once, in its language, to those who listen to the page", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=2");
    const log = page.getByRole("log");
    expect(await log.getAttribute("aria-live")).toBe("polite");
    const before = await log.locator("li").count();
    await log
      .locator("li")
      .last()
      .evaluate((line) => line.setAttribute("data-old", "yes"));
    await press(page, "2");
    // A line that was there stays the same element: a screen reader does not read it again.
    expect(
      await log
        .locator("li")
        .nth(before - 1)
        .getAttribute("data-old"),
    ).toBe("yes");
    expect(await log.locator(".line-said p").last().getAttribute("lang")).toBe("nl-BE");
  });

  it("says what the server refuses", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=busy");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toContain("no transfer is ringing");
    studio.expectFault(/400/);
  });
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
