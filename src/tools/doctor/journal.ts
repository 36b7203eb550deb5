import { setTimeout as sleep } from "node:timers/promises";
import { openJournal } from "../../journal/open-journal.ts";
import type { Standing } from "../../line/book/standing.ts";
import { messageOf } from "../../mistakes.ts";
import { type Edition, noActs, unreachedCallers } from "../../server/editions.ts";
import { describeChange } from "../today.ts";
import type { Finding } from "./finding.ts";

const name = "journal";

/** What stands in the journal, and what is to be said of it. */
export interface SeenJournal {
  readonly standing: Standing;
  readonly findings: readonly Finding[];
}

/** Milliseconds in which a journal must have been read; a start waits a fifth of them. */
const journalLimit = 5_000;

/** Reads the journal at an address; one that cannot be read is told, and the book looked at without it. */
export async function readJournal(address: string): Promise<SeenJournal> {
  try {
    const journal = await openJournal(address);
    const late = sleep(journalLimit, undefined, { ref: false }).then(() => {
      throw new Error(`${journal.place} did not answer within ${journalLimit / 1000} s`);
    });
    const standing = await Promise.race([journal.read(), late]).finally(() => journal.close());
    const { last, unread } = standing;
    const finding =
      last === undefined
        ? `${journal.place}: no act, the book is as it was released`
        : `${journal.place}, up to act ${last.number} of ${last.at}`;
    const passedOver = unread.newest.map(
      (line): Finding => ({
        status: "look",
        name,
        finding: `a line is passed over: ${line}`,
        fix: "Do again what it was to do: helpline today shows what is in force.",
      }),
    );
    return { standing, findings: [{ status: "ok", name, finding }, ...passedOver] };
  } catch (error) {
    const finding = `cannot be read: ${messageOf(error)}`;
    const fix = "Callers hear the last good book. Mend it, or set JOURNAL: docs/journal.md.";
    return { standing: noActs, findings: [{ status: "mend", name, finding, fix }] };
  }
}

/** What acts have closed, withdrawn or left broken in an edition, and what it could not take. */
export function checkActs(
  { acts }: Pick<Standing, "acts">,
  { book, skipped }: Pick<Edition, "book" | "skipped">,
): readonly Finding[] {
  const withdrawn = acts.filter(
    (act) => act.do === "withdraw" && book.services.get(act.service)?.route.kind === "withdrawn",
  );
  return [
    ...unreachedCallers(book).map(
      (finding): Finding => ({
        status: "mend",
        name: "acts",
        finding,
        fix: "Name in menus/languages.ts, at linesWithoutKeys, another line that is open day and night; or undo the act: helpline today.",
      }),
    ),
    ...withdrawn.map(
      (act): Finding => ({
        status: "look",
        name: "acts",
        finding: `${describeChange(act)}; by ${act.by}, act ${act.number}`,
        fix: `Call the number. When it works again: helpline today undo ${act.number}`,
      }),
    ),
    ...skipped.map(
      (finding): Finding => ({
        status: "look",
        name: "acts",
        finding,
        fix: "Undo it, or do it again in a way that this book can take: helpline today.",
      }),
    ),
  ];
}
