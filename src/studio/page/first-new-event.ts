import type { CallViewEvent } from "../api.ts";

/**
 * Where a call that was played again goes on: the first event that the page has not shown. What a
 * key cut short differs from what was announced, and is not said a second time.
 */
export function firstNewEvent(
  before: readonly CallViewEvent[],
  now: readonly CallViewEvent[],
): number {
  const isSame = (index: number) => JSON.stringify(before[index]) === JSON.stringify(now[index]);
  let first = 0;
  while (first < before.length && first < now.length && isSame(first)) first++;
  if (first === before.length) return first;
  const acted = now.findIndex(({ kind }, index) => index >= first && kind !== "said");
  return acted === -1 ? now.length : acted;
}
