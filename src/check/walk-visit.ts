import type { Language } from "../book/language.ts";
import { createEar } from "./ear.ts";
import type { LineToProve } from "./line-to-prove.ts";
import { measureWays, type Way } from "./measure-ways.ts";
import type { Problem } from "./problems.ts";
import { secondsAlone } from "./promises/help-in-reach.ts";
import type { HeardBefore } from "./steps-from.ts";
import { textsHeard } from "./texts-heard.ts";
import type { Visit } from "./visits.ts";
import { walkLine } from "./walk-line.ts";

/** What was found in one visit: plain data, so that visits can be walked apart. */
export interface VisitFindings {
  readonly walk: WalkSummary;
  readonly longestSilence: LongestSilence;
  /** Measured where every key was pressed; elsewhere empty. */
  readonly ways: readonly Way[];
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<Language, ReadonlySet<string>>;
}

/** How much was heard in one visit. */
export interface WalkSummary {
  readonly name: string;
  readonly states: number;
  readonly transitions: number;
}

/** A wait, and the way to it. */
export interface LongestSilence {
  readonly seconds: number;
  readonly where: string;
}

/**
 * Walks the line once, under the conditions of a visit, and holds it to what must hold there.
 *
 * @param heardBefore as for `walkLine`
 */
export async function walkVisit(
  line: LineToProve,
  visit: Visit,
  heardBefore: HeardBefore,
): Promise<VisitFindings> {
  const { book, phrases, voiceUrl } = line;
  const { arrivesAt, from, reach } = visit;
  const ear = createEar(book, phrases);
  const walk = await walkLine(
    line.open(visit),
    { voiceUrl: voiceUrl + arrivesAt, ...(from === undefined ? {} : { from }) },
    reach,
    heardBefore,
  );
  const { states, transitions } = walk;
  const silences = states
    .map((state) => ({ state, seconds: secondsAlone(state, book, ear) }))
    .filter(({ seconds }) => Number.isFinite(seconds))
    .toSorted((a, b) => b.seconds - a.seconds);
  const { state: quietest, seconds = 0 } = silences[0] ?? {};
  return {
    walk: { name: visit.name, states: states.length, transitions },
    longestSilence: {
      seconds,
      where: `${visit.name}, keys ${quietest?.path.join(" ") || "none"}`,
    },
    ways: reach === "everywhere" ? measureWays(states, book, ear) : [],
    problems: visit.promises.flatMap((promise) =>
      [...promise(walk, { book, ear })].map((found) => ({ ...found, where: visit.name })),
    ),
    texts: textsHeard(states),
  };
}
