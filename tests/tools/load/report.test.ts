import { expect, it } from "vitest";
import {
  describeReport,
  type LoadCounts,
  reportLoad,
  useBetween,
} from "../../../src/tools/load/report.ts";

const counts: LoadCounts = {
  calls: 100,
  finished: 100,
  wrong: 1,
  wrongOutcomes: ["Call 3 (danger): nobody rings"],
  turns: 1000,
  recordings: { played: 0, files: 0, failed: 0 },
  peakCallsAtOnce: 100,
  seconds: 10,
  lifeSeconds: 20_000,
  answerMilliseconds: { p50: 1, p90: 2, p95: 9, p99: 30, max: 40 },
  generator: { cpuSeconds: 2, loopDelayP99: 11 },
};
const run = { speed: 20, seed: 1 };

it("works out the calls at once of one core from processor time and the pace of life", () => {
  const server = useBetween(
    { cpuSeconds: 3, peakMemoryMiB: 90 },
    { cpuSeconds: 5, peakMemoryMiB: 120 },
  );
  expect(reportLoad(counts, run, server)).toMatchObject({
    turnsPerSecond: 100,
    server: { cpuSeconds: 2, peakMemoryMiB: 120 },
    core: { turnsPerCpuSecond: 500, turnsPerCallSecond: 0.05, callsAtOnce: 10_000 },
  });
});

it("shows the arithmetic and the wrong outcomes", () => {
  const text = describeReport(reportLoad(counts, run, { cpuSeconds: 2, peakMemoryMiB: 120 }));
  expect(text).toContain("1000 turns / 2.0 s = 500 turns a second");
  expect(text).toContain("500 / 0.0500 = 10000 on one core");
  expect(text).toContain("Call 3 (danger): nobody rings");
  expect(text).toContain("p50 1.0 ms, p90 2.0 ms, p99 30 ms, max 40 ms");
});

it("says how often recordings were played, and how many could not be had", () => {
  const recordings = { played: 900, files: 41, failed: 2 };
  const told = (some: LoadCounts) => describeReport(reportLoad(some, run, undefined));
  expect(told({ ...counts, recordings })).toMatch(
    /^Recordings +900 played, from 41 files.*2 failed$/m,
  );
  expect(told(counts)).toMatch(/^Recordings +none/m);
});

it("claims nothing about a server whose processor time is not known", () => {
  const report = reportLoad(counts, run, useBetween(undefined, undefined));
  expect(report.core).toBeUndefined();
  expect(describeReport(report)).toContain("not known");
  expect(describeReport(report)).not.toContain("Calls at once");
});
