import { quantile } from "../src/tools/answer-times.ts";

/** What many measurements of one thing say. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The median of the values and how far they lie apart. @throws {RangeError} without values */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    least: quantile(values, 0),
    most: quantile(values, 1),
  };
}

/** The ratios of two series, measured side by side. @throws {RangeError} without values, or where one series is shorter */
export function ratiosOf(values: readonly number[], to: readonly number[]): readonly number[] {
  return values.map((value, index) => {
    const other = to[index];
    if (other === undefined) throw new RangeError("Each value needs one beside it.");
    return value / other;
  });
}
