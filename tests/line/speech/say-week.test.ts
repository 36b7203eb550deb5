import { describe, expect, it } from "vitest";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { tellHours } from "../../../src/line/hours/told-hours.ts";
import { inThreeLanguages } from "./tiny-phrasebook.ts";

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
