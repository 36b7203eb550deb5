import { renameSync, writeFileSync } from "node:fs";
import type { ProbeReport } from "./probe-server.ts";

/**
 * Writes a probe's result as figures for Prometheus, for the textfile collector of node_exporter.
 * The file is replaced whole: the collector never reads half of one.
 *
 * @throws as `writeFileSync`, where the file cannot be written
 */
export function writeFigures(path: string, report: ProbeReport, now: Date): void {
  const unfinished = `${path}.new`;
  writeFileSync(unfinished, figuresOf(report, now));
  renameSync(unfinished, path);
}

function figuresOf({ ok, heard, answers }: ProbeReport, now: Date): string {
  const figures = [
    ["helpline_probe_success", "1 when the line answered as its book does.", ok ? 1 : 0],
    ["helpline_probe_turns", "Turns that were heard as expected.", heard],
    ["helpline_probe_answer_p95_seconds", "19 of 20 answers were faster.", answers.p95 / 1000],
    ["helpline_probe_time_seconds", "When the probe ended, since 1970.", now.getTime() / 1000],
  ] as const;
  return figures
    .map(
      ([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
    )
    .join("");
}
