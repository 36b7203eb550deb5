import { parentPort, workerData } from "node:worker_threads";
import { BookError } from "../../mistakes.ts";
import { lineToProve } from "./own-line.ts";
import { visitsTo, walkVisits } from "./visits.ts";
import type { Part, Posted } from "./walk-apart.ts";

// Walks its part of the visits, and posts what it found.
parentPort?.postMessage(await walk(workerData));

async function walk(part: Part): Promise<Posted> {
  try {
    const line = lineToProve();
    return { findings: await walkVisits(line, visitsTo(line.book).slice(...part)) };
  } catch (error) {
    // Posted as itself, an error would lose its class on the way.
    if (error instanceof BookError) return { mistakes: error.problems };
    throw error;
  }
}
