import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { nextOpening } from "../../../src/line/hours/openings.ts";

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

  it("does not exist for a line that is always or never open", () => {
    for (const notation of ["24/7", "Mo-Su 00:00-24:00", "2026 May 13 09:00-10:00"]) {
      expect(next(notation, "2026-06-01T12:00Z")).toBeUndefined();
    }
  });
});
