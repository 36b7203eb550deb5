import type { Step } from "./state.ts";

/** A counterexample: where a promise is broken, and how. */
export interface Counterexample {
  /** A shortest way there from arrival. */
  readonly path: readonly Step[];
  readonly message: string;
}
