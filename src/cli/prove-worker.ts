import { parentPort, workerData } from "node:worker_threads";
import type { HeardBefore } from "../check/steps-from.ts";
import { visitsTo } from "../check/visits.ts";
import { type VisitFindings, walkVisit } from "../check/walk-visit.ts";
import { lineToProve } from "./line-to-prove.ts";

// Walks the visits that it is told, and posts what it found.
const numbers = new Set<number>(workerData);
const line = lineToProve();
const heardBefore: HeardBefore = new Map();
const found: VisitFindings[] = [];
for (const [number, visit] of visitsTo(line.book).entries()) {
  if (numbers.has(number)) found.push(await walkVisit(line, visit, heardBefore));
}
parentPort?.postMessage(found);
