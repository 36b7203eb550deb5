import { describe, expect, it } from "vitest";
import { changeProblems } from "../../../src/line/book/check-changes.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { actsToHear, momentsThatMatter } from "../../../src/tools/proof/moments.ts";
import { smallBook } from "../../support/small-book.ts";

/** The noons at which the proof calls for the dates in the hours of the day line. */
function datesOf(hours: string): readonly string[] {
  const services = Object.fromEntries(
    Object.entries(smallBook.services).map(([id, service]) =>
      id === "day-line" ? [id, { ...service, hours }] : [id, service],
    ),
  );
  return momentsThatMatter(openBook({ ...smallBook, services }, () => ({ kind: "rehearsed" })))
    .filter(({ name }) => name === "a day unlike others of day-line")
    .map(({ at }) => `${at.toZonedDateTimeISO("Europe/Brussels").toPlainDateTime()}`);
}

describe("the moments at which the proof calls", () => {
  it.each([
    ["no dates", "Mo-Fr 09:00-17:00; PH off", []],
    ["a closure, once", "Mo-Fr 09:00-17:00; PH off; Dec 23-Jan 02 off", ["2026-12-23T12:00:00"]],
    ["the first Wednesday", "Mo-Fr 09:00-17:00; We[1] 14:00-16:00", ["2026-12-02T12:00:00"]],
    ["a season, once", "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00", ["2027-07-01T12:00:00"]],
    [
      "each of two dates with hours of its own",
      "Mo-Fr 09:00-17:00; 2027 Feb 03 10:00-12:00; 2027 Feb 05 off",
      ["2027-02-03T12:00:00", "2027-02-05T12:00:00"],
    ],
  ])("know %s", (_, hours, expected) => {
    expect(datesOf(hours)).toEqual(expected);
  });
});

describe("the acts that the proof hears", () => {
  it("close one service and withdraw another, neither of them one that callers depend on", () => {
    const book = openBook(bookDraft, routeWhenLive);
    const acts = actsToHear(book);
    expect(acts.map((act) => act.do)).toEqual(["close", "withdraw"]);
    expect(new Set(acts.map(({ service }) => service)).size).toBe(2);
    for (const act of acts) {
      expect(changeProblems(act, bookDraft)).toEqual([]);
      expect(Object.values(book.withoutKeys).flat()).not.toContain(act.service);
      for (const others of Object.values(bookDraft.services[act.service]?.alternatives ?? {})) {
        expect(others).not.toEqual([]);
      }
    }
  });

  it("are none where callers depend on every service", () => {
    const book = openBook(smallBook, routeWhenLive);
    const withoutKeys = { ...book.withoutKeys, fr: [...book.services.keys()] };
    expect(actsToHear({ ...book, withoutKeys })).toEqual([]);
  });
});
