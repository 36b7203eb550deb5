import { Temporal } from "temporal-polyfill";
import type { Journal } from "../../src/journal/journal.ts";
import type { Act, Change } from "../../src/line/book/acts.ts";
import { standingOf } from "./acts.ts";

/** A journal in memory, to which somebody else may add an act as well. */
export interface SmallJournal extends Journal {
  readonly acts: readonly Act[];
  readonly add: (change: Change, at?: string) => Act;
}

const first = Temporal.Instant.from("2026-11-28T23:00:00Z");

/** A journal with those changes in it, each a minute after the one before. */
export function smallJournal(...changes: readonly Change[]): SmallJournal {
  const acts: Act[] = [];
  const add = (change: Change, at = first.add({ minutes: acts.length }).toString()) => {
    const act = { number: acts.length + 1, at, by: "a tester", ...change };
    acts.push(act);
    return act;
  };
  for (const change of changes) add(change);
  const undone = () => new Set(acts.flatMap((act) => (act.do === "undo" ? [act.act] : [])));
  return {
    place: "a journal in memory",
    acts,
    add,
    read: async () => ({
      ...standingOf(acts),
      acts: acts.filter(({ number }) => !undone().has(number)),
    }),
    history: async function* () {
      yield* acts;
    },
    append: async (change, by, now, after) => {
      if (after !== acts.length) throw new Error("Somebody kept an act meanwhile.");
      acts.push({ number: acts.length + 1, at: now.toString(), by, ...change });
      return acts.at(-1) as Act;
    },
    follow: () => ({ first: Promise.resolve(), stop: async () => {} }),
    close: async () => {},
  };
}

/** The moment of a test: a Sunday morning after all those acts. */
export const sunday = Temporal.Instant.from("2026-11-29T10:00:00Z");
