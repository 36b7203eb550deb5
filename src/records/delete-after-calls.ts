import { openCarrier } from "../carrier/open-carrier.ts";
import type { Logger } from "../logging/create-logger.ts";
import type { Settings } from "../settings/read-settings.ts";
import { createDeletionQueue, type DeletionQueue } from "./create-deletion-queue.ts";
import { eraseCall } from "./erase-call.ts";

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
