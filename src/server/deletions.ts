import { Counter, Gauge, type Registry } from "prom-client";
import type { Logger } from "../log.ts";
import {
  createDeletionQueue,
  type DeletionCounts,
  type DeletionQueue,
} from "../twilio/deletion-queue.ts";
import { openCarrier } from "../twilio/open-carrier.ts";
import { eraseCall } from "../twilio/records.ts";
import type { Settings } from "./settings.ts";

/**
 * Starts what deletes the carrier's records after calls; undefined where DELETE_CALL_RECORDS is
 * off. The carrier's client is loaded here, before the first call: loading it holds everything up
 * for an eighth of a second.
 */
export async function deleteAfterCalls(
  { deleteCallRecords, carrierAccount }: Pick<Settings, "deleteCallRecords" | "carrierAccount">,
  logger: Logger,
): Promise<DeletionQueue | undefined> {
  if (!deleteCallRecords || carrierAccount === undefined) return undefined;
  const api = await openCarrier(carrierAccount);
  return createDeletionQueue({ erase: (callSid) => eraseCall(api, callSid), logger });
}

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
