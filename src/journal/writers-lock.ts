import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { JournalError } from "./journal.ts";

/** Milliseconds after which a lock that did not change hands is taken from an owner that was not seen to end. */
const staleMs = 3_000;

/** Milliseconds that a writer waits for its turn. */
const patienceMs = 15_000;

/**
 * Does something while no other writer of this file does. Whoever believes an owner dead takes the
 * lock from it, so two may hold it once in a blue moon: what is written must bear that.
 *
 * @param explain the error for whoever may not write here
 * @throws {JournalError} when the turn does not come
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  explain: (error: unknown) => Error,
): Promise<Result> {
  const owner = `${process.pid} ${randomUUID()} ${hostname()}`;
  await take(path, owner, explain);
  try {
    return await work();
  } finally {
    // Taken from this one meanwhile, it is another's.
    if ((await ownerOf(path)) === owner) await rm(path, { force: true });
  }
}

async function take(path: string, owner: string, explain: (error: unknown) => Error) {
  const start = performance.now();
  let seen: string | undefined;
  let since = start;
  while (performance.now() - start < patienceMs) {
    try {
      await writeFile(path, owner, { flag: "wx", mode: 0o640 });
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
        // On a full disk the file is there, and empty.
        if ((await ownerOf(path)) === "") await rm(path, { force: true });
        throw explain(error);
      }
    }
    const other = await ownerOf(path);
    if (other !== seen) [seen, since] = [other, performance.now()];
    const isStale = performance.now() - since > staleMs;
    if (other !== undefined && (isStale || hasEnded(other))) await rm(path, { force: true });
    // Two that wait as long as each other would meet again.
    else await pause(10 + Math.random() * 30);
  }
  throw new JournalError(
    `Somebody else is writing the journal: try again. If nobody is, delete ${path}.`,
  );
}

async function ownerOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

/** Whether a process of this machine's has ended. Of another machine's nothing is known. */
function hasEnded(owner: string): boolean {
  const [pid, , host] = owner.split(" ");
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
