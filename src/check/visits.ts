import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { languages } from "../book/language.ts";
import { momentsThatMatter } from "./moments.ts";
import { answersInLimits } from "./promises/answers-in-limits.ts";
import { dangerOneKeyAway } from "./promises/danger-one-key-away.ts";
import { helpWithinKeys, helpWithinSilence } from "./promises/help-in-reach.ts";
import { keysAsAnnounced } from "./promises/keys-as-announced.ts";
import { noCycleAlone } from "./promises/no-cycle-alone.ts";
import { noFault } from "./promises/no-fault.ts";
import type { Promised } from "./promises/promise.ts";
import { rightVoice } from "./promises/right-voice.ts";
import { servicesInReach } from "./promises/services-in-reach.ts";
import { starGoesBack } from "./promises/star-goes-back.ts";
import { unreachedSaysNumber } from "./promises/unreached-says-number.ts";
import type { Reach } from "./steps-from.ts";

/** How transfers are done while the line is proved. */
export type Mode = "live" | "rehearsed" | "test number" | "112 read out";

/** One walk through the line: under which conditions, how far, and what must hold there. */
export interface Visit {
  readonly name: string;
  readonly mode: Mode;
  /** The line's clock. */
  readonly clock: () => Temporal.Instant;
  /** The address of the first request, after `/voice`. */
  readonly arrivesAt: string;
  /** The caller's number as the carrier gives it; a made-up one where it is left out. */
  readonly from?: string;
  readonly reach: Reach;
  readonly promises: readonly Promised[];
}

/** What holds at every moment. */
const always: readonly Promised[] = [
  noFault,
  dangerOneKeyAway,
  helpWithinSilence,
  noCycleAlone,
  keysAsAnnounced,
  starGoesBack,
  unreachedSaysNumber,
  rightVoice,
  answersInLimits,
];

/** What can be seen only where every place was walked through. */
const everywhere: readonly Promised[] = [...always, helpWithinKeys];

/** What holds even while the line itself is broken. */
const whenBroken: readonly Promised[] = [
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
    const promises = reach === "everywhere" ? [...everywhere, servicesInReach] : always;
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
  return [...live, ...rehearsals, withheld, ...changed, broken];
}
