import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { LineToProve, Proof } from "../check/prove-line.ts";
import { conclude } from "../check/prove-line.ts";
import { visitsTo } from "../check/visits.ts";
import type { VisitFindings } from "../check/walk-visit.ts";

/** The findings of a part of the visits, by their number in the list of all. */
export type PartFindings = readonly (readonly [number, VisitFindings])[];

/** Proves the association's own line as `proveLine` does, on as many processors as there are, four at most. */
export async function proveInParallel({ book, phrases }: LineToProve): Promise<Proof> {
  const numbers = [...visitsTo(book).keys()];
  const parts = Math.min(4, availableParallelism());
  const found = await Promise.all(
    Array.from({ length: parts }, (_part, part) => walkInWorker(numbersOf(numbers, part, parts))),
  );
  const findings = found.flat().toSorted(([a], [b]) => a - b);
  return conclude(
    findings.map(([, visit]) => visit),
    phrases,
  );
}

/** The first visits go through everything and take as long as all the others: one worker has them to itself. */
const longVisits = 4;

function numbersOf(numbers: readonly number[], part: number, parts: number): readonly number[] {
  if (parts === 1) return numbers;
  if (part === 0) return numbers.slice(0, longVisits);
  return numbers.slice(longVisits).filter((_number, index) => index % (parts - 1) === part - 1);
}

/** Megabytes for new objects. A walk makes many that live a moment: with little room they are moved about, for a fifth of the time. */
const youngMegabytes = 256;

function walkInWorker(visits: readonly number[]): Promise<PartFindings> {
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
