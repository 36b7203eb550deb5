import { type ContestantName, contestantNames, descriptions } from "./contestants.ts";
import type { Verdict } from "./judge-targets.ts";
import type { AnswerCost } from "./measure-flatness.ts";
import { busyRate } from "./send-at-rate.ts";
import type { Spread } from "./statistics.ts";
import type { Ratio, Round, Summary } from "./summarize.ts";

/** Everything the benchmark has found. */
export interface Findings {
  readonly machine: string;
  readonly rounds: readonly Round[];
  readonly summaries: Readonly<Record<ContestantName, Summary>>;
  /** Our requests a second to theirs. */
  readonly throughput: Readonly<Record<"bare" | "usual", Ratio>>;
  readonly costs: readonly AnswerCost[];
  readonly verdicts: readonly Verdict[];
}

const figures: readonly (readonly [string, (summary: Summary) => string])[] = [
  ["requests a second", ({ requestsPerSecond }) => written(requestsPerSecond, 0)],
  ["  p50, ms", ({ saturatedP50 }) => written(saturatedP50, 2)],
  ["  p99, ms", ({ saturatedP99 }) => written(saturatedP99, 2)],
  ["  share of its core", ({ busy }) => (busy === undefined ? "unknown" : written(busy, 2))],
  [`p50 at ${busyRate} a second, ms`, ({ atRateP50 }) => written(atRateP50, 2)],
  [`p99 at ${busyRate} a second, ms`, ({ atRateP99 }) => written(atRateP99, 2)],
  ["resident memory, MB", ({ residentMegabytes }) => written(residentMegabytes, 0)],
  ["median answer, bytes", ({ answerBytes }) => answerBytes.median.toFixed(0)],
  ["start to first answer, ms", ({ startMilliseconds }) => written(startMilliseconds, 0)],
];

/** The findings as tables for people: medians, with the least and the most in brackets. */
export function writeReport(findings: Findings): string {
  const { machine, rounds, summaries, throughput, costs, verdicts } = findings;
  return [
    machine,
    `Rounds: ${rounds.length}. Medians; least and most in brackets.`,
    "",
    row(
      "",
      contestantNames.map((name) => descriptions[name]),
    ),
    ...figures.map(([name, read]) =>
      row(
        name,
        contestantNames.map((name) => read(summaries[name])),
      ),
    ),
    ...disturbances(summaries),
    "",
    "Requests a second, this line to the other, round by round:",
    ...(["bare", "usual"] as const).map(
      (other) => `  to ${descriptions[other]}: ${ratioWritten(throughput[other])}`,
    ),
    "",
    "Processor time of an answer, in one process and without the network:",
    ...costs.map(
      ({ services, microseconds, ratio }) =>
        `  ${String(services).padStart(5)} services  ${written(microseconds, 1)} µs  ratio ${written(ratio, 2)}`,
    ),
    "",
    "Targets:",
    ...verdicts.map(
      ({ target, reached, isMet }) => `  ${isMet ? "met    " : "NOT MET"}  ${target}: ${reached}`,
    ),
    "",
  ].join("\n");
}

/** A saturated server that used less of its core had to share it, or was not saturated. */
const leastBusy = 0.9;

function disturbances(summaries: Findings["summaries"]): readonly string[] {
  return contestantNames
    .filter((name) => (summaries[name].busy?.least ?? 1) < leastBusy)
    .map(
      (name) => `Careful: ${descriptions[name]} had not its core to itself. Run it again alone.`,
    );
}

function ratioWritten(ratio: Ratio): string {
  return `${ratio.rounds.map((one) => one.toFixed(2)).join(" ")}; median ${written(ratio, 2)}`;
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => cell.padEnd(28)).join("")}`.trimEnd();
}

function written({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
