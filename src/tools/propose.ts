import { Temporal } from "temporal-polyfill";
import type { Journal } from "../journal/journal.ts";
import {
  type Act,
  type Change,
  type ChangeOf,
  momentOf,
  writeAct,
  writtenSpanOf,
} from "../line/book/acts.ts";
import { changeProblems } from "../line/book/check-changes.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import { guessUndone, type Standing, StandingActs } from "../line/book/standing.ts";
import { inBrussels } from "../line/hours/calendar.ts";

/** A change that may be proved, and the acts that it comes on top of. */
export interface Proposal {
  readonly change: Change;
  /** Those in force, in order. */
  readonly acts: readonly Act[];
  /** Those in force once it is kept, where an undone act had replaced another; left out, they follow from the change. */
  readonly actsAfter?: readonly Act[];
}

/**
 * What keeps a change from being proved at all, before anything is called up, one line each with
 * the fix; or the change as it is to be proved.
 *
 * @param standing what stands in the journal
 * @param draft the book in force
 * @throws {JournalError} when the journal cannot be read
 */
export async function propose(
  change: Change,
  journal: Pick<Journal, "history">,
  { acts }: Pick<Standing, "acts">,
  draft: BookDraft,
  now: Temporal.Instant,
): Promise<{ readonly proposal: Proposal } | { readonly problems: readonly string[] }> {
  const problems = [
    ...timeProblems(change, now),
    ...changeProblems(change, draft),
    ...(change.do === "withdraw" ? withdrawnProblems(change, acts) : []),
    ...(change.do === "read" ? readingProblems(change, draft) : []),
    ...(change.do === "undo" ? await undoProblems(journal, change.act) : []),
  ];
  if (problems.length > 0) return { problems };
  if (change.do !== "undo") return { proposal: { change, acts } };
  return { proposal: { change, acts, actsAfter: await actsWithout(journal, change.act, now) } };
}

/** What is past, or still to come, where it cannot be: a slip in the year would be kept, and change nothing. */
export function timeProblems(change: Change, now: Temporal.Instant): readonly string[] {
  const { from, until } = writtenSpanOf(change);
  if (until !== undefined && Temporal.Instant.compare(momentOf(until), now) <= 0) {
    return ["It would be over before now: look at the day and the year."];
  }
  const today = inBrussels(now).toPlainDate().toString();
  const isLasting = change.do === "number" || change.do === "hours";
  if (isLasting && from !== undefined && from.slice(0, today.length) < today) {
    return [
      `${from.slice(0, today.length)} is past: leave it out, or give today, and it counts from now on.`,
    ];
  }
  return change.do === "checked" && change.on > today
    ? [`${change.on} is still to come: give the day it was checked.`]
    : [];
}

/** A number that is out of use without an end needs no second act: it would outlive the undo of the first. */
function withdrawnProblems(
  { service, from }: ChangeOf<"withdraw">,
  acts: readonly Act[],
): readonly string[] {
  return acts.flatMap((act) =>
    act.do === "withdraw" && act.service === service && act.until === undefined && act.from <= from
      ? [`${service} is withdrawn already, by act ${act.number}: nothing needs to be done.`]
      : [],
  );
}

/** Whoever approves words approves those that callers hear: others were never looked at where they are heard. */
function readingProblems(
  { language, phrase, text }: ChangeOf<"read">,
  { phrases }: BookDraft,
): readonly string[] {
  const said = Object.hasOwn(phrases[language], phrase) ? phrases[language][phrase] : undefined;
  if (said === undefined || said.trim() === text) return [];
  return [`"${phrase}" says something else now: read it again, as it is.`];
}

/** What stands once that act is undone: what it had replaced, too. */
async function actsWithout(
  journal: Pick<Journal, "history">,
  number: number,
  now: Temporal.Instant,
): Promise<readonly Act[]> {
  const undone = new Map([[number, now.epochMilliseconds]]);
  for await (const act of journal.history()) guessUndone(writeAct(act), undone);
  const left = new StandingActs(now, undone);
  for await (const act of journal.history()) left.take(writeAct(act));
  return left.standing(now).acts;
}

/** Why an act cannot be undone: it is not there, or is none that an undo takes back. */
async function undoProblems(
  journal: Pick<Journal, "history">,
  number: number,
): Promise<readonly string[]> {
  let found: Act | undefined;
  for await (const act of journal.history()) {
    if (act.number === number) found = act;
    if (act.do === "undo" && act.act === number) {
      return [`Act ${number} was undone already, by act ${act.number}.`];
    }
    if (act.do === "adopted" && act.acts.includes(number)) {
      return [`Act ${number} was written into the book: edit it there, and release it.`];
    }
  }
  if (found === undefined) {
    return [`There is no act ${number} in the journal. helpline today --all lists them.`];
  }
  return found.do === "undo" || found.do === "adopted"
    ? [`Act ${number} cannot be undone: do again what it took back.`]
    : [];
}

/** What a proof says is broken. */
interface Breaking {
  readonly broken: readonly string[];
}

/** True of a change that is not kept, whoever wishes it: it breaks what the line promises. */
export function isRefused(change: Change, { broken }: Breaking): boolean {
  return broken.length > 0 && !isFact(change);
}

/** True of a change that is kept where somebody who knows what it breaks says so again: a dead line is dead. */
export function asksEvenSo(change: Change, { broken }: Breaking): boolean {
  return broken.length > 0 && isFact(change);
}

function isFact({ do: what }: Change): boolean {
  return what === "close" || what === "withdraw" || what === "undo";
}

/** True of a change that callers do not hear: there is nothing to call up for it. */
export function isQuiet({ do: what }: Change): boolean {
  return what === "checked" || what === "read" || what === "adopted";
}
