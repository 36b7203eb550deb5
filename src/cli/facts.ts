import { Temporal } from "temporal-polyfill";
import { notSpoken } from "../../menus/not-spoken.ts";
import { openAmended } from "../line/book/amend.ts";
import type { Book, DirectoryEntry } from "../line/book/book.ts";
import { listDatedHours, listFacts } from "../line/book/facts.ts";
import { type Language, languages } from "../line/book/language.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { createSpeech } from "../line/speech/speech.ts";
import { didYouMean, SettingsError } from "../mistakes.ts";
import { bookDraft } from "../server/build-line.ts";
import { directoryPage, sourcesPage } from "../tools/facts/directory.ts";
import { factsSheet, factsTable } from "../tools/facts/facts-sheet.ts";
import { hsdsDirectory } from "../tools/facts/hsds.ts";
import { composeLetter, letterText, ownLanguageOf } from "../tools/facts/letter.ts";
import { helplineCommand } from "./command.ts";
import { readStanding } from "./standing.ts";

const options = {
  json: { type: "boolean", description: "print them as JSON" },
  sheet: { type: "boolean", description: "print an HTML page to phone through and tick off" },
  directory: { type: "boolean", description: "print docs/directory.md" },
  sources: { type: "boolean", description: "print docs/sources.md" },
  hsds: {
    type: "boolean",
    description: "print the directory in the Human Services Data Specification 3.0, as JSON",
  },
  letter: {
    type: "string",
    description: "print a letter to a service, with what the line says of it to be confirmed",
    valueHint: "service",
  },
  language: {
    type: "string",
    description: `the language of the letter: ${languages.join(", ")}; left out, the service's own`,
    valueHint: "language",
  },
  due: {
    type: "string",
    description: "exit 1 when a fact falls due, or the dates in hours end, within so many days",
    valueHint: "days",
  },
} as const;

/** `helpline facts`: every fact the line speaks, its source and its age. With --due it finds what falls due. */
export const facts = helplineCommand(
  { name: "facts", description: "Every fact the line speaks, its source and its age.", options },
  async (args) => {
    const days = readDays(args.due);
    const language = readLetterLanguage(args.language, args.letter);
    const now = Temporal.Now.instant();
    const { acts } = await readStanding(process.env);
    const { book } = openAmended(bookDraft, acts, now, () => ({ kind: "rehearsed" }));
    const today = inBrussels(now).toPlainDate();
    const listed = listFacts(book, today);
    const dated = listDatedHours(book, today);
    const speech = createSpeech(book.phrases);
    if (args.directory) process.stdout.write(directoryPage(book, speech));
    else if (args.sources) process.stdout.write(sourcesPage(book, notSpoken));
    else if (args.sheet) process.stdout.write(factsSheet(listed, book, speech, `${today}`));
    else if (args.hsds)
      process.stdout.write(`${JSON.stringify(hsdsDirectory(book, speech, now), null, 2)}\n`);
    else if (args.letter !== undefined) {
      const service = serviceOf(book, args.letter);
      const shown = { book, speech };
      const letter = composeLetter(service, language ?? ownLanguageOf(service), shown, now);
      process.stdout.write(`${letter.subject}\n\n${letterText(letter)}\n`);
    } else if (args.json)
      process.stdout.write(
        `${JSON.stringify({ facts: listed, datedHours: dated, notSpoken }, null, 2)}\n`,
      );
    else process.stdout.write(factsTable(listed, book, notSpoken, dated));
    if (days === undefined) return "good";
    const due = namesWithin(listed, days);
    const ending = namesWithin(dated, days);
    if (due.length + ending.length === 0) {
      process.stderr.write(`No fact falls due within ${days} days.\n`);
      return "good";
    }
    if (due.length > 0) {
      const names = due.join(", ");
      process.stderr.write(`${due.length} facts fall due within ${days} days: ${names}\n`);
    }
    if (ending.length > 0) {
      const names = ending.join(", ");
      process.stderr.write(
        `The dates in hours end within ${days} days, write the next: ${names}\n`,
      );
    }
    return "found";
  },
);

function readDays(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^\d{1,4}$/.test(typed)) {
    throw new SettingsError([`--due ${typed} is no number of days. Write it as --due 30.`]);
  }
  return Number(typed);
}

function readLetterLanguage(
  typed: string | undefined,
  letter: string | undefined,
): Language | undefined {
  if (typed === undefined) return undefined;
  if (letter === undefined) {
    throw new SettingsError(["--language is of a letter. Write it behind --letter sos-viol."]);
  }
  const known = languages.find((language) => language === typed);
  if (known !== undefined) return known;
  throw new SettingsError([
    `--language ${typed} is none of the line. Write ${languages.join(", ")}.`,
  ]);
}

function serviceOf(book: Book, typed: string): DirectoryEntry {
  const service = book.services.get(typed);
  if (service !== undefined) return service;
  const fix = didYouMean(typed, [...book.services.keys()]) || " docs/directory.md lists them.";
  throw new SettingsError([`--letter ${typed} is no service of the line.${fix}`]);
}

function namesWithin(
  listed: readonly { readonly id: string; readonly daysLeft: number }[],
  days: number,
): readonly string[] {
  return listed.filter(({ daysLeft }) => daysLeft <= days).map(({ id }) => id);
}
