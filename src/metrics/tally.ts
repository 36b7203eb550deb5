/** Counts by label values, of a set that is closed at the start. */
export interface Tally {
  /** Counts one more; label values that are not of the set are not counted. */
  readonly add: (labels: readonly string[]) => void;
  /** Every series with its count, those still at zero too. */
  readonly counts: () => readonly { readonly labels: readonly string[]; readonly count: number }[];
}

/**
 * Makes a tally of these series alone. Counting happens at every turn of a call, so it is one
 * look-up: prom-client, which hashes and checks labels each time, only hears of it when asked.
 */
export function createTally(series: readonly (readonly string[])[]): Tally {
  const cells = new Map(series.map((labels) => [keyOf(labels), { labels, count: 0 }]));
  return {
    add: (labels) => {
      const cell = cells.get(keyOf(labels));
      if (cell !== undefined) cell.count += 1;
    },
    counts: () => [...cells.values()],
  };
}

/** A line break is in no name of a book, so no two series share a key. */
function keyOf(labels: readonly string[]): string {
  return labels.length === 1 ? (labels[0] ?? "") : labels.join("\n");
}
