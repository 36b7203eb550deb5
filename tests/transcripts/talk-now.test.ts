import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

describe("talk to someone now", () => {
  it("connects a Dutch caller to 1712 on Monday at ten", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("2", "1");
    expect(call.place()).toBe("1712");
    await call.stayOn();
    expect(call.dials()).toBe("1712");
  });

  it("connects a Dutch caller to 106 while 1712 is closed", async () => {
    const call = await callTheLine({ at: "2026-11-22T23:30" });
    await call.press("2", "1");
    expect(call.place()).toBe("tele-onthaal");
    expect(call.says("service.speaks")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("106");
  });

  it("offers 106 at the page of 1712 while it is closed", async () => {
    const call = await callTheLine({ at: "2026-11-22T23:30" });
    await call.press("2", "3", "1");
    expect(call.place()).toBe("1712");
    expect(call.says("opening.closed")).toBe(true);
    await call.press("2");
    expect(call.place()).toBe("tele-onthaal");
  });

  it("connects a French caller to 0800 30 030, day and night", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    await call.press("1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });

  it("tells an English caller which languages answer, and connects within two keys", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    await call.press("3", "1");
    expect(call.place()).toBe("someone-in-english");
    await call.press("1");
    expect(call.says("service.speaks")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });
});
