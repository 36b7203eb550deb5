/** What is published of a count: the count, or that it is hidden. */
export type Shown = number | "hidden";

/** The smallest group that is published. */
const smallestGroup = 5;

/** The largest group that is hidden for its own sake. */
const largestSmall = smallestGroup - 1;

/** True for a group too small to be published. Nobody is in an empty one. */
export function isSmallGroup(count: number): boolean {
  return count > 0 && count < smallestGroup;
}

/** What is published of a count that is part of no published sum. */
export function protectCount(count: number): Shown {
  return isSmallGroup(count) ? "hidden" : count;
}

/**
 * What is published of those calls among all that have something in common, when how many of all
 * there are is published, and how many calls among the part: no difference may be under five either.
 */
export function protectPart(part: number, all: number, within: number): Shown {
  return [part, all - part, part - within].some(isSmallGroup) ? "hidden" : part;
}

/**
 * Hides the counts under five of a list whose sum is known to the reader, and as many others as it
 * takes for each of them to remain anything from one to four. Undefined: that cannot be, and nothing
 * of the list may be published but its sum.
 *
 * Which others are hidden, and when it is enough, follows from their order and from what stays
 * published, never from how large a hidden count is: whoever knows this rule learns no more. That is
 * why the smallest are not taken first. The proof is in docs/decisions/0051-lists-that-hide-alone.md.
 *
 * @param mayCover false for a count that another figure bounds: it can hide nobody
 */
export function protectList(
  counts: readonly number[],
  mayCover: (index: number) => boolean = () => true,
): readonly Shown[] | undefined {
  if (isSmallGroup(sumOf(counts))) return undefined;
  const small = counts.filter(isSmallGroup);
  const hidden = new Set(counts.flatMap((count, index) => (isSmallGroup(count) ? [index] : [])));
  const show = () => counts.map((count, index) => (hidden.has(index) ? "hidden" : count));
  if (small.length === 0 || hideEachOther(small)) return show();
  let sum = sumOf(small);
  // The least that the hidden counts add up to when every small one is as large as it can be.
  let least = largestSmall * small.length;
  for (const [index, count] of [...counts.entries()].toReversed()) {
    if (count < smallestGroup || !mayCover(index)) continue;
    hidden.add(index);
    sum += count;
    least += smallestGroup;
    // Not at the least itself: then a list that had to go on would be known to be under it.
    if (sum > least) return show();
  }
  return undefined;
}

/** True when the sum of small counts leaves each of them anything from one to four. */
function hideEachOther(small: readonly number[]): boolean {
  const sum = sumOf(small);
  const room = largestSmall - 1;
  return sum >= small.length + room && sum <= largestSmall * small.length - room;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
