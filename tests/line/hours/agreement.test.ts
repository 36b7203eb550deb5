import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import type { Day, WeeklyHours } from "../../../src/line/hours/hours.ts";
import { isOpen, nextOpening, openUntil } from "../../../src/line/hours/openings.ts";

const day: fc.Arbitrary<Day> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
  .map((minutes) => minutes.sort((a, b) => a - b))
  .map((minutes) =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, index) => ({
      from: minutes[2 * index] ?? 0,
      to: minutes[2 * index + 1] ?? 0,
    })),
  );

const hours: fc.Arbitrary<WeeklyHours> = fc.record({
  week: fc.tuple(day, day, day, day, day, day, day),
  holidays: fc.constantFrom("as usual", "closed"),
});

// Half of the instants lie in the night of a clock change, where mistakes would.
const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) }),
    fc.integer({ min: Date.UTC(2026, 2, 28, 20), max: Date.UTC(2026, 2, 29, 4) }),
    fc.integer({ min: Date.UTC(2027, 9, 30, 20), max: Date.UTC(2027, 9, 31, 4) }),
  )
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

it("closes when it says it will, opens when it says it will, and not before", () => {
  fc.assert(
    fc.property(hours, instant, (weekly, now) => {
      const open = isOpen(weekly, now);
      const until = openUntil(weekly, now);
      const next = nextOpening(weekly, now);
      expect(until !== undefined).toBe(open);
      if (until !== undefined) {
        expect(isOpen(weekly, until)).toBe(false);
        expect(isOpen(weekly, until.subtract({ milliseconds: 1 }))).toBe(true);
        expect(nextOpening(weekly, until)?.toString()).toBe(next?.toString());
      }
      if (next !== undefined) {
        expect(isOpen(weekly, next)).toBe(true);
        expect(isOpen(weekly, next.subtract({ milliseconds: 1 }))).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});
