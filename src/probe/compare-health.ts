import type { Book } from "../book/book.ts";
import type { Difference } from "./difference.ts";
import type { AskedHealth } from "./read-health.ts";

/** Milliseconds by which two machines' clocks may differ: hours open and close on the minute. */
const mostClockDifference = 30_000;

/** Holds what a health check told against this checkout: version, book figures, clock. */
export function compareHealth(
  { health, status, clockAhead }: AskedHealth,
  expected: { readonly version: string; readonly book: Book },
): { readonly notes: readonly string[]; readonly differences: readonly Difference[] } {
  const notes = [
    ...(health === undefined
      ? [`/healthz answered ${status} and no figures: version and book were not compared.`]
      : []),
    ...(clockAhead === undefined ? ["No date came with /healthz: clocks were not compared."] : []),
  ];
  const { version, book } = expected;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["version", version, health?.version],
    ["places", book.nodes.size, health?.places],
    ["services", book.services.size, health?.services],
  ];
  const figures =
    health === undefined
      ? []
      : pairs
          .filter(([, here, there]) => here !== there)
          .map(([what, here, there]) => ({
            expected: `${what} ${here}`,
            heard: `${what} ${there}`,
          }));
  const clock =
    clockAhead !== undefined && Math.abs(clockAhead) > mostClockDifference
      ? [{ expected: "the clock of this machine", heard: describeClock(clockAhead) }]
      : [];
  return { notes, differences: [...figures, ...clock] };
}

function describeClock(ahead: number): string {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return `a clock ${seconds} s ${ahead > 0 ? "ahead" : "behind"}: callers may hear the wrong hours. Compare both with timedatectl`;
}
