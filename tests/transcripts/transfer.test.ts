import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

async function callRinging(at = "2026-11-23T10:00") {
  const call = await callTheLine({ at });
  await call.press("2", "3", "1", "1");
  await call.stayOn();
  expect(call.dials()).toBe("1712");
  return call;
}

describe("the helpline is busy", () => {
  it("says so, offers who is open, then reads the number twice", async () => {
    const call = await callRinging();
    await call.phone.endTransfer("busy");
    expect(call.says("transfer.busy")).toBe(true);
    expect(call.words()).toContain("één zeven één twee. Ik herhaal: zeventien twaalf");
    await call.press("1");
    expect(call.place()).toBe("tele-onthaal");
  });

  it("does not offer again whom it has just tried", async () => {
    const call = await callRinging();
    await call.phone.endTransfer("busy");
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("106");
    await call.phone.endTransfer("busy");
    expect(call.words()).not.toContain("zeventien twaalf");
    await call.press("1");
    expect(call.place()).toBe("ecoute-violences-conjugales");
  });
});

describe("nobody answers", () => {
  it("says so, and rings again on request", async () => {
    const call = await callRinging();
    await call.phone.endTransfer("no-answer");
    expect(call.says("transfer.no-answer")).toBe(true);
    expect(call.says("label.again")).toBe(true);
    await call.press("3");
    await call.stayOn();
    expect(call.dials()).toBe("1712");
  });

  it("leads to the main menu on request", async () => {
    const call = await callRinging();
    await call.phone.endTransfer("no-answer");
    await call.press("4");
    expect(call.place()).toBe("main");
  });
});

describe("the caller comes back with the star key", () => {
  it.each(["canceled", "completed"] as const)("while it rings, reported as %s", async (status) => {
    const call = await callRinging();
    await call.phone.press("*", { starReportedAs: status });
    expect(call.place()).toBe("1712");
    expect(call.phone.state.kind).toBe("listening");
  });

  it("before it rings, during the announcement", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("2", "3", "1", "1", "*");
    expect(call.place()).toBe("1712");
    expect(call.dials()).toBeUndefined();
  });

  it("or goes to danger with zero, during the announcement", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("2", "3", "1", "1", "0");
    expect(call.place()).toBe("danger");
  });
});

describe("rehearsal", () => {
  it("dials nobody, says what it would dial, and goes on", async () => {
    const call = await callTheLine({
      at: "2026-11-23T10:00",
      settings: { TRANSFERS: "rehearse" },
    });
    await call.press("1", "2", "1", "1");
    expect(call.says("transfer.rehearsed")).toBe(true);
    await call.stayOn();
    expect(call.place()).toBe("sos-viol");
    expect(call.phone.events.some(({ kind }) => kind === "ringing")).toBe(false);
  });

  it("rehearses danger too, and says that nobody is called", async () => {
    const call = await callTheLine({
      at: "2026-11-23T10:00",
      settings: { TRANSFERS: "rehearse" },
    });
    await call.press("1", "0");
    expect(call.says("danger.advice")).toBe(true);
    expect(call.says("danger.test")).toBe(true);
    expect(call.says("danger.stay")).toBe(false);
    await call.stayOn();
    expect(call.says("transfer.rehearsed")).toBe(true);
    expect(call.dials()).toBeUndefined();
  });

  it("rings the rehearsal number instead of a helpline", async () => {
    const call = await callTheLine({
      at: "2026-11-23T10:00",
      settings: { TRANSFERS: "rehearse", REHEARSAL_NUMBER: "+3225550199" },
    });
    await call.press("1", "0");
    expect(call.says("danger.test")).toBe(true);
    expect(call.says("danger.stay")).toBe(false);
    await call.stayOn();
    expect(call.dials()).toBe("+3225550199");
    await call.phone.endTransfer("completed");
    await call.press("*", "2", "1", "1");
    expect(call.says("transfer.test-number")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("+3225550199");
  });
});
