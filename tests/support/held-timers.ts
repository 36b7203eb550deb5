import { setTimeout as sleep } from "node:timers/promises";
import type { TestContext } from "vitest";
import { vi } from "vitest";

/**
 * Holds all timers of this process until the test ends: they go on by `timersUntil` alone. What others do
 * on this machine then makes no timer late, and what needs none is seen to need none.
 */
export function holdTimers({ onTestFinished }: Pick<TestContext, "onTestFinished">): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Milliseconds of the held timers from one look to the next, and those that files and sockets have for their part. */
const step = { held: 50, real: 5 } as const;

/** Lets held timers go on for so many milliseconds. */
export async function passTimers(milliseconds: number): Promise<void> {
  for (let elapsed = 0; elapsed < milliseconds; elapsed += step.held) {
    vi.advanceTimersByTime(step.held);
    await sleep(step.real);
  }
}

/** Lets held timers go on until something is so; tells how many of their milliseconds that took. */
export async function timersUntil(isSo: () => boolean): Promise<number> {
  await sleep(step.real);
  let elapsed = 0;
  for (; !isSo(); elapsed += step.held) await passTimers(step.held);
  return elapsed;
}
