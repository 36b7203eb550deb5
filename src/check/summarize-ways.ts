import type { Way } from "./measure-ways.ts";

/** The ways to one goal, over all languages: the median and the worst. */
export interface WaySummary {
  readonly to: string;
  readonly keys: Spread;
  /** Seconds for a caller who presses as soon as the key is told. */
  readonly bargeInSeconds: Spread;
  /** Seconds for a caller who hears every prompt to its end. */
  readonly patientSeconds: Spread;
}

/** The middle of some figures, and the largest. */
export interface Spread {
  readonly median: number;
  readonly worst: number;
}

/** One line a goal, in the order they are met; "every service" sums the services up. */
export function summarizeWays(
  ways: readonly Way[],
  services: ReadonlySet<string>,
): readonly WaySummary[] {
  const goals = [...new Set(ways.map(({ to }) => to))];
  const [places, helplines] = [
    goals.filter((goal) => !services.has(goal)),
    goals.filter((goal) => services.has(goal)),
  ];
  return [
    ...places.map((goal) =>
      summarize(
        goal,
        ways.filter(({ to }) => to === goal),
      ),
    ),
    summarize(
      "every service",
      ways.filter(({ to }) => services.has(to)),
    ),
    ...helplines.map((goal) =>
      summarize(
        goal,
        ways.filter(({ to }) => to === goal),
      ),
    ),
  ];
}

function summarize(to: string, ways: readonly Way[]): WaySummary {
  return {
    to,
    keys: spreadOf(ways.map(({ keys }) => keys)),
    bargeInSeconds: spreadOf(ways.map(({ bargeInSeconds }) => bargeInSeconds)),
    patientSeconds: spreadOf(ways.map(({ patientSeconds }) => patientSeconds)),
  };
}

function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}
