import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { fromBrussels } from "../hours/calendar.ts";
import { languages } from "./language.ts";

/** What came of a check: somebody asked, and it is so; or it is not certain; or nobody could say. */
export const checkOutcomes = ["confirmed", "unclear", "not reached"] as const;

/** What came of one check. */
export type CheckOutcome = (typeof checkOutcomes)[number];

/** A time on the clock in Brussels, to the minute, such as "2026-12-24T18:00". */
const moment = z
  .string()
  .refine(isMoment, 'must be a time by the clock in Brussels, such as "2026-12-24T18:00"');

const day = z.iso.date('must be a day of the calendar, such as "2026-12-24"');

const text = (what: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, `must be ${what}`)
    .max(most, `must be ${what}, of ${most} signs at most`)
    // It stands on one line of a file and of a terminal, and signs that nobody sees are no XML.
    .refine(
      (written) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(written),
      "must be on one line, without signs that nobody sees",
    );

const name = text("a name", 100);
const note = text("a few words that name no caller", 500).optional();
const service = name;
const words = { language: z.enum(languages), phrase: name, text: text("words", 1000) };

const change = z.discriminatedUnion("do", [
  /** Closed in that time, `until` not included. */
  z.object({ do: z.literal("close"), service, from: moment, until: moment, reason: note }),
  /** Its number does not work: not offered and not dialled; where no end is known, until it is undone. */
  z.object({
    do: z.literal("withdraw"),
    service,
    from: moment,
    until: moment.optional(),
    reason: note,
  }),
  /** Its number from that moment, as people write it. */
  z.object({ do: z.literal("number"), service, phone: name, from: moment }),
  /** Its hours from that day, in the notation of docs/hours.md. */
  z.object({ do: z.literal("hours"), service, hours: text("hours", 300), from: day }),
  /** Other words. */
  z.object({ do: z.literal("say"), ...words }),
  /** Somebody asked whether a fact, a service's or a topic's, is as the line says. */
  z.object({
    do: z.literal("checked"),
    fact: name,
    on: day,
    outcome: z.enum(checkOutcomes, `must be one of: ${checkOutcomes.join(", ")}`),
    note,
  }),
  /** The service agreed to be connected; how it wants to be, as far as it said. */
  z.object({
    do: z.literal("agreed"),
    service,
    callerId: z.string().optional(),
    ringSeconds: z.int().optional(),
    note,
  }),
  /** A reader approved these very words. */
  z.object({ do: z.literal("read"), ...words }),
  /** As if that act had not been. */
  z.object({ do: z.literal("undo"), act: z.int().positive(), reason: note }),
  /** These were written into the book: on a book that names them they apply no more. */
  z.object({ do: z.literal("adopted"), acts: z.array(z.int().positive()).min(1) }),
]);

/** The names of all acts. */
const actNames: readonly string[] = change.options.map(({ shape }) => shape.do.value);

/** What somebody does to the book in force, without a release. */
export type Change = z.infer<typeof change>;

/** The change of one kind. */
export type ChangeOf<Name extends Change["do"]> = Extract<Change, { readonly do: Name }>;

const kept = z.object({
  // Far from where a number and the next are the same to JavaScript: nobody could keep an act any more.
  number: z.int().positive().max(999_999_999),
  // Nanoseconds are the least that a moment is told by.
  at: z.iso.datetime().refine((at) => !/\.\d{10}/.test(at)),
  by: text("a name or a role", 80),
});

/** What is wrong with the name of who does it: "must be …". Undefined where nothing is. */
export function nameMistake(by: string): string | undefined {
  const mistake = kept.shape.by.safeParse(by).error?.issues[0]?.message;
  if (mistake !== undefined) return mistake;
  // Of two names that look alike one would be another person's. Asked here alone: what a journal has already is not passed over.
  const isUnseen = /[\p{Default_Ignorable_Code_Point}\u2800]/u.test(by);
  return isUnseen ? "must be without signs that nobody sees" : undefined;
}

/** Both at once: a journal of years is read at each start. */
const keptChange = z.discriminatedUnion(
  "do",
  change.options.map((option) => z.object({ ...kept.shape, ...option.shape })) as never,
) as unknown as z.ZodType<Act>;

/** What every kept act has: its place in the journal, when it was kept, and who did it. */
type Kept = z.infer<typeof kept>;

/** A change as the journal keeps it. Nothing of a caller is ever in one. */
export type Act = Readonly<Kept & Change>;

/** An act of one kind. */
export type ActOf<Name extends Change["do"]> = Extract<Act, { readonly do: Name }>;

/**
 * Checks the shape of a change that somebody typed or sent.
 *
 * @returns the change, or what is wrong with it, one line a mistake
 */
export function readChange(
  data: unknown,
): { readonly change: Change } | { readonly problems: readonly string[] } {
  const result = change.safeParse(data);
  if (result.success) return { change: result.data };
  return {
    problems: result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`),
  };
}

/** A line of a journal as it is read: an act, or why it is passed over, which may be that a newer version wrote it. */
export type ReadLine =
  | { readonly act: Act }
  /** `number` is missing where it has none. */
  | { readonly unread: string; readonly number?: number };

/** Reads an act as a store keeps it, a line of JSON. */
export function readAct(line: string): ReadLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { unread: "is no JSON" };
  }
  const whole = keptChange.safeParse(data);
  if (whole.success) return { act: whole.data };
  const head = kept.safeParse(data);
  if (!head.success) return { unread: "has no number, time and name" };
  const { number } = head.data;
  const done = (data as { readonly do?: unknown }).do;
  const isKnown = typeof done === "string" && actNames.includes(done);
  return {
    unread: isKnown
      ? `(act ${number}) has mistakes`
      : `(act ${number}) is of a kind that this version does not know`,
    number,
  };
}

/** An act as a store keeps it, a line of JSON without its end. */
export function writeAct(act: Act): string {
  const { number, at, by, ...done } = act;
  return JSON.stringify({ number, at, by, ...done });
}

/** The moment that "2026-12-24T18:00", or the beginning of the day that "2026-12-24", is in Brussels. */
export function momentOf(written: string): Temporal.Instant {
  return fromBrussels(written.includes("T") ? written : `${written}T00:00`);
}

function isMoment(written: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(written)) return false;
  // Temporal would take ten times as long.
  // What is no time is no number; the 30th of February would be in March, and hour 24 the day after.
  return new Date(`${written}Z`).getUTCDate() === Number(written.slice(8, 10));
}

/** The service whose calls an act changes; undefined where it is about words, a topic or another act. */
export function serviceOf(act: Change): string | undefined {
  return "service" in act ? act.service : undefined;
}

/** When a change begins and ends, as it is written: a day, or a time by the clock in Brussels; undefined where it has none. */
export function writtenSpanOf(change: Change): {
  readonly from: string | undefined;
  readonly until: string | undefined;
} {
  return {
    from: "from" in change ? change.from : undefined,
    until: "until" in change ? change.until : undefined,
  };
}

/** When what an act changes begins and ends, in order: these are the moments at which the book is another. */
export function turnsOf(act: Act): readonly Temporal.Instant[] {
  const kept = Temporal.Instant.from(act.at);
  const { from, until } = writtenSpanOf(act);
  return [
    kept,
    ...[from, until].flatMap((written) => (written === undefined ? [] : [momentOf(written)])),
  ];
}
