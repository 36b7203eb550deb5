import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { readHours } from "../../../src/line/hours/notation.ts";
import { isOpen, nextOpening, openUntil } from "../../../src/line/hours/openings.ts";
import type { WrittenHours } from "../../../src/line/hours/written-hours.ts";
import { generateSchedules } from "./reference/generate.ts";

/** Schedules of every construct, some with public holidays that nobody states, some with hours to come. */
const hours: fc.Arbitrary<WrittenHours> = fc
  .tuple(fc.integer(), fc.boolean(), fc.option(fc.constantFrom("2027-03-28", "2028-02-29")))
  .map(([seed, isStated, from]) => {
    const [now = "", later = ""] = generateSchedules(seed, 9).filter((one) => one !== "24/7");
    return {
      hours: now,
      ...(isStated || now.includes("PH") ? {} : { holidays: "not stated" as const }),
      ...(from === null ? {} : { laterHours: [{ from, hours: later }] }),
    };
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
    fc.property(hours, instant, (written, now) => {
      const read = readHours(written);
      const open = isOpen(read, now);
      const until = openUntil(read, now);
      const next = nextOpening(read, now);
      if (until !== undefined) {
        expect(open).toBe(true);
        expect(isOpen(read, until)).toBe(false);
        expect(isOpen(read, until.subtract({ milliseconds: 1 }))).toBe(true);
        expect(nextOpening(read, until)?.toString()).toBe(next?.toString());
      }
      if (next !== undefined) {
        expect(isOpen(read, next)).toBe(true);
        expect(isOpen(read, next.subtract({ milliseconds: 1 }))).toBe(false);
      }
      if (open && until === undefined) expect(next).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
