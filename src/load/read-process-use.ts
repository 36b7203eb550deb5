import { readFileSync } from "node:fs";
import type { ServerUse } from "./load-report.ts";

/** Ticks a second in which Linux counts processor time for programs. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const ticksPerSecond = 100;

/** What a process has used so far, from Linux's /proc; undefined on other systems or when it is gone. */
export function readProcessUse(pid: number): ServerUse | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const status = readOrNothing(`/proc/${pid}/status`);
  if (stat === undefined || status === undefined) return undefined;
  // The name, in brackets, may hold spaces; after it, user and system time are fields 12 and 13.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  const peakKibibytes = Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]);
  return { cpuSeconds: ticks / ticksPerSecond, peakMemoryMiB: peakKibibytes / 1024 };
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
