import type { AnswerCost } from "./measure-flatness.ts";
import { busyRate } from "./send-at-rate.ts";
import type { Spread } from "./statistics.ts";
import { type Round, ratioTo, summarize, throughputTo } from "./summarize.ts";

/** What the line should reach, what it has reached, and whether that is enough. */
export interface Verdict {
  readonly target: string;
  readonly reached: string;
  readonly isMet: boolean;
}

/** The share by which an answer of a larger book may cost more or less. */
const flatWithin = 0.15;

/** Holds the figures against the targets, medians throughout. @throws {RangeError} without rounds */
export function judgeTargets(
  rounds: readonly Round[],
  costs: readonly AnswerCost[],
): readonly Verdict[] {
  const ours = summarize(rounds, "ours");
  const slowness = ratioTo(rounds, "bare", ({ atRate }) => atRate.p99).median;
  return [
    atLeast(1.1, throughputTo(rounds, "bare"), "times the requests a second of bare Express"),
    atLeast(2.5, throughputTo(rounds, "usual"), "times the requests a second of the usual app"),
    {
      target: `p99 at ${busyRate} a second no worse than bare Express`,
      reached: `${slowness.toFixed(2)} times`,
      isMet: slowness <= 1,
    },
    below(1000, ours.startMilliseconds, "ms to the first answer"),
    below(120, ours.residentMegabytes, "MB resident memory"),
    ...costs.slice(1).map(({ services, ratio }) => ({
      target: `an answer with ${services} services costs within ${flatWithin * 100} % of one with ${costs[0]?.services}`,
      reached: `${ratio.median.toFixed(2)} times`,
      isMet: ratio.median >= 1 - flatWithin && ratio.median <= 1 + flatWithin,
    })),
  ];
}

function atLeast(least: number, { median }: Spread, what: string): Verdict {
  return {
    target: `at least ${least} ${what}`,
    reached: `${median.toFixed(2)} times`,
    isMet: median >= least,
  };
}

function below(limit: number, { median }: Spread, what: string): Verdict {
  return {
    target: `below ${limit} ${what}`,
    reached: median.toFixed(0),
    isMet: median < limit,
  };
}
