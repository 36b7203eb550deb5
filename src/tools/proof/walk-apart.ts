import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Phrasebook } from "../../line/book/language.ts";
import type { Standing } from "../../line/book/standing.ts";
import { BookError } from "../../mistakes.ts";
import type { Findings } from "./visits.ts";

/** Visits, from one number up to another, which is not among them. */
export type Part = readonly [from: number, to?: number];

/** The line whose proof it is, as its server has it. */
interface Proved {
  /** What stands in its journal. */
  readonly standing: Standing;
  /** The folder of what is played to callers; undefined: the carrier's voice speaks. */
  readonly recordings: string | undefined;
  /** The settings of the carrier's voices, as `pickVoices` takes them from an environment. */
  readonly voices: Readonly<Record<string, string | undefined>>;
}

/** What a worker is to do: walk a part of the visits, or read phrases. */
export type Task = ({ readonly walk: Part } & Proved) | { readonly read: Phrasebook };

/** What a worker posts that walked: what it found, or the mistakes of a book that cannot be opened. */
export type Posted = { readonly findings: Findings } | { readonly mistakes: readonly string[] };

/**
 * The visits in two parts. Together they take about as long: the first visit goes through
 * everything, and the first of each part hears nothing but news.
 */
const parts: readonly Part[] = [[0, 7], [7]];

/**
 * Walks the association's own line under every condition, on two processors where there are two.
 * The line is put together in the workers alone: a third would take 40 MB and stand idle.
 *
 * @throws {BookError} when the book has mistakes
 */
export async function walkApart(proved: Proved): Promise<readonly Findings[]> {
  return await Promise.all(parts.map((walk) => walkPart({ walk, ...proved })));
}

async function walkPart(task: Task): Promise<Findings> {
  const posted = await runApart<Posted>(task);
  if ("mistakes" in posted) throw new BookError(posted.mistakes);
  return posted.findings;
}

/** Megabytes for objects that live a moment, for those that stay (25 are the line, 10 a walk of it), and at the very most. */
const [youngMegabytes, oldMegabytes, mostMegabytes] = [4, 47, 768];

/**
 * Does a task in a worker, and gives what it posted. What it may fill is bounded: otherwise
 * memory is cleared away late, for most machines have more of it.
 */
export async function runApart<Result>(
  task: Task,
  maxOldGenerationSizeMb = oldMegabytes,
): Promise<Result> {
  // The same file before and after compiling, but for its name.
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
  // What node was started with, as by the image, would go before these bounds.
  for (const flag of ["--max-old-space-size", "--max-semi-space-size"]) {
    setFlagsFromString(`${flag}=0`);
  }
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb },
  });
  try {
    return await new Promise<Result>((resolve, reject) => {
      let posted: Result;
      worker.once("message", (message) => {
        posted = message;
      });
      worker.once("error", reject);
      // Only once it is gone: what it filled is free then.
      worker.once("exit", (code) => {
        if (code === 0) resolve(posted);
        else reject(new Error(`A worker of the check ended with exit code ${code}.`));
      });
    });
  } catch (error) {
    // A larger book than most is walked again from the start, with more room, up to a limit.
    if (!isOutOfMemory(error) || maxOldGenerationSizeMb >= mostMegabytes) throw error;
    return runApart(task, 2 * maxOldGenerationSizeMb);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
