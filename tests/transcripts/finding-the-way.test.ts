import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

const monday = "2026-11-23T10:00";

describe("wrong keys", () => {
  it("say so and repeat the options, then offer a person, and end in a goodbye", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1");
    for (let count = 1; count < 12; count += 1) {
      await call.press(["9", "7", "6", "8"][count % 4] ?? "9");
      expect(call.says("wrong-key")).toBe(true);
      expect(call.place()).toBe("main");
      if (count === 3) expect(call.says("silence.offer")).toBe(true);
      else expect(call.says("talk-now.title")).toBe(true);
      expect(call.says("silence.stay")).toBe(count > 3);
    }
    await call.press("9");
    expect(call.says("goodbye")).toBe(true);
    expect(call.says("number.again")).toBe(true);
    await call.press("9");
    expect(call.phone.state).toEqual({ kind: "ended", by: "line" });
    expect(call.phone.sinceLastTurn).toEqual([]);
  });

  it("are forgotten at the first key that leads on", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "9", "7", "6", "8", "2");
    expect(call.place()).toBe("sexual-violence");
    await call.press("9");
    expect(call.says("silence.offer")).toBe(false);
  });

  it("connect whoever stops pressing keys, as the line said it would", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "9", "7", "6", "8");
    expect(call.says("silence.stay")).toBe(true);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });

  it("says so in three languages before one is chosen", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("7");
    expect(call.says("wrong-key")).toBe(true);
    expect(new Set(call.phone.sinceLastTurn.map(({ language }) => language)).size).toBe(3);
    await call.press("1");
    expect(call.place()).toBe("main");
  });
});

describe("back and again", () => {
  it("goes back the way the caller came, one step a star, as far as the languages", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "2", "1", "2");
    expect(call.place()).toBe("care-centre-brussels");
    const way: string[] = [];
    for (let steps = 0; steps < 5; steps += 1) {
      await call.press("*");
      way.push(call.place());
    }
    expect(way).toEqual([
      "care-centre-brussels",
      "care-centres",
      "sexual-violence",
      "main",
      "language",
    ]);
  });

  it("comes back to the menu a place was reached from, not to a fixed one", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "5", "1", "2");
    expect(call.place()).toBe("care-centres");
    await call.press("*");
    expect(call.place()).toBe("reporting");
  });

  it("repeats slower with the hash key, and only what was asked again", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2");
    expect(call.says("standing-keys")).toBe(true);
    const first = call.words();
    await call.press("#");
    expect(call.phone.heard.at(-1)?.rate).toBe(80);
    expect(call.says("standing-keys")).toBe(false);
    expect(call.says("welcome")).toBe(false);
    expect(first).toContain(call.words());
    await call.press("3");
    expect(call.phone.heard.at(-1)?.rate).toBe(100);
  });
});

describe("a French caller who changes language", () => {
  it("goes back to the languages and on in Dutch", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "3");
    expect(call.phone.heard.at(-1)?.language).toBe("fr-BE");
    await call.press("*", "*");
    expect(call.place()).toBe("language");
    await call.press("2");
    expect(call.place()).toBe("main");
    expect(call.phone.heard.at(-1)?.language).toBe("nl-BE");
    expect(new Set(call.phone.sinceLastTurn.map(({ language }) => language))).toEqual(
      new Set(["nl-BE"]),
    );
  });
});

describe("the four helplines, in each language", () => {
  const lines = [
    { name: "SOS Viol", keys: ["2", "1"], inDutch: ["2", "5"], dials: "+3280098100" },
    { name: "0800 30 030", keys: ["3", "1"], inDutch: ["3", "2"], dials: "+3280030030" },
    { name: "1712", keys: ["3", "2"], inDutch: ["3", "1"], dials: "1712" },
  ];
  const languages = [
    ["fr", "1"],
    ["nl", "2"],
    ["en", "3"],
  ] as const;
  for (const [language, key] of languages) {
    it.each(lines)(`connects to $name in ${language}`, async ({ keys, inDutch, dials }) => {
      const call = await callTheLine({ at: monday });
      // The lines that answer in Dutch come first to Dutch callers.
      await call.press(key, ...(language === "nl" ? inDutch : keys), "1");
      await call.stayOn();
      expect(call.dials()).toBe(dials);
      expect(call.shows()).toBe("+3225550100");
      expect(call.phone.heard.at(-1)?.language.slice(0, 2)).toBe(language);
    });

    it(`connects to 112 in ${language}`, async () => {
      const call = await callTheLine({ at: monday });
      await call.press(key, "0");
      expect(call.phone.heard.at(-1)?.language.slice(0, 2)).toBe(language);
      await call.stayOn();
      expect(call.dials()).toBe("112");
    });
  }
});
