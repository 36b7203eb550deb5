import { describe, expect, it } from "vitest";
import { services as written } from "../../menus/services.ts";
import { languages } from "../../src/line/book/language.ts";
import { callTheLine, type TestCall } from "../support/call-the-line.ts";
import {
  callers,
  endsAs,
  expectRedial,
  keyOf,
  nineIs,
  ours,
  sundayNight,
  unbridged,
} from "./replay.ts";

// What callers met, 1 to 6: danger, each example as a call, and its kind; 7 is in words.test.ts.

describe("1: a call to 112 or 101 that was never bridged", () => {
  describe.each(unbridged)("told of as %s", (_how, told) => {
    const engine = endsAs(told);

    it.each(callers)("has failed, and 112 is called again: %s", async (_who, chosen) => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press(...chosen, "0");
      await call.stayOn();
      expect(call.dials()).toBe("112");
      await call.phone.endTransfer("completed");
      expect(call.place()).toBe("danger");
      expect(call.says("danger.not-reached")).toBe(true);
      expect(call.says("transfer.redial")).toBe(true);
      expect(call.says("danger.over")).toBe(false);
      await expectRedial(call, "112");
    });

    it.each(languages)("has failed, and 101 is called again: in %s", async (language) => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press(keyOf(language), "5", "1", "1", "1");
      await call.stayOn();
      expect(call.dials()).toBe("101");
      await call.phone.endTransfer("completed");
      expect(call.place()).toBe("101");
      expect(call.says("transfer.failed")).toBe(true);
      expect(call.says("transfer.redial")).toBe(true);
      await expectRedial(call, "101");
    });
  });

  it("was not ended by the star key, which does nothing while it rings", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "0");
    await call.stayOn();
    await call.press("*");
    expect(call.dials()).toBe("112");
  });
});

describe("2: a call to 112 of a few seconds, and a silent caller", () => {
  describe.each([0, 4, 19])("after %i seconds", (talkSeconds) => {
    it.each(callers)("112 is called again: %s", async (_who, chosen) => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(...chosen, "0");
      await call.stayOn();
      await call.phone.endTransfer("completed", { talkSeconds });
      expect(call.says("danger.short")).toBe(true);
      expect(call.says("danger.over")).toBe(false);
      await expectRedial(call, "112");
    });
  });

  it("101 is called again", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("2", "5", "1", "1", "1");
    await call.stayOn();
    await call.phone.endTransfer("completed", { talkSeconds: 4 });
    expect(call.says("transfer.redial")).toBe(true);
    await expectRedial(call, "101");
  });

  it("from twenty seconds on somebody talked, and nobody rings a telephone put down", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "0");
    await call.stayOn();
    await call.phone.endTransfer("completed", { talkSeconds: 20 });
    expect(call.says("danger.over")).toBe(true);
    while (call.phone.state.kind !== "ended") await call.phone.wait();
    expect(call.phone.events.filter(({ kind }) => kind === "ringing")).toHaveLength(1);
  });
});

/** How often a sentence was heard in a whole call. */
function timesHeard(sentence: string, { phone }: Awaited<ReturnType<typeof callTheLine>>): number {
  const heard = phone.heard.map(({ text }) => text).join(" ");
  return heard.split(sentence).length - 1;
}

describe("3: 112 and 101 have a menu of their own", () => {
  const choices: Readonly<Record<string, string>> = {
    fr: "Si une voix propose ensuite un choix, faites le deux pour la police.",
    nl: "Hoort u daarna keuzes? Druk twee voor de politie.",
    en: "If you then hear choices, press two for the police.",
  };

  describe.each(languages)("in %s", (language) => {
    const choice = choices[language] ?? `no sentence in ${language}`;

    it("its key for the police is said once, in an advice of some forty words", async () => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), "0");
      expect(call.words().split(choice)).toHaveLength(2);
      expect(call.words().match(/\p{L}+/gu)?.length).toBeLessThanOrEqual(45);
      await call.stayOn();
      expect(call.dials()).toBe("112");
      expect(timesHeard(choice, call)).toBe(1);
    });

    it("its key is said in the connecting sentence where zero comes again", async () => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), "0");
      await call.phone.press("0", { afterSeconds: 1 });
      expect(call.words()).toContain(choice);
      expect(timesHeard(choice, call)).toBe(1);
    });

    it("its key is said on the way to 101 too", async () => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), "5", "1", "1", "1");
      expect(call.words()).toContain(choice);
    });
  });

  it("of which nothing is said before a language is chosen", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("0");
    expect(call.says("danger.choice")).toBe(false);
    await call.press("0");
    expect(call.says("danger.choice")).toBe(false);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("which is a fact with its source, to be confirmed", () => {
    const { also, note } = written["112"].source;
    expect(also).toMatch(/two is the police: news\.belgium\.be/);
    expect(note).toMatch(/^To be confirmed/);
  });
});

describe("4: in danger before a language is chosen", () => {
  it("the advice is one sentence and its tail in each, and 112 rings within 26 seconds", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.press("0", { afterSeconds: 1 });
    expect(call.phone.sinceLastTurn.map(({ text }) => text)).toEqual([
      "Si vous pouvez, raccrochez et formez le un, un, deux. Sinon, faites le zéro ou attendez : nous appellerons.",
      "Als het kan, haak in en bel zelf één, één, twee. Anders, druk nul of wacht: dan bellen wij.",
      "If you can, hang up and dial one, one, two. If not, press zero or stay on: we will call.",
    ]);
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.phone.clockSeconds - 1).toBeLessThanOrEqual(26);
  });
});

/** Types keys one after the other, each so many seconds after the answer to the one before. */
async function type(call: TestCall, keys: string, afterSeconds: number): Promise<void> {
  for (const key of keys) await call.phone.press(key, { afterSeconds });
}

describe("5: 1, 1, 2 typed by somebody who was told to dial it", () => {
  it.each([0.3, 1, 2])("is danger, a key every %s seconds", async (pace) => {
    const call = await callTheLine({ at: sundayNight });
    await type(call, "112", pace);
    expect(call.place()).toBe("danger");
    expect(new Set(call.phone.sinceLastTurn.map(({ language }) => language)).size).toBe(3);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("and star leads back to the languages", async () => {
    const call = await callTheLine({ at: sundayNight });
    await type(call, "112", 1);
    await call.press("*");
    expect(call.place()).toBe("language");
    await call.press("2");
    expect(call.place()).toBe("main");
  });

  it.each([
    ["typed in more than six seconds", "112", 2.1],
    ["after another key", "9112", 0.5],
    ["with another key between", "1#12", 0.5],
    ["another number", "1171", 0.5],
  ])("is the keys it is: %s", async (_how, keys, pace) => {
    const call = await callTheLine({ at: sundayNight });
    await type(call, keys, pace);
    expect(call.place()).not.toBe("danger");
    expect(call.phone.sinceLastTurn.at(-1)?.language).toBe("fr-BE");
  });

  it("is the keys it is after a first silence", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.wait();
    await type(call, "112", 0.5);
    expect(call.place()).not.toBe("danger");
  });

  it.each([
    ["at the first prompt", []],
    ["at a menu", ["2", "3"]],
    ["at a page", ["3", "2", "1"]],
    ["while somebody is called", ["1", "1"]],
  ])("in one request is danger %s", async (_where, keys) => {
    const call = await callTheLine({ at: sundayNight, engine: nineIs("112") });
    await call.press(...keys, "9");
    expect(call.place()).toBe("danger");
    expect(call.says("danger.advice")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});

describe("6: a caller's number that is no number", () => {
  it.each([
    ["+0470123456", "the trunk's example"],
    ["+00470123456", "with two zeros"],
    ["+320470123456", "with a zero after the country"],
    ["0470123456", "without a country"],
    ["0032470123456", "with zeros for the plus"],
    ["+32", "with nothing behind the country"],
    ["+1234567890123456", "of sixteen digits"],
    ["+32 470 12 34 56", "with spaces"],
    ["sip:anna@example.be", "an address"],
    ["anonymous", "withheld"],
    ["", "left out"],
  ])("%s, %s: 112 is shown ours", async (from) => {
    const call = await callTheLine({ at: sundayNight, from });
    await call.press("1", "0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.shows()).toBe(ours);
  });

  it.each(["+32470123456", "+3225550123", "+33612345678"])(
    "and %s, which is one, is shown as it is",
    async (from) => {
      const call = await callTheLine({ at: sundayNight, from });
      await call.press("1", "0");
      await call.stayOn();
      expect(call.dials()).toBe("112");
      expect(call.shows()).toBeUndefined();
    },
  );

  it("101 is shown ours too", async () => {
    const call = await callTheLine({ at: sundayNight, from: "+0470123456" });
    await call.press("1", "5", "1", "1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("101");
    expect(call.shows()).toBe(ours);
  });
});
