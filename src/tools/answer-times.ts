/** Answer times in milliseconds: half are at most p50, 99 of 100 at most p99; zeros where there are none. */
export type AnswerTimes = Readonly<Record<"p50" | "p90" | "p95" | "p99" | "max", number>>;

/** Sums up answer times, in milliseconds. */
export function sumUpAnswers(milliseconds: readonly number[]): AnswerTimes {
  const at = (share: number) => (milliseconds.length === 0 ? 0 : quantile(milliseconds, share));
  return { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** The value below which this share of the values lies, between the two nearest where none is exact. @throws {RangeError} without values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const index = (sorted.length - 1) * share;
  const below = sorted[Math.floor(index)];
  const above = sorted[Math.ceil(index)];
  if (below === undefined || above === undefined) throw new RangeError("There are no values.");
  return below + (above - below) * (index - Math.floor(index));
}
