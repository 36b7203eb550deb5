import { Worker } from "node:worker_threads";
import type { LineToProve } from "../check/line-to-prove.ts";
import { conclude, type Proof } from "../check/prove-line.ts";
import { visitsTo } from "../check/visits.ts";
import type { VisitFindings } from "../check/walk-visit.ts";

/**
 * Visits of the first of two workers; the second has the others. Together they take about as long:
 * the first visit goes through everything, and the first of each worker hears nothing but news.
 */
const visitsOfTheFirst = 7;

/** Proves the association's own line as `proveLine` does, on two processors where there are two. */
export async function proveInParallel({ book, phrases }: LineToProve): Promise<Proof> {
  const numbers = [...visitsTo(book).keys()];
  const parts = [numbers.slice(0, visitsOfTheFirst), numbers.slice(visitsOfTheFirst)];
  const findings = (await Promise.all(parts.map(walkInWorker))).flat();
  return conclude(findings, phrases);
}

/** Megabytes for new objects. A walk makes many that live a moment: with little room they are moved about, for a fifth of the time. */
const youngMegabytes = 256;

function walkInWorker(visits: readonly number[]): Promise<readonly VisitFindings[]> {
  // The same file before and after compiling, but for its name.
  const file = import.meta.url.endsWith(".ts") ? "./prove-worker.ts" : "./prove-worker.js";
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: visits,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      if (code !== 0) reject(new Error(`A worker of the check ended with exit code ${code}.`));
    });
  });
}
