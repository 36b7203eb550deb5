import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

describe("a year after the facts were checked", () => {
  it("says that hours may have changed, and still connects", async () => {
    const call = await callTheLine({ at: "2027-11-22T10:00" });
    await call.press("1", "2", "1");
    expect(call.place()).toBe("sos-viol");
    expect(call.says("opening.may-have-changed")).toBe(true);
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("says nothing of the kind while they are fresh", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("1", "2", "1");
    expect(call.says("opening.may-have-changed")).toBe(false);
  });
});
