import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDeletionQueue, type QueueParts } from "../../src/twilio/deletion-queue.ts";
import { CarrierApiError, type CarrierRefusal } from "../../src/twilio/refusal.ts";
import { captureLog } from "../support/captured-log.ts";
import { callSid } from "../support/carrier-state.ts";

const minute = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const refusal = (kind: CarrierRefusal, retryAfter?: number) =>
  new CarrierApiError(kind, "20000", "a message", retryAfter);

/** A queue whose carrier gives these refusals first, and then deletes; when each was asked. */
function openQueue(refusals: readonly unknown[] = [], parts: Partial<QueueParts> = {}) {
  const log = captureLog();
  const asked: { callSid: string; minute: number }[] = [];
  const start = Date.now();
  const left = [...refusals];
  const erase = async (callSid: string) => {
    asked.push({ callSid, minute: (Date.now() - start) / minute });
    const refused = left.shift();
    if (refused !== undefined) throw refused;
    return { records: 2, recordings: 0 };
  };
  const queue = createDeletionQueue({ erase, logger: log.logger, ...parts });
  return { queue, asked, log };
}

const minutesOf = (asked: readonly { minute: number }[]) =>
  asked.map((one) => Math.round(one.minute * 100) / 100);

describe("a finished call", () => {
  it("loses its record five minutes later, once, however often its end is told", async () => {
    const { queue, asked } = openQueue();
    queue.add(callSid(1));
    queue.add(callSid(1));
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(asked).toEqual([]);
    expect(queue.counts()).toMatchObject({ waiting: 1, deleted: 0 });
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(asked).toEqual([{ callSid: callSid(1), minute: 5 }]);
    expect(queue.counts()).toEqual({ waiting: 0, deleted: 2, failed: 0, left: 0, recordings: 0 });
  });

  it("is not asked for where it is no CallSid", async () => {
    const { queue, asked } = openQueue();
    for (const odd of ["", "CA1", "../Recordings/RE1", `${callSid(1)}/x`]) queue.add(odd);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(asked).toEqual([]);
  });
});

describe("a record that is too young, 20009", () => {
  it("is tried again after 1, 2, 4 minutes; others do not wait for it", async () => {
    const early = refusal("too early");
    const { queue, asked } = openQueue([early, early]);
    queue.add(callSid(1));
    await vi.advanceTimersByTimeAsync(5.5 * minute);
    queue.add(callSid(2));
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(asked).toEqual([
      { callSid: callSid(1), minute: 5 },
      { callSid: callSid(1), minute: 6 },
      { callSid: callSid(1), minute: 8 },
      { callSid: callSid(2), minute: 10.5 },
    ]);
    expect(queue.counts()).toMatchObject({ deleted: 4, failed: 2, left: 0, waiting: 0 });
  });

  it("is left for the purge after eight refusals, and the log names nobody", async () => {
    const { queue, asked, log } = openQueue(Array(20).fill(refusal("too early")));
    queue.add(callSid(1));
    await vi.advanceTimersByTimeAsync(24 * 60 * minute);
    expect(minutesOf(asked)).toEqual([5, 6, 8, 12, 20, 36, 68, 128]);
    expect(queue.counts()).toMatchObject({ failed: 8, left: 1, waiting: 0 });
    expect(log.entries().map(({ msg }) => msg)).toEqual([
      "a call record is left: run helpline purge",
    ]);
    expect(log.lines.join()).not.toMatch(/CA[0-9a-f]{32}/);
  });
});

describe("a carrier that answers nobody", () => {
  it("20429: all wait as long as it says, and none is given up", async () => {
    const { queue, asked } = openQueue([refusal("too many requests", 600)]);
    queue.add(callSid(1));
    queue.add(callSid(2));
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(minutesOf(asked)).toEqual([5, 15, 15]);
    expect(queue.counts()).toMatchObject({ deleted: 4, failed: 1, left: 0 });
  });

  it("20429 that names a day: asked again after an hour all the same", async () => {
    const { queue, asked } = openQueue([refusal("too many requests", 86_400)]);
    queue.add(callSid(1));
    await vi.advanceTimersByTimeAsync(70 * minute);
    expect(minutesOf(asked).slice(0, 2)).toEqual([5, 65]);
  });

  it("network down for a day: one attempt an hour at most, and then all are deleted", async () => {
    const { queue, asked } = openQueue(Array(28).fill(refusal("unreachable")));
    for (let n = 1; n <= 50; n += 1) queue.add(callSid(n));
    await vi.advanceTimersByTimeAsync(20 * 60 * minute);
    expect(asked.length).toBeLessThan(26);
    expect(queue.counts()).toMatchObject({ deleted: 0, left: 0, waiting: 50 });
    await vi.advanceTimersByTimeAsync(10 * 60 * minute);
    expect(queue.counts()).toMatchObject({ deleted: 100, left: 0, waiting: 0 });
  });

  it("20003: the log says it, and never who called", async () => {
    const { queue, log } = openQueue([refusal("credentials")]);
    queue.add(callSid(1));
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(log.entries()).toMatchObject([
      { refusal: "credentials", carrier: "20000", seconds: 60, msg: "call records wait" },
    ]);
    expect(log.lines.join()).not.toContain("CA");
  });
});

describe("memory", () => {
  it("holds no more calls than it may; what does not fit is counted for the purge", async () => {
    const { queue } = openQueue([], { mostWaiting: 3 });
    for (let n = 1; n <= 5; n += 1) queue.add(callSid(n));
    expect(queue.counts()).toMatchObject({ waiting: 3, left: 2 });
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(queue.counts()).toMatchObject({ waiting: 0, deleted: 6, left: 2 });
  });

  it("is asked nothing more after a stop", async () => {
    const { queue, asked } = openQueue();
    queue.add(callSid(1));
    queue.stop();
    queue.add(callSid(2));
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(asked).toEqual([]);
  });
});

describe("a fault of our own", () => {
  it("is logged without its message, tried again, and stops nothing", async () => {
    const fault = new TypeError(`cannot read ${callSid(7)}`);
    const { queue, log } = openQueue(Array(8).fill(fault));
    queue.add(callSid(1));
    queue.add(callSid(2));
    await vi.advanceTimersByTimeAsync(24 * 60 * minute);
    expect(queue.counts()).toMatchObject({ waiting: 0 });
    expect(log.lines.join()).not.toContain("CA0");
  });
});
