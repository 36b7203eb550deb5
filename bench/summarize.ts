import type { ContestantName } from "./contestants.ts";
import type { Measurement } from "./measure-server.ts";
import { ratiosOf, type Spread, spreadOf } from "./statistics.ts";

/** A round: each server once, side by side in time. */
export type Round = Readonly<Record<ContestantName, Measurement>>;

/** What the rounds say of one server: milliseconds, requests a second, megabytes, share of a core, bytes. */
export interface Summary {
  readonly requestsPerSecond: Spread;
  readonly saturatedP50: Spread;
  readonly saturatedP99: Spread;
  readonly atRateP50: Spread;
  readonly atRateP99: Spread;
  readonly residentMegabytes: Spread;
  readonly startMilliseconds: Spread;
  readonly busy: Spread | undefined;
  readonly answerBytes: Spread;
}

/** What the rounds say of one server. @throws {RangeError} without rounds */
export function summarize(rounds: readonly Round[], name: ContestantName): Summary {
  const of = (read: (one: Measurement) => number) => spreadOf(rounds.map((one) => read(one[name])));
  const busy = rounds.map((one) => one[name].saturation.busy).filter((one) => one !== undefined);
  return {
    requestsPerSecond: of(({ saturation }) => saturation.requestsPerSecond),
    saturatedP50: of(({ saturation }) => saturation.latency.p50),
    saturatedP99: of(({ saturation }) => saturation.latency.p99),
    atRateP50: of(({ atRate }) => atRate.p50),
    atRateP99: of(({ atRate }) => atRate.p99),
    residentMegabytes: of((one) => one.residentMegabytes),
    startMilliseconds: of((one) => one.startMilliseconds),
    busy: busy.length === 0 ? undefined : spreadOf(busy),
    answerBytes: of((one) => one.answerBytes),
  };
}

/** Our figure as so many times another's: in each round, and over all. */
export interface Ratio extends Spread {
  readonly rounds: readonly number[];
}

/** How many times the other server's figure ours is, each round by itself. @throws {RangeError} without rounds */
export function ratioTo(
  rounds: readonly Round[],
  other: "bare" | "usual",
  read: (one: Measurement) => number,
): Ratio {
  const ratios = ratiosOf(
    rounds.map(({ ours }) => read(ours)),
    rounds.map((round) => read(round[other])),
  );
  return { ...spreadOf(ratios), rounds: ratios };
}

/** How many times the other server's requests a second ours are. @throws {RangeError} without rounds */
export function throughputTo(rounds: readonly Round[], other: "bare" | "usual"): Ratio {
  return ratioTo(rounds, other, ({ saturation }) => saturation.requestsPerSecond);
}
