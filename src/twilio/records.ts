import type { CallRecord, CarrierApi } from "./account.ts";
import { CarrierApiError } from "./refusal.ts";

/** What was deleted of a call: records, its own and those of its transfers, and recordings. */
export interface Erased {
  readonly records: number;
  readonly recordings: number;
}

/** What it takes to erase a call. */
type EraseApi = Pick<CarrierApi, "listCalls" | "deleteCall" | "listRecordings" | "deleteRecording">;

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

/** Which records a purge deletes. */
interface PurgeScope {
  /** The line's numbers, in E.164. Their transfers are found through the calls to them. */
  readonly numbers: readonly string[];
  /** Calls that ended before this moment, in milliseconds since 1970. */
  readonly before: number;
  /** Counts, and deletes nothing. */
  readonly dryRun: boolean;
}

/** What a purge found and did. */
export interface PurgeReport {
  /** Finished calls found in the scope, without their transfers. */
  readonly found: number;
  readonly deletedRecords: number;
  /** The line makes none: more than zero means that somebody records callers. */
  readonly deletedRecordings: number;
  /** Calls the carrier has not finished with yet; the next purge takes them. */
  readonly tooEarly: number;
  /** Calls whose record the carrier refused to delete, and its code for the last of them. */
  readonly refused: number;
  readonly refusedCode: string | undefined;
}

/**
 * Deletes the records of finished calls, page after page: what a restart or a full queue left.
 *
 * @throws {CarrierApiError} when the carrier cannot be reached or does not accept the credentials
 */
export async function purgeRecords(
  api: EraseApi,
  { numbers, before, dryRun }: PurgeScope,
): Promise<PurgeReport> {
  const calls = await listFinished(api, numbers, before);
  const report = {
    found: calls.length,
    deletedRecords: 0,
    deletedRecordings: 0,
    tooEarly: 0,
    refused: 0,
    refusedCode: undefined as string | undefined,
  };
  if (dryRun) return report;
  for (const callSid of calls) {
    try {
      const { records, recordings } = await eraseCall(api, callSid);
      report.deletedRecords += records;
      report.deletedRecordings += recordings;
    } catch (error) {
      if (!(error instanceof CarrierApiError)) throw error;
      if (error.refusal === "too early") report.tooEarly += 1;
      else if (error.refusal === "refused") {
        report.refused += 1;
        report.refusedCode = error.code;
      } else throw error;
    }
  }
  return report;
}

/** Listed to the end before anything is deleted: deleting would shift the pages. */
async function listFinished(
  api: Pick<CarrierApi, "listCalls">,
  numbers: readonly string[],
  before: number,
): Promise<readonly string[]> {
  const isFinished = ({ endedAt }: CallRecord) => endedAt !== undefined && endedAt <= before;
  const sids = new Set<string>();
  for (const number of numbers) {
    const calls = await api.listCalls({ to: number });
    for (const call of calls) if (isFinished(call)) sids.add(call.sid);
  }
  return [...sids];
}
