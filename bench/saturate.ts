import autocannon from "autocannon";
import { quantile } from "../src/tools/answer-times.ts";
import { BenchError } from "./bench-error.ts";
import type { SignedRequest } from "./post.ts";
import { processorSeconds } from "./process-figures.ts";
import type { RunningServer } from "./running-server.ts";

/** How long answers take, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** What a server does when it is asked as fast as it answers. */
export interface Saturation {
  readonly requestsPerSecond: number;
  readonly latency: Latency;
  /** The share of a core that it used; near 1, or the load was too light. Undefined where unknown. */
  readonly busy: number | undefined;
}

/** Carrier requests under way at once. */
const connections = 10;

/**
 * Asks a server as fast as it answers, the requests over and over.
 *
 * @throws {BenchError} when one request fails, is late or is refused
 */
export async function saturate(
  { name, pid, port }: RunningServer,
  requests: readonly SignedRequest[],
  seconds: number,
): Promise<Saturation> {
  const times: number[] = [];
  const before = processorSeconds(pid);
  const started = performance.now();
  const result = await new Promise<{ errors: number; timeouts: number; non2xx: number }>(
    (resolve, reject) => {
      const options = {
        url: `http://127.0.0.1:${port}`,
        connections,
        duration: seconds,
        requests: requests.map((request) => ({ method: "POST", ...request }) as const),
      };
      const load = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
      load.on("response", (_client, _status, _bytes, milliseconds: number) => {
        times.push(milliseconds);
      });
    },
  );
  const elapsed = (performance.now() - started) / 1000;
  const after = processorSeconds(pid);
  const { errors, timeouts, non2xx } = result;
  if (errors + non2xx > 0 || times.length === 0) {
    throw new BenchError(
      `${name} gave ${times.length} answers under load, ${non2xx} of them refusals; ${errors} requests failed, ${timeouts} of them late.`,
    );
  }
  return {
    requestsPerSecond: times.length / elapsed,
    latency: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    busy: before === undefined || after === undefined ? undefined : (after - before) / elapsed,
  };
}
