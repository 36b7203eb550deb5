import type { CarrierApi } from "../carrier/carrier-api.ts";
import { CarrierApiError } from "../carrier/carrier-api-error.ts";

/** What was deleted of a call: records, its own and those of its transfers, and recordings. */
export interface Erased {
  readonly records: number;
  readonly recordings: number;
}

/** What it takes to erase a call. */
export type EraseApi = Pick<
  CarrierApi,
  "listCalls" | "deleteCall" | "listRecordings" | "deleteRecording"
>;

/**
 * Deletes what the carrier's interface shows of a finished call. Each transfer has a record of its
 * own, which is found through the call's: so the call's own goes last, and erasing again after a
 * failure takes up where it stopped. What is gone already is no failure.
 *
 * @throws {CarrierApiError} when the carrier refuses, or some leg of the call is not yet over
 */
export async function eraseCall(api: EraseApi, callSid: string): Promise<Erased> {
  const transfers = await api.listCalls({ parentCallSid: callSid });
  let [records, recordings] = [0, 0];
  for (const sid of [...transfers.map((transfer) => transfer.sid), callSid]) {
    for (const recording of await api.listRecordings(sid)) {
      if (await isDeleted(() => api.deleteRecording(recording))) recordings += 1;
    }
    if (await isDeleted(() => api.deleteCall(sid))) records += 1;
  }
  return { records, recordings };
}

/** Whether it was there to be deleted. */
async function isDeleted(remove: () => Promise<void>): Promise<boolean> {
  try {
    await remove();
    return true;
  } catch (error) {
    if (error instanceof CarrierApiError && error.refusal === "not found") return false;
    throw error;
  }
}
