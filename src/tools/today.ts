import { Temporal } from "temporal-polyfill";
import { type Act, type Change, momentOf } from "../line/book/acts.ts";
import { nameOfAct } from "../line/book/amend.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Standing } from "../line/book/standing.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { type Edition, unreachedCallers } from "../server/editions.ts";
import type { ActProof } from "./proof/prove-act.ts";
import { isQuiet } from "./propose.ts";

/** What a change does, in a sentence without its end. */
export function describeChange(change: Change): string {
  switch (change.do) {
    case "close":
      return `${change.service} is closed ${describeSpan(change)}${because(change.reason)}`;
    case "withdraw":
      return `${change.service} is withdrawn ${describeSpan(change)}: not offered, not dialled${because(change.reason)}`;
    case "number":
      return `${change.service} has the number ${change.phone} from ${describeMoment(change.from)}`;
    case "hours":
      return `${change.service} has the hours ${change.hours} from ${change.from}`;
    case "say":
      return `${change.phrase} says in ${change.language}: "${change.text}"`;
    case "checked":
      return `${change.fact} was checked on ${change.on}: ${change.outcome}${because(change.note)}`;
    case "agreed":
      return `${change.service} agreed to be connected${describeWishes(change)}${because(change.note)}`;
    case "read":
      return `${change.phrase} was read in ${change.language}, and is good`;
    case "undo":
      return `act ${change.act} is undone${because(change.reason)}`;
    case "adopted":
      return `written into the book: ${change.acts.map((act) => `act ${act}`).join(", ")}`;
  }
}

function because(reason: string | undefined): string {
  return reason === undefined ? "" : ` (${reason})`;
}

function describeWishes({
  callerId,
  ringSeconds,
}: Extract<Change, { readonly do: "agreed" }>): string {
  const ringing = ringSeconds === undefined ? "" : `, rings ${ringSeconds} s`;
  return callerId === undefined ? ringing : `${ringing}, sees ${callerId}`;
}

function describeSpan({
  from,
  until,
}: {
  readonly from: string;
  readonly until?: string | undefined;
}) {
  const [start, end] = [describeMoment(from), until && describeEnd(until)];
  return end === undefined ? `from ${start} until it is undone` : `from ${start} to ${end}`;
}

/** A time as people write it: without the hour where it is midnight. */
function describeMoment(moment: string): string {
  return moment.replace(/T00:00$/, "").replace("T", " at ");
}

/** The end of a span: of one that ends at midnight, its last day. */
function describeEnd(moment: string): string {
  if (!moment.endsWith("T00:00")) return describeMoment(moment);
  return `the end of ${inBrussels(momentOf(moment)).toPlainDate().subtract({ days: 1 })}`;
}

/** An act on one line: its number, when it was kept, who did it, what it does. */
export function describeAct(act: Act): string {
  const kept = inBrussels(Temporal.Instant.from(act.at)).toPlainDateTime();
  const at = kept.toString({ smallestUnit: "minute" }).replace("T", " ");
  return `${String(act.number).padStart(4)}  ${at}  ${act.by}: ${describeChange(act)}`;
}

/** What a proof found: the same calls before and after, how much changes, and what would be broken. */
export function describePreview({
  changed,
  heard,
  broken,
  warnings,
  moments,
  seconds,
}: ActProof): readonly string[] {
  const calls = heard.flatMap(({ when, steps, before, after }) => [
    `${when}, keys ${steps.join(" ") || "none"}`,
    `  before  ${before}`,
    `  after   ${after}`,
    "",
  ]);
  const proved = `proved at ${moments.length} moments in ${seconds.toFixed(1)} s`;
  return [
    ...calls,
    changed === 0 ? "No caller hears anything else." : `${changed} answers change; ${proved}.`,
    ...warnings.map((line) => `Look: ${line}`),
    ...broken.map((line) => `Breaks: ${line}`),
  ];
}

/** Of the acts that stand in a journal: those that callers hear, and the numbers of those that the book says itself. */
export function changingActs(
  acts: readonly Act[],
  draft: Pick<BookDraft, "adopted">,
): { readonly changing: readonly Act[]; readonly adopted: readonly number[] } {
  const known = new Set(draft.adopted);
  const adopted = acts.filter((act) => known.has(nameOfAct(act))).map(({ number }) => number);
  const changing = acts.filter((act) => !isQuiet(act) && !adopted.includes(act.number));
  return { changing, adopted };
}

/** What is in force and what was passed over, for a terminal. */
export function describeToday(
  place: string,
  { acts, last, unread }: Standing,
  { skipped, book, digest, draft }: Pick<Edition, "skipped" | "book" | "digest" | "draft">,
): readonly string[] {
  const broken = unreachedCallers(book);
  const checks = acts.filter((act) => act.do === "checked").length;
  const readings = acts.filter((act) => act.do === "read").length;
  const { changing, adopted } = changingActs(acts, draft);
  return [
    `Journal  ${place}${last === undefined ? ": no act yet" : `, up to act ${last.number}`}`,
    `Book     ${digest}`,
    "",
    ...(changing.length === 0
      ? ["Nothing that callers hear has changed since the release."]
      : ["In force, or to come:", ...changing.map(describeAct)]),
    ...(adopted.length === 0 ? [] : [`Said by the book itself: acts ${adopted.join(", ")}`]),
    ...(checks === 0 && readings === 0
      ? []
      : [`Besides ${checks} checks and ${readings} readings: helpline today --all`]),
    ...skipped.map((line) => `Look: ${line}`),
    ...unread.newest.map((line) => `Look: a line is passed over: ${line}`),
    ...broken.map((line) => `To mend: ${line}`),
  ];
}
