import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** Which core the servers run on, and which one the load comes from. */
export interface Cores {
  readonly server: number;
  readonly load: number;
}

/**
 * Puts this process on core 0, all its threads, so that the servers have core 1 to themselves.
 * Undefined where the machine has one core only, or no `taskset`.
 */
export function takeCores(): Cores | undefined {
  const cores: Cores = { server: 1, load: 0 };
  if (availableParallelism() < 2) return undefined;
  // In a container, core 1 may belong to others.
  const canPin = spawnSync("taskset", ["-c", `${cores.server}`, "true"]).status === 0;
  const pinned = ["-a", "-c", "-p", `${cores.load}`, `${process.pid}`];
  return canPin && spawnSync("taskset", pinned).status === 0 ? cores : undefined;
}
