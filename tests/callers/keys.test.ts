import { describe, expect, it } from "vitest";
import { languages } from "../../src/line/book/language.ts";
import { callTheLine } from "../support/call-the-line.ts";
import { callers, keyOf, monday, nineIs, sundayNight } from "./replay.ts";

// What callers met, 14 to 17: keys, silence and time, each example as a call, and its kind.

describe("14: keys that lead nowhere", () => {
  it.each(languages)("lead after a few to the offer of a person, in %s", async (language) => {
    const call = await callTheLine({ at: sundayNight });
    await call.press(keyOf(language), "9", "8", "9");
    expect(call.says("silence.offer")).toBe(true);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe(language === "nl" ? "106" : "+3280030030");
  });

  it("do so before a language is chosen, at a topic and at a page", async () => {
    for (const keys of [[], ["1", "3", "5"], ["1", "2", "1"]]) {
      const call = await callTheLine({ at: sundayNight });
      await call.press(...keys, "9", "9", "9");
      expect(call.says(keys.length === 0 ? "silence.stay" : "silence.offer")).toBe(true);
    }
  });

  const wanderings = [
    ["the hash key", ["#"], 13],
    ["a wrong key", ["9"], 13],
    ["one or the other", ["#", "9"], 13],
    ["to a menu and back", ["2", "*"], 400],
    ["from page to page and back", ["2", "1", "*", "2", "*", "*"], 400],
    ["a number, again and again", ["2", "1", "2", "2", "*", "*", "*"], 400],
  ] as const;

  describe.each(wanderings)("four hundred times: %s", (_what, keys, mostPresses) => {
    it.each(languages)("ends gently, a way to a person first, in %s", async (language) => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language));
      const said = new Set<string>();
      let presses = 0;
      while (call.phone.state.kind !== "ended" && presses < mostPresses) {
        await call.press(keys[presses % keys.length] ?? "");
        presses += 1;
        for (const phrase of ["silence.stay", "silence.offer", "goodbye"] as const) {
          if (call.says(phrase)) said.add(phrase);
        }
      }
      expect(call.phone.state).toEqual({ kind: "ended", by: "line" });
      expect(call.phone.clockSeconds).toBeLessThan(20 * 60);
      expect(said.size).toBeGreaterThan(1);
      expect([...said].at(-1)).toBe("goodbye");
    });
  });
});

describe("15: digits that are empty, or missing", () => {
  describe.each([
    ["empty", ""],
    ["missing", undefined],
  ])("%s", (_what, digits) => {
    const engine = nineIs(digits);

    it.each(languages)("are a silence, in %s", async (language) => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press(keyOf(language), "9");
      expect(call.says("wrong-key")).toBe(false);
      expect(call.phone.heard.at(-1)?.rate).toBe(80);
      await call.press("9");
      expect(call.says("silence.warning")).toBe(true);
      await call.press("9");
      expect(call.says("silence.offer")).toBe(true);
      await call.press("9", "9");
      expect(call.dials()).toBe(language === "nl" ? "106" : "+3280030030");
    });

    it("are a silence before a language is chosen", async () => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press("9");
      expect(call.says("wrong-key")).toBe(false);
      await call.press("9");
      expect(call.says("silence.stay")).toBe(true);
    });

    it("put off no call that was chosen, to a helpline or to 112", async () => {
      for (const [keys, dialled] of [
        [["1", "2", "1", "1"], "+3280098100"],
        [["1", "0"], "112"],
      ] as const) {
        const call = await callTheLine({ at: monday, engine });
        await call.press(...keys);
        for (let turns = 0; turns < 2 && call.dials() === undefined; turns += 1) {
          await call.press("9");
          expect(call.says("wrong-key")).toBe(false);
        }
        expect(call.dials()).toBe(dialled);
      }
    });
  });
});

describe("16: silence without a key in the whole call", () => {
  it("is two passes, no warning and one sentence a language: a ring within 100 seconds", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.wait();
    expect(call.says("language.option")).toBe(true);
    expect(call.says("silence.warning")).toBe(false);
    await call.phone.wait();
    expect(call.phone.sinceLastTurn.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Si vous restez en ligne, nous appellerons [^.]+\.$/),
      expect.stringMatching(/^Als u aan de lijn blijft, bellen we [^.]+\.$/),
      expect.stringMatching(/^If you stay on the line, we will call [^.]+\.$/),
    ]);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds).toBeLessThanOrEqual(100);
  });

  it("is two passes too for who came back to the languages", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "*");
    const since = call.phone.clockSeconds;
    await call.phone.wait();
    await call.phone.wait();
    expect(call.says("silence.stay")).toBe(true);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds - since).toBeLessThanOrEqual(100);
  });

  describe.each(languages)("after a key is three passes with a warning, in %s", (language) => {
    it.each([
      ["the main menu", []],
      ["a menu", ["4"]],
      ["a topic", ["3", "5"]],
      ["the page of a service", ["2", "1"]],
    ])("from %s, within 180 seconds", async (_where, keys) => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), ...keys);
      const since = call.phone.clockSeconds;
      const place = call.place();
      await call.phone.wait();
      expect(call.place()).toBe(place);
      expect(call.says("silence.warning")).toBe(false);
      await call.phone.wait();
      expect(call.place()).toBe(place);
      expect(call.says("silence.warning")).toBe(true);
      await call.phone.wait();
      expect(call.says("silence.offer")).toBe(true);
      await call.phone.wait();
      await call.stayOn();
      expect(call.dials()).toBe(language === "nl" ? "106" : "+3280030030");
      expect(call.phone.clockSeconds - since).toBeLessThanOrEqual(180);
    });
  });
});

describe("17: hands that tremble press twice (refused: decision 39, keys are not guessed at)", () => {
  const twice = { afterSeconds: 0.3 };

  it("so a key pressed twice is two choices, and star undoes the second", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2");
    await call.phone.press("2", twice);
    expect(call.place()).toBe("care-centres");
    await call.press("*");
    expect(call.place()).toBe("sexual-violence");
  });

  it("so a language pressed twice lands in a menu of that language, one star from the main one", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2");
    await call.phone.press("2", twice);
    expect(call.place()).toBe("sexual-violence");
    expect(call.phone.heard.at(-1)?.language).toBe("nl-BE");
    await call.press("*");
    expect(call.place()).toBe("main");
  });

  it("but the second is no choice where nothing is on that key", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "1", "1");
    await call.phone.press("1", twice);
    expect(call.place()).toBe("sos-viol");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it.each(callers)("and zero twice brings 112 nearer: %s", async (_who, chosen) => {
    const call = await callTheLine({ at: monday });
    await call.press(...chosen, "0");
    await call.phone.press("0", twice);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});
