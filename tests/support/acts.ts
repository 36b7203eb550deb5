import type { Act, Change } from "../../src/line/book/acts.ts";
import type { Standing } from "../../src/line/book/standing.ts";

/** When the acts of tests are kept, where a test names no other time: a Monday at nine in Brussels. */
const usually = "2026-11-23T08:00:00Z";

/** Acts with those changes, one after the other, by Anna. */
export function actsOf(changes: readonly Change[], at = usually): readonly Act[] {
  return changes.map((change, index) => ({ number: index + 1, at, by: "Anna", ...change }));
}

/** A journal in which those acts stand. */
export function standingOf(acts: readonly Act[]): Standing {
  const last = acts.at(-1);
  const number = last?.number ?? 0;
  return { acts, touched: new Map(), number, last, unread: { count: 0, newest: [] } };
}
