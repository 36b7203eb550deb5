import { seededRandom } from "../../../src/tools/load/caller.ts";
import { protectList } from "../../../src/tools/report/protect.ts";

/**
 * Hides small groups in so many random lists, and looks in each for a reader who has the rule itself
 * in hand: for each small group and each number from one to four, for another list with that number
 * there of which exactly the same would be published. Where there is none, the reader knows better.
 */
export function listsThatGiveAway(lists: number): {
  readonly lists: number;
  readonly givenAway: readonly string[];
} {
  const random = seededRandom(1);
  const givenAway: string[] = [];
  let told = 0;
  while (told < lists) {
    const largest = 2 + Math.floor(30 * random() ** 2);
    const counts = Array.from({ length: 2 + Math.floor(24 * random()) }, () =>
      Math.floor(random() ** 2 * largest),
    );
    const bounded = counts.map(() => random() < 0.2);
    const publish = (list: readonly number[]) =>
      JSON.stringify(protectList(list, (index) => bounded[index] === false));
    if (protectList(counts, (index) => bounded[index] === false) === undefined) continue;
    const published = publish(counts);
    if (!published.includes("hidden")) continue;
    told += 1;
    for (const [index, count] of counts.entries()) {
      if (count === 0 || count > 4) continue;
      for (const wanted of [1, 2, 3, 4]) {
        const others = othersLike(counts, JSON.parse(published), index, wanted);
        if (others.some((other) => publish(other) === published)) continue;
        givenAway.push(`${counts}: ${published}, ${wanted} at ${index}`);
      }
    }
  }
  return { lists: told, givenAway };
}

/** Lists with the same sum and the same shown counts, and another number at one place. */
function othersLike(
  counts: readonly number[],
  shown: readonly (number | "hidden")[],
  place: number,
  wanted: number,
): readonly (readonly number[])[] {
  const hidden = [...counts.keys()].filter((index) => shown[index] === "hidden" && index !== place);
  const small = hidden.filter((index) => (counts[index] ?? 0) < 5);
  // The first in the list is the last that was hidden: it takes what is left.
  const [last, ...larger] = hidden.filter((index) => (counts[index] ?? 0) > 4);
  const sum = counts.reduce((so, count) => so + count, 0);
  const tries = [undefined, 1, 4].flatMap((smallest) =>
    [undefined, 5].map((least) => {
      const other = [...counts];
      other[place] = wanted;
      if (smallest !== undefined) for (const index of small) other[index] = smallest;
      if (least !== undefined) for (const index of larger) other[index] = least;
      return other;
    }),
  );
  return tries.map((other) => {
    let left = sum - other.reduce((so, count) => so + count, 0);
    if (last !== undefined) {
      other[last] = (other[last] ?? 0) + left;
      return other;
    }
    // Small groups alone: what is left goes to them, as far as they stay small.
    for (const index of small) {
      const before = other[index] ?? 0;
      other[index] = Math.min(4, Math.max(1, before + left));
      left -= other[index] - before;
    }
    return left === 0 ? other : [];
  });
}
