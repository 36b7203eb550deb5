import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { parseHours } from "../../../../src/line/hours/notation.ts";
import { isOpen, nextOpening, openUntil } from "../../../../src/line/hours/openings.ts";
import { CONSTRUCTS, generateInstants, generateSchedules, LOOKAHEAD } from "./generate.ts";
import { runInZone } from "./run-in-zone.ts";
import type { TheirSchedule } from "./their-schedules.ts";

const INSTANTS = 50;
const CHANGES = 4;
const AT_ONCE = 500;

/**
 * Tests that so many generated schedules, with every construct of the notation, are open at the
 * instants at which the reference library says so, and change when it says so.
 */
export function compareSchedules(seed: number, count: number): void {
  const schedules = generateSchedules(seed, count);

  it(`have every construct of the notation: ${count} schedules of seed ${seed}`, () => {
    const missing = Object.entries(CONSTRUCTS).filter(
      ([, construct]) => !schedules.some((schedule) => construct.test(schedule)),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  const starts = Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, index) => index * AT_ONCE);
  it.each(starts)(
    `from the %ith on, of seed ${seed}: open and closed as in the library`,
    async (first) => {
      const some = schedules.slice(first, first + AT_ONCE);
      const asked = [seed, first, some.length, INSTANTS, CHANGES].map(String);
      const theirs: readonly TheirSchedule[] = JSON.parse(
        await runInZone("their-schedules.ts", "Europe/Brussels", ...asked),
      );
      expect(theirs).toHaveLength(some.length);
      const differences = some.flatMap((schedule, index) =>
        differencesIn(schedule, generateInstants(seed + first + index, INSTANTS), theirs[index]),
      );
      expect(differences.slice(0, 10)).toEqual([]);
      expect(theirs.flatMap(({ open }) => open)).toHaveLength(INSTANTS * some.length);
      // Were all unanswered, or all alike, nothing would differ.
      const answered = theirs.flatMap(({ changes }) => changes).filter((one) => one !== null);
      expect(answered.length).toBeGreaterThan(0.98 * CHANGES * some.length);
      expect(new Set(answered).size).toBeGreaterThan(some.length / 2);
      expect(new Set(theirs.flatMap(({ open }) => open))).toEqual(new Set([true, false]));
    },
    600_000,
  );
}

function differencesIn(
  schedule: string,
  instants: readonly number[],
  theirs: TheirSchedule | undefined,
): readonly string[] {
  const hours = parseHours(schedule);
  const found: string[] = [];
  for (const [index, at] of instants.entries()) {
    const now = Temporal.Instant.fromEpochMilliseconds(at);
    const open = isOpen(hours, now);
    const their = theirs?.open[index];
    if (their !== open) found.push(`${schedule} at ${now}: open ${open}, theirs ${their}`);
    const change = theirs?.changes[index];
    if (change === undefined || change === null) continue;
    const next = (open ? openUntil(hours, now) : nextOpening(hours, now))?.epochMilliseconds;
    const ours = next === undefined || next >= at + LOOKAHEAD ? 0 : next;
    if (ours !== change) found.push(`${schedule} at ${now}: ${show(ours)}, theirs ${show(change)}`);
  }
  return found;
}

function show(instant: number): string {
  return instant === 0 ? "never changes" : `changes ${new Date(instant).toISOString()}`;
}
