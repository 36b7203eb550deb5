import type { LoadReport } from "./load-report.ts";

/** The report as people read it, with the arithmetic behind the calls at once. */
export function describeReport(report: LoadReport): string {
  const { answerMilliseconds: answer, generator, server, core, seconds } = report;
  const lines = [
    `Calls finished    ${report.finished} of ${report.calls}, in ${seconds.toFixed(1)} s, ${report.speed} times faster than life, seed ${report.seed}`,
    `Wrong outcomes    ${report.wrong}`,
    ...report.wrongOutcomes.map((outcome) => `                  ${outcome}`),
    `Peak at once      ${report.peakCallsAtOnce} calls`,
    `Turns             ${report.turns}, ${report.turnsPerSecond.toFixed(0)} a second`,
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
  return `${lines.join("\n")}\n`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}
