import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

const toSosViol = ["1", "2", "1"];

describe("SOS Viol, Monday at ten", () => {
  it("says language, cost and closing time, then connects", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press(...toSosViol);
    expect(call.place()).toBe("sos-viol");
    expect(call.says("service.speaks")).toBe(true);
    expect(call.says("cost.free")).toBe(true);
    expect(call.words()).toContain("jusqu'à dix-huit heures");

    await call.press("1");
    expect(call.says("transfer.calling")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
    expect(call.shows()).toBe("+3225550100");
  });

  it("leads back to its page after the call, as star was said to, and says that hanging up is fine", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press(...toSosViol, "1");
    await call.stayOn();
    await call.phone.endTransfer("completed");
    expect(call.says("transfer.over")).toBe(true);
    expect(call.place()).toBe("sos-viol");
    expect(call.says("label.call")).toBe(true);
  });

  it("says that a tape was short, reads the number and says who else is open", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press(...toSosViol, "1");
    await call.stayOn();
    await call.phone.endTransfer("completed", { talkSeconds: 9 });
    expect(call.says("transfer.short")).toBe(true);
    expect(call.says("transfer.over")).toBe(false);
    expect(call.words()).toContain("zéro huit zéro zéro");
    expect(call.says("alternatives.open")).toBe(true);
    expect(call.says("label.again")).toBe(true);
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).not.toBe("+3280098100");
  });

  it("reads the number digit by digit, twice", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press(...toSosViol, "2");
    const digits = "zéro huit zéro zéro neuf huit un zéro zéro";
    expect(call.words().split(digits)).toHaveLength(3);
    expect(call.place()).toBe("sos-viol");
  });

  it("says the hours of the week", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press(...toSosViol, "3");
    expect(call.words()).toContain("du lundi au vendredi, de huit heures à dix-huit heures");
  });
});

describe("SOS Viol, Sunday night", () => {
  it("is closed, says when it opens, and offers who is open", async () => {
    const call = await callTheLine({ at: "2026-11-22T23:30" });
    await call.press(...toSosViol);
    expect(call.says("opening.closed")).toBe(true);
    expect(call.words()).toContain("ouvre demain à huit heures");

    await call.press("2");
    expect(call.place()).toBe("care-centre-brussels");
    await call.stayOn();
    expect(call.dials()).toBe("+3225354542");
  });

  it("can be called all the same: hours may be wrong", async () => {
    const call = await callTheLine({ at: "2026-11-22T23:30" });
    await call.press(...toSosViol, "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("keeps each key for what the caller heard, even when the doors close meanwhile", async () => {
    const call = await callTheLine({ at: "2026-11-23T17:58:50" });
    await call.press(...toSosViol);
    expect(call.words()).toContain("jusqu'à dix-huit heures");
    await call.press("1");
    expect(call.place()).toBe("sos-viol");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("is probably closed on Christmas Day, a public holiday, and its number is read out", async () => {
    const call = await callTheLine({ at: "2026-12-25T10:00" });
    await call.press(...toSosViol);
    expect(call.says("opening.probably-closed-holiday")).toBe(true);
    expect(call.words()).toContain("Le numéro : zéro huit zéro zéro");
    expect(call.words()).toContain("ouvre lundi à huit heures");
  });
});
