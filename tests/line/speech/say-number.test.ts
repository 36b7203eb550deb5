import { describe, expect, it } from "vitest";
import { inThreeLanguages, sound } from "./tiny-phrasebook.ts";

const pause = { milliseconds: 400 };

describe("a telephone number", () => {
  it("is said digit by digit, with a pause of 400 milliseconds between its groups", () => {
    expect(sound({ telephone: "0800 98 100" }, "fr")).toEqual([
      "zéro huit zéro zéro",
      pause,
      "neuf huit",
      pause,
      "un zéro zéro",
    ]);
    expect(sound({ telephone: "02 535 45 42" }, "nl")).toEqual([
      "nul twee",
      pause,
      "vijf drie vijf",
      pause,
      "vier vijf",
      pause,
      "vier twee",
    ]);
  });

  it("is one group where it is written so", () => {
    expect(sound({ telephone: "1712" }, "en")).toEqual(["one seven one two"]);
    expect(sound({ telephone: "112" }, "nl")).toEqual(["één één twee"]);
  });
});

describe("a number as people call it", () => {
  it.each([
    ["112", "cent douze", "honderd en twaalf", "one one two"],
    ["101", "cent un", "honderd en één", "one zero one"],
    ["106", "cent six", "honderd en zes", "one zero six"],
    ["107", "cent sept", "honderd en zeven", "one zero seven"],
    ["103", "cent trois", "honderd en drie", "one zero three"],
    ["1712", "dix-sept douze", "zeventien twaalf", "seventeen twelve"],
    ["1813", "dix-huit treize", "achttien dertien", "eighteen thirteen"],
    ["1307", "treize zéro sept", "dertien nul zeven", "thirteen oh seven"],
    ["1700", "mille sept cents", "zeventienhonderd", "seventeen hundred"],
    ["1500", "mille cinq cents", "vijftienhonderd", "fifteen hundred"],
  ])("is said as it is called: %s", (telephoneName, ...called) => {
    expect(inThreeLanguages({ telephoneName })).toEqual(called);
  });

  it.each(["0800 98 100", "116 000", "02 535 45 42"])(
    "is said digit by digit where it is longer: %s",
    (telephone) => {
      for (const language of ["fr", "nl", "en"] as const) {
        const digits = sound({ telephone }, language);
        expect(sound({ telephoneName: telephone }, language)).toEqual(digits);
        expect(digits.filter((part) => part !== pause && typeof part !== "string")).toEqual(
          telephone
            .split(" ")
            .slice(1)
            .map(() => pause),
        );
      }
    },
  );
});
