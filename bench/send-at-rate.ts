import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "../src/tools/answer-times.ts";
import { BenchError } from "./bench-error.ts";
import { post, type SignedRequest } from "./post.ts";
import type { RunningServer } from "./running-server.ts";
import type { Latency } from "./saturate.ts";

/** Requests a second that a very busy line gets. */
export const busyRate = 200;

/**
 * Sends requests evenly, `busyRate` a second, whether or not the earlier ones are answered: a slow
 * answer delays none, so none is left out. autocannon sends a second's requests at its beginning,
 * all at once, which would measure the queue.
 *
 * @throws {BenchError} when one request fails, is late or is refused
 */
export async function sendAtRate(
  { name, port }: RunningServer,
  requests: readonly SignedRequest[],
  seconds: number,
): Promise<Latency> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const sendOne = async (request: SignedRequest) => {
    const sent = performance.now();
    const { status } = await post(port, request, agent);
    times.push(performance.now() - sent);
    if (status !== 200) throw new BenchError(`${request.path} was answered with ${status}.`);
  };
  const pending: Promise<void>[] = [];
  const started = performance.now();
  for (let index = 0; index < seconds * busyRate; index += 1) {
    const early = started + (index * 1000) / busyRate - performance.now();
    if (early > 0) await sleep(early);
    const request = requests[index % requests.length];
    if (request !== undefined) pending.push(sendOne(request));
  }
  const settled = await Promise.allSettled(pending);
  agent.destroy();
  const failed = settled.filter((result) => result.status === "rejected");
  if (failed.length > 0) {
    const message = `${name} failed ${failed.length} of ${pending.length} requests at ${busyRate} a second.`;
    throw new BenchError(message, { cause: failed[0]?.reason });
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
