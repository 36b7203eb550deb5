/** What is published of a count: the count, or that it is hidden. */
export type Shown = number | "hidden";

/** The smallest group that is published. */
export const smallestGroup = 5;

/** A list of counts as it is published. */
export interface ProtectedList {
  readonly cells: readonly Shown[];
  readonly total: Shown;
}

/** True for a group too small to be published. Nobody is in an empty one. */
export function isSmallGroup(count: number): boolean {
  return count > 0 && count < smallestGroup;
}

/**
 * Hides the counts under five of a list whose total is published, and as many of the next smallest
 * as it takes to keep the total from giving a hidden one away: from what is published, each hidden
 * count may be anything from one to five.
 */
export function protectList(counts: readonly number[]): ProtectedList {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = counts.map(isSmallGroup);
  const show = (): ProtectedList => ({
    cells: counts.map((count, index) => (hidden[index] ? "hidden" : count)),
    total: isSmallGroup(total) ? "hidden" : total,
  });
  if (isSmallGroup(total)) return show();
  while (!isSafe(counts.filter((_count, index) => hidden[index]))) {
    const next = smallestOf(counts, hidden);
    // Not enough is left: not even the empty ones are shown.
    if (next === undefined) return { cells: counts.map(() => "hidden"), total };
    hidden[next] = true;
  }
  return show();
}

/** True when the sum of some hidden counts leaves each of them anything from one to five. */
export function isSafe(hidden: readonly number[]): boolean {
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, count) => total + count, 0);
  return hidden.length >= 2 && sum >= hidden.length - 1 + smallestGroup;
}

/** Where the smallest count is that is neither hidden nor nothing. */
function smallestOf(counts: readonly number[], hidden: readonly boolean[]): number | undefined {
  let found: number | undefined;
  for (const [index, count] of counts.entries()) {
    if (hidden[index] || count === 0) continue;
    if (found === undefined || count < (counts[found] ?? 0)) found = index;
  }
  return found;
}
