import { describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { tellHours } from "../../../src/line/hours/told-hours.ts";
import { timeInWords } from "../../../src/line/speech/values-in-words.ts";
import { inThreeLanguages, sound } from "./tiny-phrasebook.ts";

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
    const day = Array.from({ length: 24 * 60 }, (_, minute) => timeInWords(minute, language));
    for (const said of day) expect(said).toMatch(/^[\p{L}' -]+$/u);
    expect(new Set(day).size).toBe(day.length);
  });
});

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

/** The hours of a week in French, Dutch and English. */
function said(notation: string): readonly string[] {
  const hours = parseHours(notation);
  if (hours === "always") throw new Error("This test is about hours by the week.");
  return inThreeLanguages({ week: tellHours(hours, 0).week });
}

describe("the hours of a week", () => {
  it("are a span where three days or more follow one another", () => {
    expect(said("Mo-Fr 09:00-17:00")).toEqual([
      "du lundi au vendredi : de neuf heures à dix-sept heures",
      "van maandag tot vrijdag: van negen uur tot zeventien uur",
      "Monday to Friday: from nine in the morning to five in the afternoon",
    ]);
  });

  it("are two days where there are two", () => {
    expect(said("Sa,Su 14:00-22:00")).toEqual([
      "le samedi et le dimanche : de quatorze heures à vingt-deux heures",
      "zaterdag en zondag: van veertien uur tot tweeëntwintig uur",
      "Saturday and Sunday: from two in the afternoon to ten in the evening",
    ]);
  });

  it("are one day where there is one", () => {
    expect(said("We 10:00-12:00")[2]).toBe("Wednesday: from ten in the morning to noon");
  });

  it("are a list of days and spans where days are left out", () => {
    expect(said("Mo,We,Fr-Su 10:00-12:00")).toEqual([
      "le lundi, le mercredi et du vendredi au dimanche : de dix heures à midi",
      "maandag, woensdag en van vrijdag tot zondag: van tien uur tot twaalf uur",
      "Monday, Wednesday, and Friday to Sunday: from ten in the morning to noon",
    ]);
    expect(said("Mo,Tu,Th,Fr 10:00-12:00")[2]).toBe(
      "Monday, Tuesday, Thursday, and Friday: from ten in the morning to noon",
    );
  });

  it("tell both parts of a day with a break, and a third", () => {
    expect(said("Tu 09:00-12:30,13:00-17:00")).toEqual([
      "le mardi : de neuf heures à douze heures trente, puis de treize heures à dix-sept heures",
      "dinsdag: van negen uur tot twaalf uur dertig, dan van dertien uur tot zeventien uur",
      "Tuesday: from nine in the morning to half past twelve, then from one in the afternoon to five in the afternoon",
    ]);
    expect(said("Tu 08:00-09:00,10:00-11:00,12:00-13:00")[0]).toBe(
      "le mardi : de huit heures à neuf heures, puis de dix heures à onze heures, puis de midi à treize heures",
    );
  });

  it("tell days of different hours one after the other, in the order of the week", () => {
    expect(said("We,Sa 14:00-22:00; Mo-Tu,Th-Fr 16:00-22:00")[0]).toBe(
      "le lundi, le mardi, le jeudi et le vendredi : de seize heures à vingt-deux heures; le mercredi et le samedi : de quatorze heures à vingt-deux heures",
    );
  });

  it("end at midnight where they do", () => {
    expect(said("Fr 20:00-24:00")).toEqual([
      "le vendredi : de vingt heures à minuit",
      "vrijdag: van twintig uur tot middernacht",
      "Friday: from eight in the evening to midnight",
    ]);
  });
});
