import { resolve } from "node:path";
import { Temporal } from "temporal-polyfill";
import { type Act, type Change, readAct, writeAct } from "../line/book/acts.ts";
import { ActReader, guessUndone, type Standing, StandingActs } from "../line/book/standing.ts";
import { fileStore, mostBytes } from "./file-store.ts";
import { follow } from "./follow.ts";
import { type Journal, JournalError, JournalMovedError, type Look, type Store } from "./journal.ts";

/**
 * Opens a journal. Nothing is read yet: one that is not there, or not reachable, is told by what is
 * called next.
 *
 * @param address the path of a file, or `postgres://…`
 * @param clock what counts depends on the day it is
 * @throws {JournalError} when the address is neither
 */
export async function openJournal(
  address: string,
  clock: () => Temporal.Instant = Temporal.Now.instant,
): Promise<Journal> {
  if (/^postgres(ql)?:\/\//.test(address)) {
    // Loaded where it is used: a line with a file needs no database.
    const { postgresStore } = await import("./postgres-store.ts");
    return journalOf(postgresStore(address), clock);
  }
  if (address.trim() === "" || /^\w+:\/\//.test(address)) {
    throw new JournalError("JOURNAL must be the path of a file, or begin with postgres://.");
  }
  return journalOf(fileStore(resolve(address)), clock);
}

function journalOf<Mark>(store: Store<Mark>, clock: () => Temporal.Instant): Journal {
  const reading = new Reading(store, clock);
  const followers = new Set<() => void>();
  // One after the other: each goes on from where the one before it stopped.
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = busy.then(work);
    busy = result.catch(() => {});
    return result;
  };
  const read = async () => (await inTurn(() => reading.readOn())).standing;
  return {
    place: store.place,
    read,
    history: () => historyOf(store),
    append: async (change, by, now, after) => {
      const act = await inTurn(() =>
        store.alone(async () => {
          const { standing, mark } = await reading.readOn();
          if (standing.number !== after) throw new JournalMovedError(after);
          const { act, line } = toKeep(change, by, now, after + 1);
          await store.write(line, act.number, mark);
          return act;
        }),
      );
      for (const wake of followers) wake();
      return act;
    },
    follow: (listener) => {
      const watch = (onNews: () => void) => {
        followers.add(onNews);
        const unwatch = store.watch(onNews);
        return () => {
          followers.delete(onNews);
          unwatch();
        };
      };
      return follow({ read, watch, pause: store.pause }, listener);
    },
    close: () => store.close(),
  };
}

/** The act as every reader will read it. @throws {JournalError} when no reader could */
function toKeep(change: Change, by: string, now: Temporal.Instant, number: number) {
  const line = writeAct({ number, at: now.toString(), by, ...change });
  const read = readAct(line);
  if ("unread" in read) throw new JournalError(`It cannot be kept: its line ${read.unread}.`);
  if (Buffer.byteLength(line) >= mostBytes) {
    throw new JournalError("It cannot be kept: it is longer than 64 kB. Do it in several acts.");
  }
  return { act: read.act, line };
}

/** What counts, and how far it was read. The very same object while nothing has changed. */
interface ReadSoFar<Mark> {
  readonly standing: Standing;
  readonly mark: Mark;
}

/** What counts in a store, read on from where it was read before. */
class Reading<Mark> {
  readonly #store: Store<Mark>;
  readonly #clock: () => Temporal.Instant;
  #acts = new StandingActs(Temporal.Instant.fromEpochMilliseconds(0));
  #last: ReadSoFar<Mark> | undefined;
  /** Whether a reading failed when it had taken some lines: it has to begin anew. */
  #isBroken = false;

  constructor(store: Store<Mark>, clock: () => Temporal.Instant) {
    this.#store = store;
    this.#clock = clock;
  }

  async readOn(): Promise<ReadSoFar<Mark>> {
    const last = this.#last;
    const since = this.#isBroken ? undefined : last?.mark;
    const look = await this.#store.look(since);
    if (look === undefined) {
      if (last === undefined) throw new Error("What was never looked at cannot be the same.");
      return last;
    }
    this.#isBroken = true;
    try {
      const now = this.#clock();
      if (since !== undefined && look.isMore) await takeAll(look, this.#acts, since);
      else this.#acts = await this.#guess(look, now);
      // One that was undone may have replaced another: what that was is not known any more.
      while (!this.#acts.isRight) {
        this.#acts = await takeAll(look, new StandingActs(now, this.#acts.undone));
      }
      const standing = withWarning(this.#acts.standing(now), look.warning);
      if (standing.number === 0 && last !== undefined && last.standing.number > 0) {
        throw new JournalError(
          `The journal ${this.#store.place} held acts and holds none now. Put its copy back; to do without, restart the line.`,
        );
      }
      this.#last = { standing, mark: look.mark };
      this.#isBroken = false;
      return this.#last;
    } finally {
      await look.close();
    }
  }

  async #guess(look: Look<Mark>, now: Temporal.Instant): Promise<StandingActs> {
    const undone = new Map<number, number>();
    for await (const lines of look.lines()) {
      for (const line of lines) guessUndone(line, undone);
    }
    return takeAll(look, new StandingActs(now, undone));
  }
}

async function takeAll<Mark>(look: Look<Mark>, acts: StandingActs, after?: Mark) {
  for await (const lines of look.lines(after)) {
    for (const line of lines) acts.take(line);
  }
  return acts;
}

function withWarning(standing: Standing, warning: string | undefined): Standing {
  if (warning === undefined) return standing;
  const { count, newest } = standing.unread;
  return { ...standing, unread: { count: count + 1, newest: [...newest, warning] } };
}

async function* historyOf<Mark>(store: Store<Mark>): AsyncGenerator<Act> {
  const look = await store.look(undefined);
  if (look === undefined) return;
  try {
    const reader = new ActReader();
    for await (const lines of look.lines()) {
      for (const line of lines) {
        const act = reader.take(line);
        if (act !== undefined) yield act;
      }
    }
  } finally {
    await look.close();
  }
}
