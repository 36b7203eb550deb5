import { describe, expect, it } from "vitest";
import { judgeTargets } from "../../bench/judge-targets.ts";
import type { Measurement } from "../../bench/measure-server.ts";
import { spreadOf } from "../../bench/statistics.ts";
import { throughputTo } from "../../bench/summarize.ts";

function measured(requestsPerSecond: number, p99 = 2): Measurement {
  return {
    startMilliseconds: 400,
    answerBytes: 900,
    saturation: { requestsPerSecond, latency: { p50: 1, p99: 3 }, busy: 0.99 },
    atRate: { p50: 1, p99 },
    residentMegabytes: 100,
  };
}

const round = (bare: number, usual: number, ours: number, p99?: number) => ({
  bare: measured(bare),
  usual: measured(usual),
  ours: measured(ours, p99),
});

const cost = (services: number, ratio: number) => ({
  services,
  microseconds: spreadOf([50 * ratio]),
  ratio: spreadOf([ratio]),
});

const flat = [cost(10, 1), cost(100, 1.15), cost(2_000, 0.85)];

const missed = (...given: Parameters<typeof judgeTargets>) =>
  judgeTargets(...given)
    .filter(({ isMet }) => !isMet)
    .map(({ target, reached }) => `${target}: ${reached}`);

describe("the targets", () => {
  it("are met at their limits", () => {
    expect(judgeTargets([round(1000, 440, 1100)], flat)).toHaveLength(7);
    expect(missed([round(1000, 440, 1100)], flat)).toEqual([]);
  });

  it("are missed just beyond", () => {
    expect(missed([round(1000, 440, 1090, 2.1)], [cost(10, 1), cost(100, 1.2)])).toEqual([
      "at least 1.1 times the requests a second of bare Express: 1.09 times",
      "at least 2.5 times the requests a second of the usual app: 2.48 times",
      "p99 at 200 a second no worse than bare Express: 1.05 times",
      "an answer with 100 services costs within 15 % of one with 10: 1.20 times",
    ]);
  });

  it("are missed by one slow round only where it is the median", () => {
    const [good, bad] = [round(1000, 440, 1100), round(1000, 440, 500)];
    expect(missed([good, bad, good], flat)).toEqual([]);
    expect(missed([bad, good, bad], flat)).toHaveLength(2);
  });
});

it("compares each round with itself: a machine that slows down changes no ratio", () => {
  const rounds = [round(1000, 500, 1500), round(100, 50, 150)];
  expect(throughputTo(rounds, "bare").rounds).toEqual([1.5, 1.5]);
  expect(throughputTo(rounds, "usual").median).toBe(3);
});
