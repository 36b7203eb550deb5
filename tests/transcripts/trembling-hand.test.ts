import { describe, expect, it } from "vitest";
import { callTheLine, type TestCall } from "../support/call-the-line.ts";

const monday = "2026-11-23T10:00";

/** Presses a key and, before the hand is still, presses it again. */
async function pressTwice(call: TestCall, key: string): Promise<void> {
  await call.press(key);
  await call.phone.press(key, { afterSeconds: 0.3 });
}

describe("a trembling hand, in French, on Monday at ten", () => {
  it("presses twice, lands elsewhere, comes back with star and reaches SOS Viol", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1");
    await pressTwice(call, "2");
    expect(call.place()).toBe("care-centres");

    await call.press("*");
    expect(call.place()).toBe("sexual-violence");
    expect(call.says("wrong-key")).toBe(false);
    await pressTwice(call, "1");
    expect(call.place()).toBe("sos-viol");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("presses star twice, and is two steps back, no further than it can come again", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "1");
    await pressTwice(call, "*");
    expect(call.place()).toBe("main");
    await pressTwice(call, "*");
    expect(call.place()).toBe("language");
    await call.press("1", "2", "1");
    expect(call.place()).toBe("sos-viol");
  });

  it("chooses a language twice, and is one star away from its main menu", async () => {
    const call = await callTheLine({ at: monday });
    await pressTwice(call, "1");
    expect(call.place()).toBe("ecoute-violences-conjugales");
    expect(call.dials()).toBeUndefined();
    await call.press("*");
    expect(call.place()).toBe("main");
    expect(call.phone.heard.at(-1)?.language).toBe("fr-BE");
  });
});

describe("a trembling hand while somebody is being called", () => {
  it("presses wrong keys, hears each time who is called, and is connected all the same", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "1", "1");
    for (const key of ["4", "7"]) {
      await call.phone.press(key, { afterSeconds: 1 });
      expect(call.says("wrong-key")).toBe(true);
      expect(call.says("transfer.calling")).toBe(true);
      expect(call.dials()).toBeUndefined();
    }
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("presses without end, and cannot put the call off for ever", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2", "3", "1", "1");
    let presses = 0;
    while (call.dials() === undefined && presses < 10) {
      await call.phone.press(presses % 2 === 0 ? "9" : "#", { afterSeconds: 0.5 });
      presses += 1;
    }
    expect(presses).toBeLessThan(6);
    expect(call.dials()).toBe("1712");
  });

  it("keeps pressing while it rings, and the ringing goes on", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("3", "2", "1", "1");
    await call.stayOn();
    for (const key of ["1", "0", "5", "#"]) {
      await call.press(key);
      expect(call.dials()).toBe("+3280098100");
    }
    await call.phone.press("*", { starReportedAs: "canceled" });
    expect(call.place()).toBe("sos-viol");
  });
});

describe("a trembling hand in danger", () => {
  it("presses zero twice, then whatever it can: 112 rings, and once", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2", "3");
    await pressTwice(call, "0");
    expect(call.says("danger.calling")).toBe(true);
    await call.phone.press("5", { afterSeconds: 0.4 });
    expect(call.dials()).toBe("112");
    await call.press("0");
    await call.press("*");
    expect(call.dials()).toBe("112");
    expect(call.phone.events.filter(({ kind }) => kind === "ringing")).toHaveLength(1);
  });

  it("presses zero twice after a wrong key, before a language is chosen", async () => {
    const call = await callTheLine({ at: monday });
    await call.phone.press("9", { afterSeconds: 1 });
    expect(call.says("wrong-key")).toBe(true);
    await pressTwice(call, "0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("presses star by mistake, hears that nobody is called, and zero leads there again", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "0", "*");
    expect(call.place()).toBe("sexual-violence");
    expect(call.dials()).toBeUndefined();
    await call.press("0");
    expect(call.place()).toBe("danger");
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});
