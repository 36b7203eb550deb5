import { setTimeout as sleep } from "node:timers/promises";
import { type TestContext, vi } from "vitest";

/**
 * Holds all timers that are set from now on in this process, until the test ends: they go on by
 * `timersUntil` alone. What others do on this machine then makes no timer late, and what needs none is
 * seen to need none.
 */
export function holdTimers({ onTestFinished }: Pick<TestContext, "onTestFinished">): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Milliseconds of the held timers from one look to the next, and those that sockets have for their part. */
const step = { held: 50, real: 5 } as const;

/** Waits for sockets a little, and until no file is being read, written or closed. */
async function letOthersWork(): Promise<void> {
  const isFile = (resource: string) => resource.startsWith("FSReq") || resource === "CloseReq";
  do await sleep(step.real);
  while (process.getActiveResourcesInfo().some(isFile));
}

/** Milliseconds in which something comes that needs no timer, on the busiest machine. */
const patience = 60_000;

/**
 * Waits until something is so while no held timer goes on; `expect.poll` would let them.
 *
 * @throws when it is not so within a minute
 */
export async function withoutTimers(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > patience) throw new Error("It does not come without a timer.");
    await sleep(step.real);
  }
}

/** Lets held timers go on for so many milliseconds. */
export async function passTimers(milliseconds: number): Promise<void> {
  for (let elapsed = 0; elapsed < milliseconds; elapsed += step.held) {
    vi.advanceTimersByTime(step.held);
    await letOthersWork();
  }
}

/** Lets held timers go on until something is so; tells how many of their milliseconds that took. */
export async function timersUntil(isSo: () => boolean): Promise<number> {
  await letOthersWork();
  let elapsed = 0;
  for (; !isSo(); elapsed += step.held) await passTimers(step.held);
  return elapsed;
}
