import type { Temporal } from "temporal-polyfill";
import type { Journal } from "../../journal/journal.ts";
import type { Act } from "../../line/book/acts.ts";
import { nameOfAct, openAmended } from "../../line/book/amend.ts";
import { digestOf } from "../../line/book/book.ts";
import type { BookDraft } from "../../line/book/open-book.ts";
import { BookError, messageOf } from "../../mistakes.ts";
import { routeWhenLive } from "../../server/service-routes.ts";
import { type PlannedAdoption, planAdoption, type Sources } from "./plan-adoption.ts";
import { readBook, readSources, stage, uncommitted } from "./sources.ts";

/** What of a journal is to be, or was, written into a book. */
export interface Adoption extends PlannedAdoption {
  /** The sources as they were. */
  readonly sources: Sources;
  /** Acts that the book said itself already, and of which the journal did not know it. */
  readonly unsaid: readonly Act[];
  /** The files that had changes of somebody's before: these stand in the same difference. */
  readonly edited: readonly string[];
  /** Writes the files, and keeps in the journal that it was done. Nothing happens where there is nothing to do. */
  readonly keep: (by: string) => Promise<void>;
}

/**
 * Finds what has become lasting of a journal, and how it is written into the book of a checkout. The
 * book that comes of it is read anew, and is one with what the old and the journal say together.
 *
 * @param folder a checkout: `requireCheckout`
 * @throws {BookError} where it would be another, and where the sources cannot be read or written by a program
 */
export async function findAdoption(
  folder: string,
  journal: Journal,
  now: Temporal.Instant,
): Promise<Adoption> {
  const sources = readSources(folder);
  const [{ acts, last }, draft] = await Promise.all([journal.read(), readBook(folder)]);
  const planned = planAdoption(sources, draft, acts, now);
  if (planned.changed.size > 0) {
    const after = await readBook(folder, planned.changed);
    if (digestAt(after, acts, now) !== digestAt(draft, acts, now)) throw new BookError([isAnother]);
  }
  const unsaid = await unsaidOf(journal, acts, draft);
  const edited = await uncommitted(folder, [...planned.changed.keys()]);
  const keep = async (by: string) => {
    const done = [...planned.acts, ...unsaid].map(({ number }) => number).toSorted((a, b) => a - b);
    if (done.length === 0) return;
    const staged = stage(folder, planned.changed);
    try {
      // First the journal: it refuses when somebody has kept an act since, such as the undo of one
      // of these. Files that are not written after all are found and written the next time.
      await journal.append({ do: "adopted", acts: done }, by, now, last?.number ?? 0);
    } catch (error) {
      staged.discard();
      throw new BookError([`Nothing was written: ${messageOf(error)} Try again.`]);
    }
    staged.put();
  };
  return { ...planned, sources, unsaid, edited, keep };
}

const isAnother =
  "Nothing was written: the book would be another than what menus/, locales/ and the journal say together. A service or a topic is not written as plain values there: write what the journal says by hand.";

function digestAt(draft: BookDraft, acts: readonly Act[], now: Temporal.Instant): string {
  return digestOf(openAmended(draft, acts, now, routeWhenLive).book);
}

/** Acts that the book names and of which the journal does not say so: somebody broke off, or took files from elsewhere. */
async function unsaidOf(
  journal: Journal,
  acts: readonly Act[],
  draft: BookDraft,
): Promise<readonly Act[]> {
  const named = new Set(draft.adopted);
  const known = acts.filter((act) => named.has(nameOfAct(act)));
  if (known.length === 0) return [];
  const said = new Set<number>();
  for await (const act of journal.history()) {
    if (act.do === "adopted") for (const number of act.acts) said.add(number);
  }
  return known.filter(({ number }) => !said.has(number));
}
