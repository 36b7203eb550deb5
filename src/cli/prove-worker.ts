import { parentPort, workerData } from "node:worker_threads";
import { visitsTo } from "../check/visits.ts";
import { walkVisit } from "../check/walk-visit.ts";
import { lineToProve } from "./line-to-prove.ts";
import type { PartFindings } from "./prove-in-parallel.ts";

// Walks the visits that it is told, and posts what it found.
const numbers = new Set<number>(workerData);
const line = lineToProve();
const found: PartFindings[number][] = [];
for (const [number, visit] of visitsTo(line.book).entries()) {
  if (numbers.has(number)) found.push([number, await walkVisit(line, visit)]);
}
parentPort?.postMessage(found);
