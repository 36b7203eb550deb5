import { type ContestantName, contestant } from "./contestants.ts";
import type { Cores } from "./cores.ts";
import type { SignedRequest } from "./post.ts";
import { residentMegabytes } from "./process-figures.ts";
import { startServer } from "./running-server.ts";
import { type Latency, type Saturation, saturate } from "./saturate.ts";
import { sendAtRate } from "./send-at-rate.ts";
import { verifyServer } from "./verify-server.ts";

/** What one run of one server has shown. */
export interface Measurement {
  readonly startMilliseconds: number;
  /** How long the median answer is. */
  readonly answerBytes: number;
  readonly saturation: Saturation;
  /** At `busyRate` requests a second. */
  readonly atRate: Latency;
  /** After all of it. */
  readonly residentMegabytes: number;
}

/** What is measured, and with what. */
export interface Load {
  readonly requests: readonly SignedRequest[];
  /** How long the fixed answer of the bare server is. */
  readonly fixedBytes: number;
  readonly seconds: number;
  readonly cores: Cores | undefined;
}

/**
 * Starts a server, checks it, warms it up, measures it and stops it.
 *
 * @throws {BenchError} when it does not start, or one answer is wrong
 */
export async function measureServer(
  name: ContestantName,
  { requests, fixedBytes, seconds, cores }: Load,
): Promise<Measurement> {
  const [first] = requests;
  if (first === undefined) throw new RangeError("There are no requests to send.");
  const server = await startServer(await contestant(name, fixedBytes), cores, first);
  try {
    const answerBytes = await verifyServer(name, server.port, requests);
    await saturate(server, requests, Math.max(1, seconds / 2));
    const saturation = await saturate(server, requests, seconds);
    const atRate = await sendAtRate(server, requests, seconds);
    const { pid, startMilliseconds } = server;
    return {
      startMilliseconds,
      answerBytes,
      saturation,
      atRate,
      residentMegabytes: residentMegabytes(pid),
    };
  } finally {
    await server.stop();
  }
}
