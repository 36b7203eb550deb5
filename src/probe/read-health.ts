import { z } from "zod";

const health = z.object({
  version: z.string(),
  book: z.object({ places: z.number(), services: z.number() }),
});

/** What a server's health check told. */
export interface ServerHealth {
  readonly version: string;
  readonly places: number;
  readonly services: number;
}

/** What came of asking for it. */
export interface AskedHealth {
  /** Undefined where something else answered, such as a proxy that keeps the address to itself. */
  readonly health: ServerHealth | undefined;
  /** The HTTP status that came. */
  readonly status: number;
  /** How far the server's clock is ahead of ours, in milliseconds; undefined where no date came. */
  readonly clockAhead: number | undefined;
}

/** A date in a header has whole seconds: its middle is off by half of one at most. */
const halfSecond = 500;

/**
 * Asks a server for its health.
 *
 * @param base where to connect, without a slash at its end
 * @throws as `fetch`, when nothing answers within `limitSeconds`
 */
export async function readHealth(base: string, limitSeconds: number): Promise<AskedHealth> {
  const asked = Date.now();
  const response = await fetch(`${base}/healthz`, {
    redirect: "manual",
    signal: AbortSignal.timeout(limitSeconds * 1000),
  });
  const between = (asked + Date.now()) / 2;
  const date = Date.parse(response.headers.get("date") ?? "");
  const read = health.safeParse(await response.json().catch(() => undefined));
  return {
    status: response.status,
    clockAhead: Number.isNaN(date) ? undefined : date + halfSecond - between,
    health:
      response.ok && read.success
        ? { version: read.data.version, ...pick(read.data.book) }
        : undefined,
  };
}

function pick({ places, services }: Pick<ServerHealth, "places" | "services">) {
  return { places, services };
}
