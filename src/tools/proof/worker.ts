import { parentPort, workerData } from "node:worker_threads";
import { BookError } from "../../mistakes.ts";
import type { Posted, Task } from "./walk-apart.ts";

type Walking = Extract<Task, { readonly walk: unknown }>;

// Does its task and posts what came of it. Each loads no more than it needs: what knows languages
// takes 60 MB, gone when the worker ends.
const task: Task = workerData;
parentPort?.postMessage("walk" in task ? await walk(task) : await read(task.read));

async function walk({
  walk: part,
  standing,
  recordings: folder,
  voices,
}: Walking): Promise<Posted> {
  const { lineToProve } = await import("./line-to-prove.ts");
  const { visitsTo, walkVisits } = await import("./visits.ts");
  try {
    const { loadRecordings } = await import("../../server/recordings.ts");
    const loaded = folder === undefined ? undefined : await loadRecordings(folder);
    const line = lineToProve(undefined, standing, loaded?.recordings, voices);
    return { findings: await walkVisits(line, visitsTo(line.book).slice(...part)) };
  } catch (error) {
    // Posted as itself, an error would lose its class on the way.
    if (error instanceof BookError) return { mistakes: error.problems };
    throw error;
  }
}

async function read(phrases: Extract<Task, { read: unknown }>["read"]): Promise<readonly string[]> {
  const { phrasesInWrongLanguage } = await import("./phrases.ts");
  return phrasesInWrongLanguage(phrases);
}
