import { Counter, Gauge, type Registry } from "prom-client";
import type { DeletionCounts } from "./create-deletion-queue.ts";

/** Results that are counted, and how Prometheus explains them: a closed set, never of one call. */
const results = ["deleted", "failed", "left", "recordings"] as const;

/** Adds the deletion of call records to the figures, where it is on. */
export function countDeletions(counts: () => DeletionCounts, figures: Registry): void {
  const registers = [figures];
  new Counter({
    name: "helpline_call_records_total",
    help: "Records at the carrier: deleted; attempts failed; calls left for helpline purge; recordings found, which should be none.",
    labelNames: ["result"],
    registers,
    collect() {
      this.reset();
      const now = counts();
      for (const result of results) this.inc({ result }, now[result]);
    },
  });
  new Gauge({
    name: "helpline_call_records_waiting",
    help: "Finished calls whose records are still to be deleted.",
    registers,
    collect() {
      this.set(counts().waiting);
    },
  });
}
