import type { Counterexample } from "./counterexample.ts";

/** A counterexample, and the conditions under which it was met. */
export interface Problem extends Counterexample {
  readonly where: string;
}

/** One line for each way a promise is broken: the shortest way to it, and in how many states. */
export function listProblems(problems: readonly Problem[]): readonly string[] {
  const byMessage = new Map<string, { readonly first: Problem; readonly times: number }>();
  for (const problem of problems) {
    const known = byMessage.get(problem.message);
    const isFirst = known === undefined || problem.path.length < known.first.path.length;
    const first = isFirst ? problem : known.first;
    byMessage.set(problem.message, { first, times: (known?.times ?? 0) + 1 });
  }
  return [...byMessage.values()].map(({ first: { where, path, message }, times }) => {
    const also = times === 1 ? "" : ` (and in ${times - 1} more states)`;
    return `${where}, keys ${path.join(" ") || "none"}: ${message}${also}`;
  });
}
