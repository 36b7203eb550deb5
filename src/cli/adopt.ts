import { userInfo } from "node:os";
import { Temporal } from "temporal-polyfill";
import type { Journal } from "../journal/journal.ts";
import { openJournal } from "../journal/open-journal.ts";
import { nameMistake } from "../line/book/acts.ts";
import { SettingsError, toLines } from "../mistakes.ts";
import { usualJournal } from "../server/settings.ts";
import type { Adoption } from "../tools/adopt/adopt.ts";
import { differenceOf } from "../tools/adopt/difference.ts";
import { requireCheckout } from "../tools/adopt/sources.ts";
import { describeChange } from "../tools/today.ts";
import { helplineCommand } from "./command.ts";
import { journalAddress } from "./standing.ts";

const options = {
  "dry-run": { type: "boolean", description: "print what it would write, and write nothing" },
  "by": {
    type: "string",
    description: "who does it, a name or a role; else the system's user",
    valueHint: "name",
  },
} as const;

/** `helpline adopt`: writes what has become lasting of the journal into menus/ and locales/. */
export const adopt = helplineCommand(
  {
    name: "adopt",
    description: "Write what has become lasting of the journal into menus/ and locales/.",
    options,
  },
  async (args) => {
    const by = readBy(args.by);
    requireCheckout(".");
    // It needs what is installed beside sources alone: a server has none of it.
    const { findAdoption } = await import("../tools/adopt/adopt.ts");
    const journal = await openJournal(journalAddress(process.env) ?? usualJournal);
    try {
      const adoption = await findAdoption(".", journal, Temporal.Now.instant());
      if (!args["dry-run"]) await adoption.keep(by);
      process.stdout.write(describe(adoption, journal, args["dry-run"] === true));
    } finally {
      await journal.close();
    }
    return "good" as const;
  },
);

function readBy(typed = userInfo().username): string {
  const mistake = nameMistake(typed);
  if (mistake === undefined) return typed;
  throw new SettingsError([`--by ${mistake}.`]);
}

function describe(
  { acts, unsaid, changed, sources, edited, notes }: Adoption,
  { place }: Journal,
  isDry: boolean,
): string {
  const numbers = unsaid.map(({ number }) => number).join(", ");
  const told =
    unsaid.length === 0
      ? []
      : [`Acts that the book had already, and ${place} did not know of: ${numbers}.`];
  if (acts.length === 0) {
    return toLines([...told, `Nothing of ${place} is to be written into menus/ and locales/.`]);
  }
  return toLines([
    ...[...changed].flatMap(([file, text]) => differenceOf(file, sources.get(file) ?? "", text)),
    "",
    ...acts.map((act) => `Act ${act.number}: ${describeChange(act)}.`),
    ...told,
    ...edited.map((file) => `${file} had changes that are not committed: tell them apart.`),
    ...notes.map(({ id, note }) => `${id} has a note, to take out once it is done: ${note}`),
    isDry
      ? "Nothing was written: leave out --dry-run to write it."
      : "Written. Commit menus/ and locales/ with the pages that are drawn from them (docs/changing.md), and deploy: until then the journal goes on saying it.",
  ]);
}
