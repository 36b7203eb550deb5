import { describe, expect, it } from "vitest";
import { useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

describe("the telephone on a telephone", () => {
  it.each([
    [360, 740],
    [390, 660],
    [320, 568],
  ] as const)(
    "has its keys at the foot, and the last sentence above them, %i by %i",
    async (width, height) => {
      const page = await studio.open("#at=2026-11-23T10:00&keys=3,2", { width, height });
      await page.locator('.phone[data-phase="listening"]').waitFor();
      const boxOf = async (selector: string) => {
        const box = await page.locator(selector).last().boundingBox();
        if (box === null) throw new Error(`${selector} is not seen.`);
        return { top: box.y, bottom: box.y + box.height, height: box.height };
      };
      const keypad = await boxOf(".keypad");
      expect(keypad.bottom).toBeCloseTo(height, 0);
      expect((await boxOf(".key")).height).toBeGreaterThanOrEqual(44);
      const log = await boxOf(".transcript");
      const last = await boxOf(".line-said .line-text");
      expect(log.top).toBeGreaterThanOrEqual(0);
      expect(log.bottom).toBeLessThanOrEqual(keypad.top);
      expect(last.top).toBeGreaterThanOrEqual(log.top);
      expect(Math.min(last.bottom, log.bottom) - last.top).toBeGreaterThan(100);
      const hangUp = await boxOf(".hang-up-button");
      expect(hangUp.top).toBeGreaterThanOrEqual(0);
      // The keys work where they stand.
      await page.locator('.key[data-key="1"]').click();
      await page.waitForURL(/keys=3,2,1$/);
    },
  );

  it("has nothing to press that is less than 44 pixels high", async () => {
    const page = await studio.open("#at=2026-11-23T10:00&keys=3,2,1,1,-", {
      width: 360,
      height: 740,
    });
    const tooSmall = () =>
      page.evaluate(`
        [...document.querySelectorAll("button, select, summary, .tab, .switch, .rate, input:not([type=checkbox])")]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML);
      `);
    expect(await tooSmall()).toEqual([]);
    await page.getByRole("button", { name: "Busy" }).click();
    await page.getByRole("button", { name: "Skip to the end" }).click();
    await page.locator('.phone[data-phase="listening"]').waitFor();
    expect(await tooSmall()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByText("You hung up.").waitFor();
    expect(await tooSmall()).toEqual([]);
  });
});

it("shows no fault in all of this", () => {
  expect(studio.faults).toEqual([]);
});
