import type { CounterName } from "./counters.ts";

/** One thing that happened and is counted: which counter, and its labels in that counter's order. */
export interface Figure {
  readonly counter: CounterName;
  readonly labels: readonly string[];
}
