import { toLines } from "../../mistakes.ts";
import type { AnswerTimes } from "../answer-times.ts";

/** What a server process used during a run. */
export interface ServerUse {
  readonly cpuSeconds: number;
  /** Resident memory at its highest, in mebibytes. */
  readonly peakMemoryMiB: number;
}

/** What was counted during a run. */
export interface LoadCounts {
  readonly calls: number;
  readonly finished: number;
  readonly wrong: number;
  /** The first wrong outcomes, described. */
  readonly wrongOutcomes: readonly string[];
  /** Requests answered, the notices of a call's end among them. */
  readonly turns: number;
  /** Recordings: how often one was played, from how many files, and how often one could not be had. */
  readonly recordings: {
    readonly played: number;
    readonly files: number;
    readonly failed: number;
  };
  readonly peakCallsAtOnce: number;
  readonly seconds: number;
  /** Seconds all calls would have taken in life, added up. */
  readonly lifeSeconds: number;
  readonly answerMilliseconds: AnswerTimes;
  /** This program, which must not be the bottleneck. */
  readonly generator: {
    readonly cpuSeconds: number;
    /** How late its timers were at worst in 99 of 100 cases, in milliseconds. */
    readonly loopDelayP99: number;
  };
}

/** What one processor core can carry. */
interface CoreCapacity {
  readonly turnsPerCpuSecond: number;
  readonly turnsPerCallSecond: number;
  readonly callsAtOnce: number;
}

/** A run, and what follows from it; server and core are absent where the server was not ours to measure. */
export interface LoadReport extends LoadCounts {
  readonly speed: number;
  readonly seed: number;
  readonly turnsPerSecond: number;
  readonly server?: ServerUse;
  readonly core?: CoreCapacity;
}

/** What was used between two readings of one process; undefined where either is. */
export function useBetween(
  before: ServerUse | undefined,
  after: ServerUse | undefined,
): ServerUse | undefined {
  if (before === undefined || after === undefined) return undefined;
  return { ...after, cpuSeconds: after.cpuSeconds - before.cpuSeconds };
}

/** Works out what follows from the counts: turns a second, and the calls at once that one core can carry. */
export function reportLoad(
  counts: LoadCounts,
  run: { readonly speed: number; readonly seed: number },
  server: ServerUse | undefined,
): LoadReport {
  const { speed, seed } = run;
  const report = { ...counts, speed, seed, turnsPerSecond: counts.turns / counts.seconds };
  return server === undefined ? report : { ...report, server, core: coreOf(counts, server) };
}

function coreOf({ turns, lifeSeconds }: LoadCounts, { cpuSeconds }: ServerUse): CoreCapacity {
  const turnsPerCpuSecond = turns / cpuSeconds;
  const turnsPerCallSecond = turns / lifeSeconds;
  return {
    turnsPerCpuSecond,
    turnsPerCallSecond,
    callsAtOnce: Math.floor(turnsPerCpuSecond / turnsPerCallSecond),
  };
}

/** The report as people read it, with the arithmetic behind the calls at once. */
export function describeReport(report: LoadReport): string {
  const { answerMilliseconds: answer, generator, server, core, seconds } = report;
  const lines = [
    `Calls finished    ${report.finished} of ${report.calls}, in ${seconds.toFixed(1)} s, ${report.speed} times faster than life, seed ${report.seed}`,
    `Wrong outcomes    ${report.wrong}`,
    ...report.wrongOutcomes.map((outcome) => `                  ${outcome}`),
    `Peak at once      ${report.peakCallsAtOnce} calls`,
    `Turns             ${report.turns}, ${report.turnsPerSecond.toFixed(0)} a second`,
    describeRecordings(report.recordings),
    `Answer time       p50 ${milliseconds(answer.p50)}, p90 ${milliseconds(answer.p90)}, p99 ${milliseconds(answer.p99)}, max ${milliseconds(answer.max)}`,
    `This program      ${generator.cpuSeconds.toFixed(1)} s of processor time (${share(generator.cpuSeconds, seconds)} of a core), timers late by ${milliseconds(generator.loopDelayP99)} at p99`,
  ];
  if (server === undefined || core === undefined) {
    lines.push("Server            not started by this program: its processor time is not known");
  } else {
    lines.push(
      `Server            ${server.cpuSeconds.toFixed(1)} s of processor time (${share(server.cpuSeconds, seconds)} of a core), ${server.peakMemoryMiB.toFixed(0)} MiB at most`,
      `One core          ${report.turns} turns / ${server.cpuSeconds.toFixed(1)} s = ${core.turnsPerCpuSecond.toFixed(0)} turns a second`,
      `One call          ${report.turns} turns / ${report.lifeSeconds.toFixed(0)} s of calls at the pace of life = ${core.turnsPerCallSecond.toFixed(4)} turns a second`,
      `Calls at once     ${core.turnsPerCpuSecond.toFixed(0)} / ${core.turnsPerCallSecond.toFixed(4)} = ${core.callsAtOnce} on one core, with nothing to spare`,
    );
  }
  return toLines(lines);
}

function describeRecordings({ played, files, failed }: LoadCounts["recordings"]): string {
  if (files === 0) return "Recordings        none: the carrier's voice speaks";
  return `Recordings        ${played} played, from ${files} files, each fetched once as by the carrier's cache; ${failed} failed`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}
