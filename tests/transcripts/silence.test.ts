import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

describe("silence to the end", () => {
  it("repeats slower, warns, offers, and connects a caller who cannot press keys", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    await call.press("1");
    await call.phone.wait();
    expect(call.phone.heard.at(-1)?.rate).toBe(80);
    expect(call.place()).toBe("main");

    await call.phone.wait();
    expect(call.phone.heard.at(-1)?.rate).toBe(100);
    expect(call.says("silence.warning")).toBe(true);

    await call.phone.wait();
    expect(call.says("silence.offer")).toBe(true);

    await call.phone.wait();
    expect(call.place()).toBe("ecoute-violences-conjugales");
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds).toBeLessThan(180);
  });

  it("tries the next line by itself, then reads a number out and ends", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    await call.press("2");
    for (let silences = 0; silences < 4; silences += 1) await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("106");

    await call.phone.endTransfer("no-answer");
    expect(call.says("silence.unreached")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");

    await call.phone.endTransfer("busy");
    expect(call.says("goodbye")).toBe(true);
    expect(call.says("goodbye.line")).toBe(true);
    expect(call.says("number.again")).toBe(true);
    await call.phone.wait();
    expect(call.phone.state).toEqual({ kind: "ended", by: "line" });
  });

  it("tries the next line after a voicemail: so short an answer reached nobody", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    await call.press("2");
    for (let silences = 0; silences < 4; silences += 1) await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("106");
    await call.phone.endTransfer("completed", { talkSeconds: 8 });
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });

  it("speaks three languages while none is chosen, and leads to a person all the same", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    for (let silences = 0; silences < 2; silences += 1) await call.phone.wait();
    expect(call.says("silence.stay")).toBe(true);
    expect(new Set(call.phone.sinceLastTurn.map(({ language }) => language)).size).toBe(3);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds).toBeLessThan(100);
    await call.phone.endTransfer("completed");
    expect(call.says("transfer.over")).toBe(true);
    await call.phone.wait();
    expect(call.phone.state).toEqual({ kind: "ended", by: "line" });
  });

  it("after a call that was answered says goodbye, and neither warns nor offers", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("2", "3", "2", "1");
    await call.stayOn();
    await call.phone.endTransfer("completed");
    expect(call.says("transfer.over")).toBe(true);
    const page = call.place();
    for (let silences = 0; silences < 2; silences += 1) {
      await call.phone.wait();
      expect(call.place()).toBe(page);
      expect(call.says("silence.warning")).toBe(false);
    }
    await call.phone.wait();
    expect(call.says("goodbye")).toBe(true);
    expect(call.says("silence.offer")).toBe(false);
    await call.press("5");
    expect(call.place()).toBe("main");
    expect(call.says("goodbye")).toBe(false);
  });

  it("forgets the silence as soon as a key is pressed", async () => {
    const call = await callTheLine({ at: "2026-11-22T03:00" });
    await call.press("1");
    for (let silences = 0; silences < 3; silences += 1) await call.phone.wait();
    await call.press("2");
    expect(call.place()).toBe("sexual-violence");
    expect(call.phone.heard.at(-1)?.rate).toBe(100);
  });
});
