import { describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import { sayTime } from "../../../src/line/speech/say-time.ts";
import { inThreeLanguages } from "./tiny-phrasebook.ts";

/** Minutes after midnight of a time such as "9:30". */
function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

describe("a time of day", () => {
  it.each([
    ["0:00", "minuit", "middernacht", "midnight"],
    ["1:00", "une heure", "één uur", "one in the morning"],
    ["2:15", "deux heures quinze", "twee uur vijftien", "quarter past two in the morning"],
    ["8:05", "huit heures cinq", "acht uur vijf", "eight oh five in the morning"],
    ["9:00", "neuf heures", "negen uur", "nine in the morning"],
    [
      "11:45",
      "onze heures quarante-cinq",
      "elf uur vijfenveertig",
      "quarter to twelve in the morning",
    ],
    ["12:00", "midi", "twaalf uur", "noon"],
    ["12:30", "douze heures trente", "twaalf uur dertig", "half past twelve"],
    ["13:00", "treize heures", "dertien uur", "one in the afternoon"],
    ["16:20", "seize heures vingt", "zestien uur twintig", "four twenty in the afternoon"],
    ["17:00", "dix-sept heures", "zeventien uur", "five in the afternoon"],
    ["18:00", "dix-huit heures", "achttien uur", "six in the evening"],
    [
      "20:45",
      "vingt heures quarante-cinq",
      "twintig uur vijfenveertig",
      "quarter to nine in the evening",
    ],
    ["21:00", "vingt et une heures", "eenentwintig uur", "nine in the evening"],
    [
      "22:30",
      "vingt-deux heures trente",
      "tweeëntwintig uur dertig",
      "half past ten in the evening",
    ],
    ["24:00", "minuit", "middernacht", "midnight"],
  ])("is said as people say it: %s", (time, ...said) => {
    expect(inThreeLanguages({ time: minutes(time) })).toEqual(said);
  });

  it.each(languages)("has words at every minute, and no two minutes the same: %s", (language) => {
    const day = Array.from({ length: 24 * 60 }, (_, minute) => sayTime(minute, language));
    for (const said of day) expect(said).toMatch(/^[\p{L}' -]+$/u);
    expect(new Set(day).size).toBe(day.length);
  });
});
