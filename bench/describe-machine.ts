import { cpus } from "node:os";
import type { Cores } from "./cores.ts";

/** What the figures were measured on, in one line; no name and no path of the machine. */
export function describeMachine(cores: Cores | undefined): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const where =
    cores === undefined
      ? "not pinned: server and load share the cores"
      : `server on core ${cores.server}, load on core ${cores.load}`;
  return `${model}, ${cpus().length} cores, Node.js ${process.versions.node}, ${process.platform}; ${where}`;
}
