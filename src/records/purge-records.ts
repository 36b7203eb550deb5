import type { CallRecord, CarrierApi } from "../carrier/carrier-api.ts";
import { CarrierApiError } from "../carrier/carrier-api-error.ts";
import { type EraseApi, eraseCall } from "./erase-call.ts";

/** Which records a purge deletes. */
export interface PurgeScope {
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
