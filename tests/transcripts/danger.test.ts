import { describe, expect, it } from "vitest";
import { callTheLine } from "./call-the-line.ts";

describe("danger in the first second of the call", () => {
  it("gives the advice in three languages, then calls 112 for a caller who stays", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.phone.press("0", { afterSeconds: 1 });

    expect(call.place()).toBe("danger");
    expect(call.phone.sinceLastTurn.map(({ language }) => language)).toEqual([
      "fr-BE",
      "nl-BE",
      "en-GB",
    ]);
    for (const { text } of call.phone.sinceLastTurn) expect(text).toMatch(/^[^.]+\. [^.]+\./);
    expect(call.says("danger.advice-brief")).toBe(true);
    expect(call.says("danger.stay")).toBe(true);

    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.shows()).toBeUndefined();
    expect(call.phone.clockSeconds).toBeLessThan(40);
  });

  it("calls 112 at once when zero is pressed again", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.phone.press("0", { afterSeconds: 1 });
    await call.phone.press("0", { afterSeconds: 1 });
    expect(call.says("danger.advice-brief")).toBe(false);
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.phone.clockSeconds).toBeLessThan(12);
  });

  it("goes back to where it was pressed with the star key", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.press("2", "2", "0");
    expect(call.place()).toBe("danger");
    await call.press("*");
    expect(call.place()).toBe("sexual-violence");
    expect(call.phone.heard.at(-1)?.language).toBe("nl-BE");
  });
});

describe("112 cannot be reached", () => {
  it.each(["failed", "busy", "no-answer"] as const)(
    "repeats the advice at once after %s, then offers the police and another try",
    async (status) => {
      const call = await callTheLine({ at: "2026-11-23T02:00" });
      await call.press("1", "0");
      await call.stayOn();
      await call.phone.endTransfer(status);

      expect(call.place()).toBe("danger");
      expect(call.phone.sinceLastTurn[0]?.text).toMatch(/^Nous n'arrivons pas à joindre/);
      expect(call.words().match(/un, un, deux/g)).toHaveLength(2);

      await call.press("1");
      expect(call.place()).toBe("101");
      await call.stayOn();
      expect(call.dials()).toBe("101");
      expect(call.shows()).toBeUndefined();
    },
  );

  it("tries 112 again with zero", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.press("1", "0");
    await call.stayOn();
    await call.phone.endTransfer("failed");
    await call.press("0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});
