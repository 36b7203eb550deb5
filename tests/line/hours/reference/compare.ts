import { beforeAll, describe, expect, it } from "vitest";
import type { OurAnswers, Row } from "./our-answers.ts";
import { LOOKAHEAD_END, NOTATIONS, START, STEP } from "./questions.ts";
import { runInZone } from "./run-in-zone.ts";
import type { TheirAnswers } from "./their-answers.ts";

const NIGHT = "Mo-Su 00:00-01:00,01:30-02:30,02:45-03:15,23:00-24:00; PH off";

/**
 * In spring the clock jumps from 02:00 to 03:00 at 01:00Z. The library's `getOpenIntervals` moves
 * the end of 01:30-02:30 on to 03:30, past the end of 02:45-03:15, although by then the clock has
 * gone by both; its own `getState` says closed. We say closed.
 */
const SPRING = ["2026-03-29", "2027-03-28", "2028-03-26"].flatMap((date) =>
  ["01:15", "01:20", "01:25"].map((time) => Date.parse(`${date}T${time}Z`)),
);

/**
 * In autumn 02:00 to 03:00 comes twice. The library's `getState` reads the clock alone and closes
 * 02:45-03:15 again when 02:30 comes back; its own `getOpenIntervals` keeps it open from the first
 * 02:45 to 03:15. We keep it open.
 */
const AUTUMN = ["2026-10-25", "2027-10-31", "2028-10-29"].flatMap((date) =>
  ["01:30", "01:35", "01:40"].map((time) => Date.parse(`${date}T${time}Z`)),
);

/** A zone of a server, and until when it is asked, in milliseconds since 1970 UTC. */
type Asked = readonly [zone: string, end: number];

let theirs: TheirAnswers;

/** Tests that our hours are the reference library's, every five minutes, in processes in these zones. */
export function compareWithReference(...zones: readonly Asked[]): void {
  const ours = new Map<string, OurAnswers>();

  beforeAll(async () => {
    const asking = zones.map(([zone, end]) => async () => {
      ours.set(zone, JSON.parse(await runInZone("our-answers.ts", zone, String(end))));
    });
    const [first, ...others] = [
      async () => {
        theirs = JSON.parse(await runInZone("their-answers.ts", "Europe/Brussels"));
      },
      ...asking,
    ];
    // Two processes at a time.
    await Promise.all([first?.(), others.reduce((done, ask) => done.then(ask), Promise.resolve())]);
  });

  describe("the reference library", () => {
    it("ran in Brussels, where it is right", () => {
      expect(theirs.zone).toBe("Europe/Brussels");
    });

    it("contradicts itself on clock-change days at eighteen instants of one notation only", () => {
      for (const notation of NOTATIONS) {
        const expected = notation === NIGHT ? [...SPRING, ...AUTUMN].sort((a, b) => a - b) : [];
        expect(theirs.contradictions[notation], notation).toEqual(expected);
      }
    });
  });

  describe.each(zones)("every five minutes, in a process in %s", (zone, end) => {
    it("was asked in that zone, every time", () => {
      expect(ours.get(zone)?.zone).toBe(zone);
      expect(ours.get(zone)?.asked).toBe((end - START) / STEP);
    });

    it.each(NOTATIONS)("%s: open, until when and next opening are the library's", (notation) => {
      const rows = ours.get(zone)?.rows[notation] ?? [];
      expect(mismatches(notation, rows, end)).toEqual([]);
    });
  });
}

/** The first few instants at which our answers are not the library's, to be read in a failure. */
function mismatches(notation: string, rows: readonly Row[], end: number): readonly string[] {
  const found: string[] = [];
  const expected = answersOf(openEveryStep(notation));
  let row = -1;
  for (let step = 0; step < (end - START) / STEP; step += 1) {
    const at = START + step * STEP;
    if (rows[row + 1]?.[0] === at) row += 1;
    const [, ...our] = rows[row] ?? [0];
    const their = expected[step];
    if (our.length === 3 && our.every((answer, index) => answer === their?.[index])) continue;
    found.push(`${notation} at ${show(at)}: ours ${our.map(show)}; theirs ${their?.map(show)}`);
    if (found.length === 5) break;
  }
  return found;
}

/** Whether the library says open, for every step from START to LOOKAHEAD_END. */
function openEveryStep(notation: string): readonly boolean[] {
  const open = new Array<boolean>((LOOKAHEAD_END - START) / STEP).fill(false);
  for (const [from, to] of theirs.intervals[notation] ?? []) {
    // A start between two steps would be lost in the array.
    expect([from % STEP, to % STEP]).toEqual([0, 0]);
    open.fill(true, (from - START) / STEP, (to - START) / STEP);
  }
  if (notation === NIGHT) for (const at of SPRING) open[(at - START) / STEP] = false;
  return open;
}

/** Open, open until and next opening at every step, 0 for none: what those booleans imply. */
function answersOf(open: readonly boolean[]): readonly (readonly [boolean, number, number])[] {
  const answers: [boolean, number, number][] = [];
  let closing = 0;
  let opening = 0;
  for (let step = open.length - 1; step >= 0; step -= 1) {
    const isOpen = open[step] ?? false;
    if (!isOpen && open[step + 1]) opening = START + (step + 1) * STEP;
    if (isOpen && open[step + 1] === false) closing = START + (step + 1) * STEP;
    answers.push([isOpen, isOpen ? closing : 0, opening]);
  }
  return answers.reverse();
}

function show(answer: number | boolean): string {
  if (answer === 0) return "none";
  return typeof answer === "number" ? new Date(answer).toISOString() : `open ${answer}`;
}
