import { describe, expect, it } from "vitest";
import { callTheLine, type Engine } from "../support/call-the-line.ts";

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
    expect(call.says("danger.stay-brief")).toBe(true);

    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.shows()).toBeUndefined();
    expect(call.phone.clockSeconds).toBeLessThan(29);
  });

  it("calls 112 at once when zero is pressed again", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.phone.press("0", { afterSeconds: 1 });
    await call.phone.press("0", { afterSeconds: 1 });
    expect(call.says("danger.stay-brief")).toBe(false);
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.phone.clockSeconds).toBeLessThan(12);
  });

  it.each(["0", "#", "7"])(
    "dials in the same second when %s interrupts that again",
    async (key) => {
      const call = await callTheLine({ at: "2026-11-23T02:00" });
      for (const one of ["0", "0", key]) await call.phone.press(one, { afterSeconds: 1 });
      expect(call.dials()).toBe("112");
      expect(call.words()).toBe("");
      expect(call.phone.clockSeconds).toBeLessThan(5);
    },
  );

  it("reaches 112 though zero is pressed again and again, and no key ends the call to it", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    for (let presses = 0; presses < 12; presses += 1) {
      await call.phone.press("0", { afterSeconds: 0.5 });
    }
    await call.phone.press("*");
    expect(call.dials()).toBe("112");
    expect(call.shows()).toBeUndefined();
    expect(call.phone.events.filter(({ kind }) => kind === "ringing")).toHaveLength(1);
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
      expect(call.says("transfer.redial")).toBe(true);

      await call.press("2");
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

  it("calls again, twice, for a caller who stays on, then offers a helpline", async () => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.press("1", "0");
    await call.stayOn();
    for (let redials = 0; redials < 2; redials += 1) {
      await call.phone.endTransfer("no-answer");
      expect(call.says("transfer.redial")).toBe(true);
      await call.phone.wait();
      expect(call.says("danger.calling")).toBe(true);
      await call.stayOn();
      expect(call.dials()).toBe("112");
    }
    await call.phone.endTransfer("no-answer");
    expect(call.says("danger.not-reached")).toBe(true);
    expect(call.says("transfer.redial")).toBe(false);
    await call.phone.wait();
    expect(call.says("silence.offer")).toBe(true);
  });

  it.each(["7", "8"])("calls again for %s, a key that is no option", async (key) => {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.press("1", "0");
    await call.stayOn();
    await call.phone.endTransfer("busy");
    await call.press(key);
    expect(call.says("wrong-key")).toBe(false);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});

describe("112 rings, and the two are never connected", () => {
  const sundayNight = "2026-11-22T03:00";
  /** Told as completed, as if somebody had talked. */
  const engine: Engine = (form) =>
    form.DialCallStatus === "completed"
      ? { ...form, DialBridged: "false", DialCallDuration: "0" }
      : form;

  it("rings again and again for a caller who is silent, then somebody else does", async () => {
    const call = await callTheLine({ at: sundayNight, engine });
    await call.press("1", "2", "0");
    expect(call.place()).toBe("danger");
    await call.stayOn();
    for (let rings = 1; rings <= 3; rings += 1) {
      expect(call.dials()).toBe("112");
      await call.phone.endTransfer("completed");
      expect(call.place()).toBe("danger");
      expect(call.says("danger.not-reached")).toBe(true);
      expect(call.words().match(/un, un, deux/g)).toHaveLength(2);
      expect(call.says("danger.over")).toBe(false);
      expect(call.says("transfer.redial")).toBe(rings < 3);
      await call.phone.wait();
      if (rings === 3) break;
      expect(call.says("danger.calling")).toBe(true);
      await call.stayOn();
    }

    expect(call.says("silence.offer")).toBe(true);
    await call.phone.wait();
    expect(call.place()).toBe("ecoute-violences-conjugales");
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });

  it("rings again before a language is chosen, in three languages", async () => {
    const call = await callTheLine({ at: sundayNight, engine });
    await call.press("0");
    await call.stayOn();
    await call.phone.endTransfer("completed");
    expect(call.place()).toBe("danger");
    expect(call.phone.sinceLastTurn.map(({ text }) => text.split(/[.:]/)[0])).toEqual([
      "Nous n'arrivons pas à joindre le cent douze",
      "We bereiken de honderd en twaalf niet",
      "We cannot reach one one two",
    ]);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("tries what the caller presses: 112 again, the police, and back to where danger was pressed", async () => {
    const call = await callTheLine({ at: sundayNight, engine });
    await call.press("2", "2", "0", "0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
    await call.phone.endTransfer("completed");
    expect(call.words()).toMatch(/^We bereiken de honderd en twaalf niet\./);

    // A key that is no option calls 112 too.
    await call.press("7");
    await call.stayOn();
    expect(call.dials()).toBe("112");
    await call.phone.endTransfer("canceled");
    expect(call.place()).toBe("danger");

    await call.press("2");
    expect(call.place()).toBe("101");
    await call.stayOn();
    expect(call.dials()).toBe("101");
    await call.phone.endTransfer("completed");
    expect(call.place()).toBe("101");
    expect(call.words()).toMatch(/^De oproep is niet gelukt\./);
    expect(call.says("transfer.redial")).toBe(true);

    await call.press("*");
    expect(call.place()).toBe("sexual-violence");
    expect(call.phone.heard.at(-1)?.language).toBe("nl-BE");
  });
});

describe("1 1 2 typed on this line", () => {
  const sundayNight = "2026-11-22T03:00";

  it("is danger, in the first seconds: the advice in every language, then 112 rings", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.press("1", { afterSeconds: 1.5 });
    expect(call.place()).toBe("main");
    await call.phone.press("1", { afterSeconds: 0.7 });
    await call.phone.press("2", { afterSeconds: 0.7 });

    expect(call.place()).toBe("danger");
    expect(call.phone.sinceLastTurn.map(({ language }) => language)).toEqual([
      "fr-BE",
      "nl-BE",
      "en-GB",
    ]);
    expect(call.says("danger.stay-brief")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.shows()).toBeUndefined();
    expect(call.phone.clockSeconds).toBeLessThan(30);
    expect(call.phone.events.filter(({ kind }) => kind === "ringing")).toHaveLength(1);
  });

  it("leads back to the languages, where the same keys are choices a little later", async () => {
    const call = await callTheLine({ at: sundayNight });
    for (const key of "112") await call.phone.press(key, { afterSeconds: 0.7 });
    await call.press("*");
    expect(call.place()).toBe("language");
    await call.press("3");
    expect(call.place()).toBe("main");
    await call.press("1");
    expect(call.place()).toBe("someone-in-english");
    expect(call.phone.heard.at(-1)?.language).toBe("en-GB");
  });

  it("is French, somebody now, and a key too many for who listens to every prompt", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "1", "2");
    expect(call.place()).toBe("ecoute-violences-conjugales");
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });
});

describe("112 answered, and the call to it is over", () => {
  async function callAfter112() {
    const call = await callTheLine({ at: "2026-11-23T02:00" });
    await call.press("2", "2", "0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
    await call.phone.endTransfer("completed");
    return call;
  }

  it("repeats the advice, never says that all is well, and can call again", async () => {
    const call = await callAfter112();
    expect(call.place()).toBe("danger");
    for (const phrase of ["danger.over", "danger.now", "danger.back"] as const) {
      expect(call.says(phrase)).toBe(true);
    }
    expect(call.says("transfer.over")).toBe(false);
    await call.press("7");
    expect(call.says("wrong-key")).toBe(true);
    expect(call.says("danger.over")).toBe(true);
    await call.press("0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("leads back to where danger was pressed, with the star key", async () => {
    const call = await callAfter112();
    await call.press("*");
    expect(call.place()).toBe("sexual-violence");
  });

  it("rings nobody for a telephone that was put down: it says goodbye and ends", async () => {
    const call = await callAfter112();
    for (let silences = 0; silences < 2; silences += 1) {
      await call.phone.wait();
      expect(call.says("danger.over")).toBe(true);
      expect(call.says("silence.warning")).toBe(false);
    }
    await call.phone.wait();
    expect(call.says("silence.offer")).toBe(false);
    expect(call.says("goodbye")).toBe(true);
    await call.phone.wait();
    expect(call.phone.state).toEqual({ kind: "ended", by: "line" });
  });
});
