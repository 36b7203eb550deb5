/** Where a probed line is not what it should be. */
export interface Difference {
  /** Where: the caller's keys so far, "-" for a silence; absent for what the health check told. */
  readonly keys?: readonly string[];
  readonly expected: string;
  readonly heard: string;
}

/** The first line in which two turns differ, as `describeTurn` writes them; undefined: none. */
export function firstDifference(
  keys: readonly string[],
  expected: readonly string[],
  heard: readonly string[],
): Difference | undefined {
  const length = Math.max(expected.length, heard.length);
  for (let at = 0; at < length; at += 1) {
    const [one = "nothing more", other = "nothing more"] = [expected[at], heard[at]];
    if (one !== other) return { keys, expected: one, heard: other };
  }
  return undefined;
}
