import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBrussels, inBrussels } from "../../../src/line/hours/calendar.ts";
import { type Closure, closedIn } from "../../../src/line/hours/closures.ts";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { isOpen, nextOpening, openingAt, openUntil } from "../../../src/line/hours/openings.ts";

const weekdays = "Mo-Fr 09:00-17:00";
const at = (time: string) => fromBrussels(time);

function opensAfter(notation: string, time: string, ...closures: readonly Closure[]) {
  const next = nextOpening(closedIn(parseHours(notation), closures), at(time));
  return next && inBrussels(next).toPlainDateTime().toString();
}

describe("a closure", () => {
  const wednesday = { from: "2026-12-23T00:00", until: "2026-12-24T00:00" };

  it("closes whole days, and the next opening is after them", () => {
    expect(opensAfter(weekdays, "2026-12-22T20:00", wednesday)).toBe("2026-12-24T09:00:00");
    const week = { from: "2026-12-21T00:00", until: "2026-12-28T00:00" };
    expect(opensAfter(weekdays, "2026-12-20T12:00", week)).toBe("2026-12-28T09:00:00");
  });

  it("closes what it names of a day and leaves the rest", () => {
    const hours = closedIn(parseHours(weekdays), [
      { from: "2026-12-23T11:00", until: "2026-12-23T14:30" },
    ]);
    const opens = (time: string) => isOpen(hours, at(`2026-12-23T${time}`));
    expect(["10:59", "11:00", "14:29", "14:30", "16:59", "17:00"].map(opens)).toEqual([
      ...[true, false, false, true, true, false],
    ]);
  });

  it("closes from an hour of one day to an hour of another, and all between", () => {
    const span = { from: "2026-12-21T12:00", until: "2026-12-24T10:00" };
    const hours = closedIn(parseHours(weekdays), [span]);
    expect(openUntil(hours, at("2026-12-21T10:00"))?.toString()).toBe("2026-12-21T11:00:00Z");
    expect(isOpen(hours, at("2026-12-22T10:00"))).toBe(false);
    expect(isOpen(hours, at("2026-12-24T09:30"))).toBe(false);
    expect(isOpen(hours, at("2026-12-24T10:00"))).toBe(true);
  });

  it("closes a line that is open day and night, which is open again after it", () => {
    const hours = closedIn("always", [wednesday]);
    expect(openingAt(hours, at("2026-12-23T03:00"))).toMatchObject({
      state: "closed",
      opens: at("2026-12-24T00:00").epochMilliseconds,
    });
    expect(openingAt(hours, at("2026-12-24T00:00"))).toEqual({ state: "always" });
  });

  it("closes in the night that the clock goes back, both times that it is half past two", () => {
    const hours = closedIn("always", [{ from: "2026-10-25T02:00", until: "2026-10-25T03:00" }]);
    const night = fromBrussels("2026-10-25T02:30");
    expect(isOpen(hours, night)).toBe(false);
    expect(isOpen(hours, night.add({ hours: 1 }))).toBe(false);
    expect(isOpen(hours, night.add({ hours: 2 }))).toBe(true);
  });

  it("changes nothing outside, however many there are", () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 40 });
    const moment = (minutes: number) =>
      at("2026-12-01T00:00").add({ minutes }).toZonedDateTimeISO("Europe/Brussels");
    const written = (minutes: number) =>
      moment(minutes).toPlainDateTime().toString({ smallestUnit: "minute" });
    const notation = fc.constantFrom(
      weekdays,
      "24/7",
      "Mo-Su 00:00-02:00,22:00-24:00",
      "Sa 10:00-12:00; PH off",
    );
    fc.assert(
      fc.property(
        notation,
        fc.array(fc.tuple(minute, minute), { maxLength: 4 }),
        minute,
        (rule, spans, when) => {
          const closures = spans
            .filter(([one, other]) => one !== other)
            .map((span) => span.toSorted((one, other) => one - other))
            .map(([from = 0, until = 0]) => ({ from: written(from), until: written(until) }));
          const usual = parseHours(rule);
          const now = moment(when).toInstant();
          const isInside = closures.some(
            ({ from, until }) => from <= written(when) && written(when) < until,
          );
          expect(isOpen(closedIn(usual, closures), now)).toBe(isOpen(usual, now) && !isInside);
        },
      ),
      { numRuns: 300 },
    );
  });
});
