import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { clockAt, inBrussels } from "../../../src/line/hours/calendar.ts";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { isOpen, nextOpening, openUntil } from "../../../src/line/hours/openings.ts";

/** Every opening that starts within 24 hours of that midnight, by the clock and offset in Brussels. */
function openingsOn(date: string, notation: string): readonly string[] {
  const hours = parseHours(notation);
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime("Europe/Brussels").toInstant();
  const found: string[] = [];
  // From a nanosecond before, for an opening at midnight itself.
  let opens = nextOpening(hours, midnight.subtract({ nanoseconds: 1 }));
  // At most ten: an opening that is its own next one fails instead of hanging.
  while (opens !== undefined && opens.since(midnight).total("hours") < 24 && found.length < 10) {
    expect(isOpen(hours, opens)).toBe(true);
    const closes = openUntil(hours, opens);
    found.push(`${show(opens)} to ${closes && show(closes)}`);
    opens = nextOpening(hours, opens);
  }
  return found;
}

function show(instant: Temporal.Instant): string {
  const zoned = inBrussels(instant);
  return `${zoned.toPlainTime().toString({ smallestUnit: "minute" })}${zoned.offset}`;
}

describe.each(["2026-03-29", "2027-03-28"])("%s, when 02:00 becomes 03:00", (date) => {
  it("keeps the hours of the day by the clock", () => {
    expect(openingsOn(date, "Mo-Su 10:00-24:00")).toEqual(["10:00+02:00 to 00:00+02:00"]);
  });

  it("opens at midnight by winter time and closes by summer time", () => {
    expect(openingsOn(date, "Su 00:00-06:00")).toEqual(["00:00+01:00 to 06:00+02:00"]);
  });

  it("skips a range that lies in the hour that is skipped", () => {
    expect(openingsOn(date, "Su 02:15-02:45,23:00-23:30")).toEqual(["23:00+02:00 to 23:30+02:00"]);
    expect(openingsOn(date, "Su 02:00-03:00")).toEqual([]);
  });

  it("closes as the clock jumps over the closing time", () => {
    expect(openingsOn(date, "Su 01:30-02:30")).toEqual(["01:30+01:00 to 03:00+02:00"]);
  });

  it("opens as the clock jumps over the opening time", () => {
    expect(openingsOn(date, "Su 02:30-03:30")).toEqual(["03:00+02:00 to 03:30+02:00"]);
  });

  it("has no break when the clock jumps over the break", () => {
    expect(openingsOn(date, "Su 01:00-02:00,03:00-04:00")).toEqual(["01:00+01:00 to 04:00+02:00"]);
  });

  it("lasts 23 hours", () => {
    const hours = parseHours("Su 00:00-24:00");
    const opens = Temporal.Instant.from(`${date}T00:00+01:00`);
    expect(openUntil(hours, opens)?.since(opens).total("hours")).toBe(23);
  });
});

describe.each(["2026-10-25", "2027-10-31"])("%s, when 03:00 becomes 02:00", (date) => {
  it("keeps the hours of the day by the clock", () => {
    expect(openingsOn(date, "Mo-Su 10:00-24:00")).toEqual(["10:00+01:00 to 00:00+01:00"]);
  });

  it("opens at midnight by summer time and closes by winter time", () => {
    expect(openingsOn(date, "Su 00:00-06:00")).toEqual(["00:00+02:00 to 06:00+01:00"]);
  });

  it("opens once, for two hours, for the hour that comes twice", () => {
    expect(openingsOn(date, "Su 02:00-03:00")).toEqual(["02:00+02:00 to 03:00+01:00"]);
  });

  it("closes at the closing time that comes first, and does not open again", () => {
    expect(openingsOn(date, "Su 01:30-02:30")).toEqual(["01:30+02:00 to 02:30+02:00"]);
  });

  it("opens at the opening time that comes first, and does not close in between", () => {
    expect(openingsOn(date, "Su 02:30-03:30")).toEqual(["02:30+02:00 to 03:30+01:00"]);
  });

  it("lasts 25 hours", () => {
    const hours = parseHours("Su 00:00-24:00");
    const opens = Temporal.Instant.from(`${date}T00:00+02:00`);
    expect(openUntil(hours, opens)?.since(opens).total("hours")).toBe(25);
  });
});

describe("the clock, in whole numbers", () => {
  const years = { min: Date.parse("1990-01-01"), max: Date.parse("2060-01-01") };
  const changes = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"].map((time) => Date.parse(time));
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -10_000_000, max: 10_000_000 }))
    .map(([change, apart]) => change + apart);

  it("shows what the calendar shows, also around the changes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(years), nearChange), (instant) => {
        const { day, minutes } = clockAt(instant);
        const shown = inBrussels(Temporal.Instant.fromEpochMilliseconds(instant));
        expect(minutes).toBe(shown.hour * 60 + shown.minute);
        expect(day.date.toString()).toBe(shown.toPlainDate().toString());
        expect(day.weekday).toBe(shown.dayOfWeek - 1);
      }),
      { numRuns: 500 },
    );
  });
});
