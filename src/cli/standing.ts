import { setTimeout as sleep } from "node:timers/promises";
import type { Journal } from "../journal/journal.ts";
import { openJournal } from "../journal/open-journal.ts";
import type { Standing } from "../line/book/standing.ts";
import { messageOf, SettingsError, toLines } from "../mistakes.ts";
import { type Editions, noActs } from "../server/editions.ts";
import { readSecretFiles } from "../server/settings.ts";

/**
 * What stands in the journal that JOURNAL names, for a command that looks at the book in force. Where
 * it names none the command uses the book alone. Either is said, on standard error.
 *
 * @param usual the journal that is read where JOURNAL names none; absent: the book alone
 * @throws {SettingsError} when the journal cannot be read: nobody should take the book alone for it
 */
export async function readStanding(
  environment: Readonly<Record<string, string | undefined>>,
  usual?: string,
): Promise<Standing> {
  const address = journalAddress(environment) ?? usual;
  if (address === undefined) {
    process.stderr.write("The book alone: JOURNAL is not set.\n");
    return noActs;
  }
  try {
    const journal = await openJournal(address);
    const standing = await journal.read().finally(() => journal.close());
    const { last, unread } = standing;
    const upTo = last === undefined ? "in which there is no act" : `up to act ${last.number}`;
    process.stderr.write(
      toLines([
        `The book with the journal ${journal.place}, ${upTo}.`,
        ...unread.newest.map((line) => `Passed over: ${line}.`),
      ]),
    );
    return standing;
  } catch (error) {
    throw new SettingsError([`JOURNAL cannot be read: ${messageOf(error)}`]);
  }
}

/**
 * The journal that JOURNAL names, by itself or in the file of JOURNAL_FILE; undefined where neither does.
 *
 * @throws {SettingsError} when the file cannot be read
 */
export function journalAddress(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  // An empty one counts as absent, as among the settings: it takes back what a unit sets.
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const { secrets, mistakes } = readSecretFiles(Object.fromEntries(given), ["JOURNAL"]);
  if (mistakes.JOURNAL !== undefined) throw new SettingsError([mistakes.JOURNAL]);
  return environment.JOURNAL || secrets.JOURNAL;
}

/** Milliseconds that a start waits for the journal: callers are answered without it, too. */
const journalLimit = 1_000;

/** A journal that is followed; undefined where it could not even be opened. */
interface Followed {
  readonly opened: Journal | undefined;
  readonly stop: () => Promise<void>;
}

/** Has a line follow its journal, from what stands in it now. What is wrong with it stops no start. */
export async function followJournal(address: string, editions: Editions): Promise<Followed> {
  const stopClock = editions.watchClock();
  // Begun before what opens it is loaded: that is part of the wait.
  const late = sleep(journalLimit, undefined, { ref: false });
  try {
    const journal = await openJournal(address);
    const following = journal.follow({ standing: editions.take, trouble: editions.trouble });
    await Promise.race([following.first, late]);
    const stop = async () => {
      stopClock();
      await following.stop();
      await journal.close();
    };
    return { opened: journal, stop };
  } catch (error) {
    editions.trouble(error instanceof Error ? error : new Error(String(error)));
    return { opened: undefined, stop: async () => stopClock() };
  }
}
