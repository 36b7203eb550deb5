import { describeError, type Logger } from "../log.ts";
import type { Erased } from "./records.ts";
import { CarrierApiError, type CarrierRefusal } from "./refusal.ts";

/** What became of the records of finished calls since the start. */
export interface DeletionCounts {
  /** Records deleted: a call's own, and one for each transfer. */
  readonly deleted: number;
  /** Attempts that the carrier refused or did not answer. */
  readonly failed: number;
  /** Calls given up here; `helpline purge` finds them. */
  readonly left: number;
  /** Recordings found and deleted. The line makes none: more than zero is an alarm. */
  readonly recordings: number;
  /** Calls whose records are still to be deleted. */
  readonly waiting: number;
}

/** Deletes the records of finished calls, each some minutes after its call. */
export interface DeletionQueue {
  /** Notes that a call has ended. Returns at once and never throws. */
  readonly add: (callSid: string) => void;
  readonly counts: () => DeletionCounts;
  /** Deletes nothing more. What is waiting is left for `helpline purge`. */
  readonly stop: () => void;
}

/** What a queue is made of. */
export interface QueueParts {
  readonly erase: (callSid: string) => Promise<Erased>;
  readonly logger: Logger;
  readonly delays?: DeletionDelays;
  /** The most calls that wait at a time. */
  readonly mostWaiting?: number;
}

/** A call whose record is to be deleted. */
interface Waiting {
  readonly callSid: string;
  /** When it is to be tried, in milliseconds since 1970. */
  readonly due: number;
  readonly refusals: number;
}

/** Attempts for one record: the last is about two hours after the call. */
const mostRefusals = 8;

/** Refusals that are about one record; the others would meet every record, so all of them wait. */
const ofOneRecord: ReadonlySet<CarrierRefusal> = new Set(["too early", "refused", "not found"]);

/**
 * Makes a queue that asks for one call at a time. It lives in memory, and holds nothing but the
 * CallSids of calls of the last minutes. While the carrier cannot be reached, nothing is given up.
 */
export function createDeletionQueue(parts: QueueParts): DeletionQueue {
  const { erase, logger, delays = usualDelays, mostWaiting = 10_000 } = parts;
  const calls = new Map<string, Waiting>();
  const counts = { deleted: 0, failed: 0, left: 0, recordings: 0 };
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isStopped = false;
  let pausedUntil = 0;
  let faults = 0;

  const schedule = () => {
    clearTimeout(timer);
    const next = isBusy || isStopped ? undefined : earliest(calls.values());
    if (next === undefined) return;
    const wait = Math.max(next.due, pausedUntil) - Date.now();
    // A record that waits keeps no server from stopping.
    timer = setTimeout(() => void tryNow(next), Math.max(wait, 0)).unref();
  };

  const tryNow = async (call: Waiting) => {
    isBusy = true;
    try {
      const { records, recordings } = await erase(call.callSid);
      calls.delete(call.callSid);
      faults = 0;
      counts.deleted += records;
      counts.recordings += recordings;
      if (recordings > 0)
        logger.error({ recordings }, "recordings found and deleted: who records?");
    } catch (error) {
      counts.failed += 1;
      refuse(call, error);
    }
    isBusy = false;
    schedule();
  };

  const refuse = (call: Waiting, error: unknown) => {
    const known = error instanceof CarrierApiError ? error : undefined;
    if (known !== undefined && !ofOneRecord.has(known.refusal)) {
      faults += 1;
      const delay = delayAfter(delays, faults, known.retryAfterSeconds);
      pausedUntil = Date.now() + delay;
      const { refusal, code } = known;
      logger.warn({ refusal, carrier: code, seconds: delay / 1000 }, "call records wait");
      return;
    }
    const refusals = call.refusals + 1;
    if (refusals < mostRefusals) {
      const due = Date.now() + delayAfter(delays, refusals, known?.retryAfterSeconds);
      calls.set(call.callSid, { ...call, due, refusals });
      return;
    }
    calls.delete(call.callSid);
    counts.left += 1;
    logger.warn(describeError(error), "a call record is left: run helpline purge");
  };

  return {
    add: (callSid) => {
      // It becomes part of an address that is asked with our credentials.
      if (isStopped || calls.has(callSid) || !/^CA[0-9a-f]{32}$/i.test(callSid)) return;
      if (calls.size >= mostWaiting) {
        counts.left += 1;
        return;
      }
      calls.set(callSid, { callSid, due: Date.now() + delays.first, refusals: 0 });
      schedule();
    },
    counts: () => ({ ...counts, waiting: calls.size }),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function earliest(calls: Iterable<Waiting>): Waiting | undefined {
  let first: Waiting | undefined;
  for (const call of calls) if (first === undefined || call.due < first.due) first = call;
  return first;
}

/** When a record is deleted, in milliseconds. */
interface DeletionDelays {
  /** After the end of its call. The carrier refuses for a minute or more, error 20009. */
  readonly first: number;
  /** After the first refusal; doubled after each further one. */
  readonly again: number;
  /** The longest wait between two attempts. */
  readonly longest: number;
}

/** Five minutes after the call, then after 1, 2, 4 … minutes, an hour at most. */
const usualDelays: DeletionDelays = {
  first: 5 * 60_000,
  again: 60_000,
  longest: 60 * 60_000,
};

/** How long to wait after so many refusals in a row: as long as the carrier asks for, `longest` at most. */
function delayAfter(
  { again, longest }: DeletionDelays,
  refusals: number,
  retryAfterSeconds = 0,
): number {
  return Math.min(Math.max(again * 2 ** (refusals - 1), retryAfterSeconds * 1000), longest);
}
