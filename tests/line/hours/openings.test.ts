import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { clockAt } from "../../../src/line/hours/calendar.ts";
import { parseHours, readHours } from "../../../src/line/hours/notation.ts";
import {
  isOpen,
  isProbablyClosed,
  nextOpening,
  openingAt,
  openUntil,
} from "../../../src/line/hours/openings.ts";

const OFFICE = "Mo-Fr 09:00-12:30,13:00-17:00; PH off";

/** The opening at that time in Brussels, its times as `YYYY-MM-DDTHH:MM` by the clock there. */
function opening(notation: string, time: string) {
  const now = Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Brussels").toInstant();
  const result = openingAt(parseHours(notation), now);
  const show = (instant: number) => {
    const { day, minutes } = clockAt(instant);
    return `${day.date}T${Temporal.PlainTime.from("00:00").add({ minutes })}`.slice(0, 16);
  };
  switch (result.state) {
    case "always":
      return "always open";
    case "open":
      return `open until ${show(result.until)}`;
    case "closed": {
      const opens = result.opens ? `opens ${show(result.opens)}` : "never opens";
      return `closed${result.closedFor === undefined ? "" : ` for the ${result.closedFor}`}, ${opens}`;
    }
  }
}

describe("a line that answers day and night", () => {
  it("is always open, on Christmas night too", () => {
    expect(opening("24/7", "2026-12-25T03:00")).toBe("always open");
  });

  it("is always open when its week leaves no minute closed", () => {
    expect(opening("Mo-Su 00:00-24:00", "2026-12-25T03:00")).toBe("always open");
  });

  it("closes for the next holiday when it says so, months away", () => {
    const notation = "Mo-Su 00:00-24:00; PH off";
    expect(opening(notation, "2026-12-26T09:00")).toBe("open until 2027-01-01T00:00");
    expect(opening(notation, "2027-01-01T09:00")).toBe(
      "closed for the holiday, opens 2027-01-02T00:00",
    );
  });
});

describe("a line with office hours, Wednesday 14 January 2026", () => {
  it.each([
    ["2026-01-14T00:00", "closed, opens 2026-01-14T09:00"],
    ["2026-01-14T08:59:59", "closed, opens 2026-01-14T09:00"],
    ["2026-01-14T09:00", "open until 2026-01-14T12:30"],
    ["2026-01-14T12:29:59", "open until 2026-01-14T12:30"],
    ["2026-01-14T12:30", "closed, opens 2026-01-14T13:00"],
    ["2026-01-14T16:59:59", "open until 2026-01-14T17:00"],
    ["2026-01-14T17:00", "closed, opens 2026-01-15T09:00"],
  ])("at %s is %s", (time, expected) => {
    expect(opening(OFFICE, time)).toBe(expected);
  });
});

describe("a line with office hours, out of the ordinary", () => {
  it("opens on Monday after Friday evening", () => {
    expect(opening(OFFICE, "2026-01-16T18:00")).toBe("closed, opens 2026-01-19T09:00");
  });

  it("is closed for a holiday on a Thursday", () => {
    expect(opening(OFFICE, "2026-05-14T10:00")).toBe(
      "closed for the holiday, opens 2026-05-15T09:00",
    );
  });

  it("is closed for the holiday in its evening too, when it would have closed anyway", () => {
    expect(opening(OFFICE, "2026-05-14T20:00")).toBe(
      "closed for the holiday, opens 2026-05-15T09:00",
    );
  });

  it("is closed for the weekend, not for the holiday, on a holiday that is a Sunday", () => {
    expect(opening(OFFICE, "2026-11-01T10:00")).toBe("closed, opens 2026-11-02T09:00");
  });

  it("skips Easter Monday on the Sunday before", () => {
    expect(opening(OFFICE, "2026-04-05T10:00")).toBe("closed, opens 2026-04-07T09:00");
  });

  it("answers on a holiday when holidays are as usual", () => {
    expect(opening("Mo-Fr 09:00-17:00", "2026-05-14T10:00")).toBe("open until 2026-05-14T17:00");
    expect(opening("Mo-Fr 09:00-17:00", "2026-05-14T20:00")).toBe("closed, opens 2026-05-15T09:00");
  });

  it("knows what day it is in Brussels while UTC is still on the day before", () => {
    expect(opening(OFFICE, "2026-05-15T00:30")).toBe("closed, opens 2026-05-15T09:00");
    expect(opening(OFFICE, "2026-05-14T00:30")).toBe(
      "closed for the holiday, opens 2026-05-15T09:00",
    );
  });
});

describe("a line open one hour a week, on Mondays", () => {
  it("opens a fortnight later when the next Monday is Easter Monday", () => {
    expect(opening("Mo 09:00-10:00; PH off", "2026-03-30T11:00")).toBe(
      "closed, opens 2026-04-13T09:00",
    );
  });
});

describe("a line whose last day has gone by", () => {
  it("never opens", () => {
    expect(opening("2026 May 13 09:00-10:00; PH off", "2026-05-13T10:00")).toBe(
      "closed, never opens",
    );
  });

  it("is not closed because of the holiday", () => {
    expect(opening("2026 May 13 09:00-10:00; PH off", "2026-05-14T10:00")).toBe(
      "closed, never opens",
    );
  });
});

describe("hours past midnight, written in two parts", () => {
  const notation = "Fr 22:00-24:00; Sa 00:00-06:00,20:00-24:00";

  it("are one opening", () => {
    expect(opening(notation, "2026-01-16T23:00")).toBe("open until 2026-01-17T06:00");
    expect(opening(notation, "2026-01-17T00:00")).toBe("open until 2026-01-17T06:00");
  });

  it("end at midnight when the next day does not go on", () => {
    expect(opening(notation, "2026-01-17T21:00")).toBe("open until 2026-01-18T00:00");
  });

  it("end at midnight when the next day is a holiday", () => {
    const everyNight = "Mo-Su 00:00-06:00,22:00-24:00; PH off";
    expect(opening(everyNight, "2026-12-24T23:00")).toBe("open until 2026-12-25T00:00");
    expect(opening(everyNight, "2026-12-25T23:00")).toBe(
      "closed for the holiday, opens 2026-12-26T00:00",
    );
  });
});

describe("whether it is open, and until when", () => {
  const at = (time: string) => Temporal.Instant.from(`${time}+01:00`);
  const until = (notation: string, time: string) => {
    const hours = parseHours(notation);
    return [isOpen(hours, at(time)), openUntil(hours, at(time))?.toString()];
  };

  it.each([
    ["before", "2026-01-14T08:59:59.999", [false, undefined]],
    ["as it opens", "2026-01-14T09:00", [true, "2026-01-14T11:30:00Z"]],
    ["a moment before it closes", "2026-01-14T12:29:59.999", [true, "2026-01-14T11:30:00Z"]],
    ["as it closes", "2026-01-14T12:30", [false, undefined]],
    ["in the second range of the day", "2026-01-14T16:00", [true, "2026-01-14T16:00:00Z"]],
    ["after", "2026-01-14T17:00", [false, undefined]],
    ["on a day without hours", "2026-01-17T10:00", [false, undefined]],
    ["on a holiday", "2026-12-25T10:00", [false, undefined]],
  ])("is told %s", (_when, time, expected) => {
    expect(until(OFFICE, time)).toEqual(expected);
  });

  it("has no end for a line that never closes, and none for one that never opens", () => {
    for (const notation of ["24/7", "Mo-Su 00:00-24:00"]) {
      expect(until(notation, "2026-12-25T03:00")).toEqual([true, undefined]);
    }
    expect(until("2026 May 13 09:00-10:00", "2026-06-01T09:30")).toEqual([false, undefined]);
  });

  it("ends in the evening where the next day opens at midnight", () => {
    const notation = "Mo 10:00-17:00; Tu 00:00-06:00";
    expect(until(notation, "2026-01-12T12:00")).toEqual([true, "2026-01-12T16:00:00Z"]);
  });
});

describe("a holiday of which no source says anything", () => {
  const hours = readHours({ hours: "Mo-Fr 09:00-17:00", holidays: "not stated" });
  const stated = readHours({ hours: "Mo-Fr 09:00-17:00; PH off" });
  const at = (time: string) => Temporal.Instant.from(`${time}+01:00`);

  it.each([
    ["that day, at any hour", "2026-12-25T10:00", true],
    ["that day, in its first minute", "2026-12-25T00:00", true],
    ["the day before", "2026-12-24T10:00", false],
    ["in the evening before", "2026-12-24T23:59", false],
    ["a holiday on which it has no hours anyway", "2026-11-01T10:00", false],
  ])("is probably closed: %s", (_when, time, expected) => {
    if (hours === "always" || stated === "always") throw new Error("These hours have a week.");
    expect(isProbablyClosed(hours, at(time))).toBe(expected);
    expect(isProbablyClosed(stated, at(time))).toBe(false);
  });
});

describe("hours that are asked for again and again", () => {
  // Kept from one question to the next: forwards, backwards, at an edge, years apart.
  const times = [
    ...["2026-01-14T08:00", "2026-01-14T09:00", "2026-01-14T12:29", "2026-01-14T12:30"],
    ...["2026-01-14T18:00", "2026-01-14T10:00", "2026-01-17T10:00", "2026-01-16T10:00"],
    ...["2028-01-14T08:00", "2026-01-14T08:00", "2026-01-14T08:00"],
  ].map((time) => Temporal.Instant.from(`${time}+01:00`));

  it.each([OFFICE, "2026 Jan 14 09:00-10:00; 2026 Jan 17 09:00-11:00", "Mo-Su 00:00-24:00"])(
    "are told as if for the first time: %s",
    (notation) => {
      const kept = parseHours(notation);
      for (const time of times) {
        const fresh = parseHours(notation);
        expect(openingAt(kept, time)).toEqual(openingAt(fresh, time));
        expect(openUntil(kept, time)?.toString()).toBe(openUntil(fresh, time)?.toString());
      }
    },
  );
});

function next(notation: string, now: string): string | undefined {
  return nextOpening(parseHours(notation), Temporal.Instant.from(now))?.toString();
}

describe("the next opening", () => {
  it("is the one after this one while it is open", () => {
    expect(next("Mo-Fr 09:00-12:30,13:00-17:00", "2026-01-14T09:00+01:00")).toBe(
      "2026-01-14T12:00:00Z",
    );
  });

  it("is never the very instant it opens", () => {
    expect(next("Mo-Fr 09:00-17:00", "2026-01-14T07:59:59.999999999Z")).toBe(
      "2026-01-14T08:00:00Z",
    );
    expect(next("Mo-Fr 09:00-17:00", "2026-01-14T08:00Z")).toBe("2026-01-15T08:00:00Z");
  });

  it("is not midnight in the middle of an opening", () => {
    expect(next("Fr 22:00-24:00; Sa 00:00-06:00", "2026-01-16T23:00+01:00")).toBe(
      "2026-01-23T21:00:00Z",
    );
  });

  it("comes after the holiday for a line that closes on holidays alone", () => {
    expect(next("Mo-Su 00:00-24:00; PH off", "2026-06-01T12:00Z")).toBe("2026-07-21T22:00:00Z");
  });

  it.each([
    ["a date, nineteen years ahead", "2045 Jan 02 10:00-12:00", "2045-01-02"],
    ["a day on, as far ahead", "2045 Jan 01+ Mo 10:00-12:00", "2045-01-02"],
    ["the end of a closure", "Mo 10:00-12:00; 2026 Jan 01-2044 Dec 31 off", "2045-01-02"],
    ["a date that falls on a weekday", "Dec 25 Mo 10:00-12:00", "2028-12-25"],
    ["a week that few years have", "week 53 Mo 10:00-12:00", "2026-12-28"],
  ])("is found at %s", (_what, notation, expected) => {
    expect(next(notation, "2026-06-01T12:00Z")).toBe(`${expected}T09:00:00Z`);
  });

  it("is found in the next year of 53 weeks, six years ahead", () => {
    expect(next("week 53 Mo 10:00-12:00", "2027-01-10T12:00Z")).toBe("2032-12-27T09:00:00Z");
  });

  it("is none after the last, though nothing says that it ends", () => {
    expect(next("Mo 10:00-12:00; 2027 Jan 01+ off", "2027-02-01T12:00Z")).toBeUndefined();
  });

  it("does not exist for a line that is always or never open", () => {
    for (const notation of ["24/7", "Mo-Su 00:00-24:00", "2026 May 13 09:00-10:00"]) {
      expect(next(notation, "2026-06-01T12:00Z")).toBeUndefined();
    }
  });
});
