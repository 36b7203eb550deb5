import type { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import type { Phrasebook } from "../../line/book/language.ts";
import { languages } from "../../line/book/language.ts";
import type { Line } from "../../phone/line.ts";
import {
  answersInLimits,
  keysAsAnnounced,
  noFault,
  rightVoice,
  servicesInOrder,
  starGoesBack,
  unreachedSaysNumber,
} from "./as-announced.ts";
import { createEar, mergeTexts, type Texts, textsHeard } from "./ear.ts";
import { Endings } from "./endings.ts";
import {
  dangerOneKeyAway,
  helpWithinKeys,
  helpWithinSilence,
  noCycleAlone,
  ringsInTime,
  secondsAlone,
  secondsToRings,
  servicesInReach,
} from "./help-in-reach.ts";
import { actsToHear, momentsThatMatter } from "./moments.ts";
import { type Extreme, limits, type Problem, type Promised, worstOf } from "./promise.ts";
import { type Guide, HeardBefore, type Reach } from "./reach.ts";
import { type Largest, largestIn } from "./sizes.ts";
import { type KeyStep, withKey } from "./steps.ts";
import { walkLine } from "./walk-line.ts";
import { measureWays, type Way } from "./ways.ts";

/** What is to be proved. */
export interface LineToProve {
  readonly book: Book;
  readonly phrases: Phrasebook;
  /** The address that a call is answered at. */
  readonly voiceUrl: string;
  /** Opens the line as the carrier would reach it. Only the one opened last is used. */
  readonly open: (visit: Pick<Visit, "mode" | "clock">) => Line;
  /** The book of that visit: the same, but for what the acts of a journal change. */
  readonly bookIn: (mode: Mode) => Book;
}

/** How transfers are done while the line is proved. */
export type Mode = "live" | "rehearsed" | "test number" | "112 read out" | "with acts";

/** One walk through the line: under which conditions, how far, and what must hold there. */
export interface Visit {
  readonly name: string;
  readonly mode: Mode;
  /** The line's clock. */
  readonly clock: () => Temporal.Instant;
  /** The address of the first request, after `/voice`. */
  readonly arrivesAt: string;
  /** The key that is pressed there, where it is an address that one leads to. */
  readonly key?: KeyStep;
  /** The caller's number as the carrier gives it; a made-up one where it is left out. */
  readonly from?: string;
  /** How far to walk, or the steps to take from each place. */
  readonly reach: Reach | Guide;
  readonly promises: readonly Promised[];
}

/** What holds at every moment. */
export const always: readonly Promised[] = [
  noFault,
  dangerOneKeyAway,
  helpWithinSilence,
  noCycleAlone,
  keysAsAnnounced,
  servicesInOrder,
  starGoesBack,
  unreachedSaysNumber,
  rightVoice,
  answersInLimits,
];

/** What can be seen only where every place was walked through. */
const everywhere: readonly Promised[] = [...always, helpWithinKeys];

/** What holds where transfers are live. */
const wherePeopleRing: readonly Promised[] = [servicesInReach, ringsInTime];

/** What holds even while the line itself is broken. */
export const whenBroken: readonly Promised[] = [
  helpWithinSilence,
  helpWithinKeys,
  noCycleAlone,
  rightVoice,
  answersInLimits,
];

/** Every visit that it takes to prove a line. */
export function visitsTo(book: Book): readonly Visit[] {
  const moments = momentsThatMatter(book);
  const [ordinary] = moments;
  const live = moments.map(({ name, at, reach }): Visit => {
    const promises = reach === "everywhere" ? [...everywhere, ...wherePeopleRing] : always;
    return { name, mode: "live", clock: () => at, arrivesAt: "", reach, promises };
  });
  const rehearsals = (["rehearsed", "test number", "112 read out"] as const).map((mode): Visit => {
    const { name, at } = ordinary;
    return {
      name: `${name}, ${mode}`,
      mode,
      clock: () => at,
      arrivesAt: "",
      reach: "closely",
      promises: always,
    };
  });
  const withheld: Visit = {
    name: `${ordinary.name}, number withheld`,
    mode: "live",
    clock: () => ordinary.at,
    arrivesAt: "",
    from: "anonymous",
    reach: "news",
    promises: always,
  };
  const changed = languages.map(
    (language): Visit => ({
      name: `a caller in ${language} whose place has gone from the book`,
      mode: "live",
      clock: () => ordinary.at,
      arrivesAt: `/pressed?language=${language}&place=gone-from-the-book`,
      reach: "nowhere",
      promises: [noFault, rightVoice, answersInLimits],
    }),
  );
  const [closed] = actsToHear(book);
  const withActs: Visit = {
    name: `${ordinary.name}, a service closed and another withdrawn`,
    mode: "with acts",
    clock: () => ordinary.at,
    arrivesAt: "",
    reach: "news",
    promises: always,
  };
  const told = languages.map(
    (language): Visit => ({
      name: `a caller in ${language} whose page was told before an act`,
      mode: "with acts",
      clock: () => ordinary.at,
      arrivesAt: `/pressed?language=${language}&place=${closed?.service}&told=1`,
      key: "1",
      reach: "nowhere",
      promises: [noFault, rightVoice, answersInLimits],
    }),
  );
  const broken: Visit = {
    name: "the line's own clock is broken",
    mode: "live",
    clock: () => {
      throw new Error("This clock is broken, to prove what callers hear then.");
    },
    arrivesAt: "",
    reach: "everywhere",
    promises: whenBroken,
  };
  const acted = closed === undefined ? [] : [withActs, ...told];
  return [...live, ...rehearsals, withheld, ...acted, ...changed, broken];
}

/** What was found in some visits: plain data, so that they can be walked apart. */
export interface Findings {
  readonly visits: readonly VisitFindings[];
  readonly texts: Texts;
}

/** What was found in one visit. */
interface VisitFindings {
  readonly walk: WalkSummary;
  readonly extremes: readonly Extreme[];
  readonly largest: Largest;
  /** Places that callers were followed from to the end of their call. */
  readonly endings: number;
  /** Measured where every key was pressed; elsewhere empty. */
  readonly ways: readonly Way[];
  readonly problems: readonly Problem[];
}

/** How much was heard in one visit. */
export interface WalkSummary {
  readonly name: string;
  readonly states: number;
  readonly transitions: number;
}

/** Walks the line under the conditions of each visit, one after the other: one walk is in memory at a time. */
export async function walkVisits(line: LineToProve, visits: readonly Visit[]): Promise<Findings> {
  const heardBefore = new HeardBefore();
  const found: VisitFindings[] = [];
  let texts = mergeTexts();
  for (const visit of visits) {
    const { heard, ...findings } = await walkVisit(line, visit, heardBefore);
    found.push(findings);
    texts = mergeTexts(texts, heard);
  }
  return { visits: found, texts };
}

/** Walks the line once, and holds it to what must hold there. */
async function walkVisit(
  line: LineToProve,
  visit: Visit,
  heardBefore: HeardBefore,
): Promise<VisitFindings & { readonly heard: Texts }> {
  const { phrases, voiceUrl } = line;
  const book = line.bookIn(visit.mode);
  const { arrivesAt, key, from, reach } = visit;
  const ear = createEar(book, phrases);
  let minutesLater = 0;
  const clock = () => visit.clock().add({ minutes: minutesLater });
  const endings = new Endings(book, ear, (minutes) => {
    minutesLater = minutes;
  });
  const isFollowed = visit.promises.includes(ringsInTime);
  const opened = line.open({ mode: visit.mode, clock });
  const walk = await walkLine(
    key === undefined ? opened : withKey(opened, key),
    { voiceUrl: voiceUrl + arrivesAt, ...(from === undefined ? {} : { from }) },
    reach,
    heardBefore,
    isFollowed ? (call, state) => endings.follow(call, state) : undefined,
  );
  const { states, transitions } = walk;
  const broken = [
    ...visit.promises.flatMap((promise) => [...promise(walk, { book, ear })]),
    ...endings.broken,
  ];
  const extremes = [
    ...states
      .map((state) => ({ ...silence, seconds: secondsAlone(state, book, ear), path: state.path }))
      .filter(({ seconds }) => Number.isFinite(seconds)),
    ...(isFollowed ? [...secondsToRings(states, book), endings.longestCall] : []),
  ].map(({ path, ...extreme }) => ({ ...extreme, where: `keys ${path.join(" ") || "none"}` }));
  return {
    walk: { name: visit.name, states: states.length, transitions },
    extremes: worstOf(extremes).map((extreme) => ({
      ...extreme,
      where: `${visit.name}, ${extreme.where}`,
    })),
    largest: largestIn(states, visit.name),
    endings: endings.places,
    ways: reach === "everywhere" ? measureWays(states, book, ear) : [],
    problems: broken.map((found) => ({ ...found, where: visit.name })),
    heard: textsHeard([...states, ...endings.late]),
  };
}

/** What a caller who presses nothing waits for. */
const silence = {
  what: "a person, a number or the end, without a key",
  most: limits.silentSeconds,
} as const;
