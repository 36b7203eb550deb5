import { parentPort, workerData } from "node:worker_threads";
import { lineToProve } from "./own-line.ts";
import type { HeardBefore } from "./reach.ts";
import { type VisitFindings, visitsTo, walkVisit } from "./visits.ts";

// Walks the visits that it is told, and posts what it found.
const numbers = new Set<number>(workerData);
const line = lineToProve();
const heardBefore: HeardBefore = new Map();
const found: VisitFindings[] = [];
for (const [number, visit] of visitsTo(line.book).entries()) {
  if (numbers.has(number)) found.push(await walkVisit(line, visit, heardBefore));
}
parentPort?.postMessage(found);
