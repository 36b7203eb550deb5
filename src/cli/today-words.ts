import { Temporal } from "temporal-polyfill";
import { type Change, checkOutcomes, readChange } from "../line/book/acts.ts";
import type { Book } from "../line/book/book.ts";
import { languages } from "../line/book/language.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { didYouMean, SettingsError } from "../mistakes.ts";
import { timeProblems } from "../tools/propose.ts";
import { oneLanguage } from "./command.ts";

/** The options of `helpline today` that say more of a change, as they were typed. */
export interface TypedChange {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly "caller-id"?: string | undefined;
  readonly "ring-seconds"?: string | undefined;
}

/** How each change is typed, for whoever typed it otherwise. */
const usage = {
  close: "close sos-viol --on 2026-12-24, or --from 2026-12-24T12:00 --until 2027-01-02",
  withdraw: "withdraw sos-viol, and --until 2026-12-24T09:00 where its end is known",
  number: 'number sos-viol "02 555 01 01", and --from 2027-01-01 where it is to come',
  hours: 'hours 1712 "Mo-Fr 09:00-18:00" --from 2027-01-01',
  say: 'say fr sos-viol.about "The new words."',
  checked: `checked sos-viol confirmed, and --note "asked whom"; or ${checkOutcomes.slice(1).join(", ")}`,
  agreed: "agreed sos-viol --note …, and --ring-seconds 60, --caller-id +3225550100",
  read: "read fr sos-viol.about",
  undo: "undo 3",
} as const;

/** What may be done, as words of the command. */
type Doing = keyof typeof usage;

const doings = Object.keys(usage) as readonly Doing[];

/** The options that each takes; what else is typed would be passed over in silence. */
const optionsOf: Readonly<Record<Doing, readonly (keyof TypedChange)[]>> = {
  close: ["on", "from", "until", "reason"],
  withdraw: ["on", "from", "until", "reason"],
  number: ["from"],
  hours: ["from"],
  say: [],
  checked: ["on", "note"],
  agreed: ["note", "caller-id", "ring-seconds"],
  read: [],
  undo: ["reason"],
};

/** How many words come after each. */
const wordsAfter: Readonly<Record<Doing, number>> = {
  close: 1,
  withdraw: 1,
  number: 2,
  hours: 2,
  say: 3,
  checked: 2,
  agreed: 1,
  read: 2,
  undo: 1,
};

/**
 * Reads the words of `helpline today`, such as `close sos-viol --on 2026-12-24`.
 *
 * @param book as it is in force: `read` approves its words
 * @returns the change that is meant
 * @throws {SettingsError} saying how it is typed
 */
export function readTodayWords(
  [typed = "", ...words]: readonly string[],
  options: TypedChange,
  book: Book,
  now: Temporal.Instant,
): Change {
  const doing = doings.find((one) => one === typed);
  if (doing === undefined) {
    const known = `It is one of ${doings.join(", ")}.${didYouMean(typed, doings)}`;
    throw new SettingsError([`"${typed}" is nothing that can be done. ${known}`]);
  }
  const strange = (Object.keys(options) as (keyof TypedChange)[]).filter(
    (name) => options[name] !== undefined && !optionsOf[doing].includes(name),
  );
  if (strange.length > 0 || words.length !== wordsAfter[doing]) {
    throw new SettingsError([`It is typed so: helpline today ${usage[doing]}.`]);
  }
  const read = readChange(changeOf(doing, words, options, book, now));
  if ("change" in read) {
    const past = timeProblems(read.change, now);
    if (past.length > 0) throw new SettingsError(past);
    return read.change;
  }
  throw new SettingsError([...read.problems, `It is typed so: helpline today ${usage[doing]}.`]);
}

/** The change as data, whatever was typed: its shape is checked after. */
function changeOf(
  doing: Doing,
  [first = "", second = "", third = ""]: readonly string[],
  options: TypedChange,
  book: Book,
  now: Temporal.Instant,
): object {
  const { reason, note } = options;
  const today = inBrussels(now).toPlainDate().toString();
  switch (doing) {
    case "close":
      if (options.on === undefined && options.until === undefined) {
        throw new SettingsError([
          "A closure has an end: --on 2026-12-24, or --until. Of a number that does not work, withdraw needs none.",
        ]);
      }
      return { do: doing, service: first, ...spanOf(options, now), reason };
    case "withdraw":
      return { do: doing, service: first, ...spanOf(options, now), reason };
    case "number":
      return { do: doing, service: first, phone: second, from: startOf(options.from, now) };
    case "hours":
      return { do: doing, service: first, hours: second, from: options.from ?? today };
    case "say":
      return { do: doing, language: languageOf(first), phrase: second, text: third };
    case "read": {
      const language = languageOf(first);
      // Of a phrase that is not there its name: it is told as one, not as words that are missing.
      const text = book.phrases[language][second] ?? second;
      return { do: doing, language, phrase: second, text };
    }
    case "checked":
      return { do: doing, fact: first, outcome: second, on: options.on ?? today, note };
    case "agreed":
      return {
        do: doing,
        service: first,
        callerId: options["caller-id"],
        ringSeconds: options["ring-seconds"] && Number(options["ring-seconds"]),
        note,
      };
    case "undo":
      return { do: doing, act: Number(first), reason };
  }
}

function languageOf(typed: string): (typeof languages)[number] {
  const language = languages.find((one) => one === typed);
  if (language === undefined) {
    throw new SettingsError([`"${typed}" is no language of the line: ${oneLanguage}.`]);
  }
  return language;
}

/** From when until when: a day alone is all of it, to its end. */
function spanOf(
  { on, from, until }: TypedChange,
  now: Temporal.Instant,
): { readonly from: string; readonly until: string | undefined } {
  if (on !== undefined && (from !== undefined || until !== undefined)) {
    throw new SettingsError(["--on is a whole day: leave --from and --until out."]);
  }
  if (on !== undefined) return { from: startOf(on, now), until: endOf(on) };
  return { from: startOf(from, now), until: until && endOf(until) };
}

/** The beginning of a day, or the very time; this minute where none is given. */
function startOf(typed: string | undefined, now: Temporal.Instant): string {
  if (typed === undefined) {
    return inBrussels(now).toPlainDateTime().toString({ smallestUnit: "minute" });
  }
  return typed.includes("T") ? typed : `${typed}T00:00`;
}

function endOf(typed: string): string {
  if (typed.includes("T")) return typed;
  try {
    return `${Temporal.PlainDate.from(typed).add({ days: 1 })}T00:00`;
  } catch {
    throw new SettingsError([`"${typed}" is no day. Write it as 2026-12-24, or 2026-12-24T18:00.`]);
  }
}
