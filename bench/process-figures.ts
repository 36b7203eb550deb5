import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { BenchError } from "./bench-error.ts";

/** The resident memory of a process, in megabytes of 1,000,000 bytes. @throws {BenchError} when it has ended */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1]
    : spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();
  if (!kibibytes)
    throw new BenchError(`The memory of process ${pid} cannot be read: has it ended?`);
  return (Number(kibibytes) * 1024) / 1e6;
}

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of processor time a process has used; undefined where the system has no /proc. */
export function processorSeconds(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // The program's name stands in brackets and may hold spaces: the fields are counted from its end.
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
