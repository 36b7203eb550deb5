import { describe, expect, it } from "vitest";
import { callAt, callIn, noon, type TinyCall } from "./tiny-call.ts";

/** One call at each kind of place and each stage, and where the star key leads from there. */
const somewhere: readonly (readonly [where: string, back: string, call: TinyCall])[] = [
  ["welcome", "welcome", callAt(noon)],
  ["main", "welcome", callIn("fr", noon)],
  ["safety", "main", callIn("fr", noon).press("4")],
  ["day-line", "helplines", callIn("fr", noon).press("2", "1")],
  ["day-line number", "day-line", callIn("fr", noon).press("2", "1", "2")],
  ["day-line week", "day-line", callIn("fr", noon).press("2", "1", "3")],
  ["day-line connect", "day-line", callIn("fr", noon).press("2", "1", "1")],
  ["day-line busy", "helplines", callIn("fr", noon).press("2", "1", "1").transferEnds("busy")],
  [
    "day-line no-answer",
    "helplines",
    callIn("fr", noon).press("2", "1", "1").transferEnds("no-answer"),
  ],
  ["day-line failed", "helplines", callIn("fr", noon).press("2", "1", "1").transferEnds("failed")],
  ["day-line introduce", "main", callIn("fr", noon).press("1")],
];

describe.each(somewhere)("at %s", (where, back, call) => {
  it("is where the call is", () => {
    expect(call.where).toBe(where);
  });

  it("zero leads to danger, and its star key back here", () => {
    const danger = call.press("0");
    expect(danger.where).toBe("in-danger");
    expect(danger.here.language).toBe(call.here.language);
    expect(danger.phrases[0]).toMatch(/^danger\.advice/);
    expect(danger.press("*").here.place).toBe(call.here.place);
  });

  it(`the star key leads back to ${back}`, () => {
    const before = call.press("*");
    expect(before.where).toBe(back);
    expect(before.here).toMatchObject({ passes: where === back ? 1 : 0, slow: false });
  });

  it("the hash key says the same again, slower unless it calls", () => {
    const again = call.press("#");
    expect(again.where).toBe(where);
    expect(again.answer.slow).toBe(!/ (introduce|connect)$/.test(where));
    const once = ["welcome", "standing-keys"];
    expect(again.phrases).toEqual(call.phrases.filter((phrase) => !once.includes(phrase)));
    expect(again.options).toEqual(call.options);
  });

  it("the next answer is at the usual speed again", () => {
    for (const keys of [["9"], ["0"], ...(where === back ? [] : [["*"] as const])] as const) {
      expect(call.press("#", ...keys).answer.slow).toBe(false);
    }
  });

  it.each(["8", "9", undefined] as const)("key %s says so and repeats the options", (key) => {
    const again = call.press(key);
    expect(again.where).toBe(where);
    expect(again.phrases[0]).toBe("wrong-key");
    expect(again.options).toEqual(call.options);
    expect(again.here).toMatchObject({ passes: 1, slow: false });
    expect(again.answer.otherwise).toEqual(call.answer.otherwise);
  });
});

describe("a wrong key before a language is chosen", () => {
  it("is told in every language, then the language menu again", () => {
    const call = callAt(noon).press("7");
    expect(call.answer.say.slice(0, 3)).toEqual([
      { language: "fr", phrase: "wrong-key" },
      { language: "nl", phrase: "wrong-key" },
      { language: "en", phrase: "wrong-key" },
    ]);
    expect(call.answer.say.slice(3)).toEqual(callAt(noon).answer.say);
  });
});

describe("an option key that the place does not offer", () => {
  it.each([
    ["main", "5", callIn("fr", noon)],
    ["safety", "4", callIn("fr", noon).press("4")],
    ["day-line", "4", callIn("fr", noon).press("2", "1")],
    ["office", "3", callIn("fr", noon).press("3", "1")],
  ] as const)("is wrong: at %s, key %s", (where, key, call) => {
    expect(call.options).toHaveLength(Number(key) - 1);
    expect(call.press(key).where).toBe(where);
    expect(call.press(key).phrases[0]).toBe("wrong-key");
  });

  it.each(["introduce", "connect"] as const)("is wrong while a helpline is called: %s", (stage) => {
    const call = callIn("fr", noon).press("2", "1").movedTo({ stage }).press("#");
    expect(call.options).toEqual([]);
    for (const key of ["1", "2", "3", "4", "5"] as const) {
      expect(call.press(key).where).toBe(`day-line ${stage}`);
      expect(call.press(key).phrases[0]).toBe("wrong-key");
    }
  });

  it("leads to the main menu at the goodbye: somebody is there after all", () => {
    const goodbye = callIn("fr", noon).press("2", "1").movedTo({ stage: "goodbye" }).press("#");
    expect(goodbye.where).toBe("day-line goodbye");
    expect(goodbye.options).toEqual([]);
    for (const key of ["1", "2", "3", "4", "5", "9"] as const) {
      expect(goodbye.press(key).where).toBe("main");
      expect(goodbye.press(key).phrases).toEqual([]);
      expect(goodbye.press(key).options).toEqual(callIn("fr", noon).options);
    }
  });
});
