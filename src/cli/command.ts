import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from "citty";
import { JournalError } from "../journal/journal.ts";
import { languages } from "../line/book/language.ts";
import { numberMistake } from "../line/book/route.ts";
import { BookError, didYouMean, messageOf, SettingsError, toLines } from "../mistakes.ts";
import { ManifestError } from "../server/manifest.ts";
import { type WrittenFigure, writeFigures } from "../tools/figures-file.ts";
import type { CarrierAccount } from "../twilio/account.ts";
import { CarrierApiError } from "../twilio/refusal.ts";

/** The languages one may ask for, in words: "fr, nl or en". */
export const oneLanguage = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(languages);

/** How a command ends, whichever it is: all is well, something was found or failed, or it was used wrongly. */
export const exitCodes = { good: 0, found: 1, wrongUse: 2 } as const;

type Ending = keyof typeof exitCodes;

/** What a command has to say for itself. */
interface CommandText<Options> {
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  /** Loose words it takes; none when left out. */
  readonly words?: number;
}

/**
 * Makes a command. An option or a word that it does not know is refused before it does anything;
 * mistakes and refusals are printed, one line each, without a stack; and it ends with one of
 * `exitCodes`. What is wrong in the book is found; what is wrong in options or settings is wrong use.
 *
 * @param run does it, and tells how it ended
 */
export function helplineCommand<const Options extends ArgsDef>(
  { name, description, options, words = 0 }: CommandText<Options>,
  run: (args: ParsedArgs<Options>) => Promise<Ending> | Ending,
): CommandDef<Options> {
  return defineCommand<Options>({
    meta: { name, description },
    args: options,
    async run({ args }) {
      try {
        refuseUnknown({ ...args, _: args._.slice(words) }, options);
        process.exitCode = exitCodes[await run(args)];
      } catch (error) {
        const told = explain(error);
        if (told === undefined) throw error;
        process.stderr.write(toLines(told.lines.flatMap((line) => line.split("\n"))));
        process.exit(exitCodes[told.end]);
      }
    },
  });
}

/** Has SIGTERM and SIGINT stop what runs, and then end the process as good. */
export function stopOnSignal(stop: () => Promise<unknown>): void {
  const end = async () => {
    await stop();
    process.exit(exitCodes.good);
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}

/**
 * Ends a command that serves, because it cannot: its port is taken, or its host is not ours.
 *
 * @param otherPort how another port is chosen
 */
export function cannotListen(
  { host, port }: { readonly host: string; readonly port: number },
  otherPort = "Set PORT to a free one",
) {
  return ({ code, message }: NodeJS.ErrnoException): never => {
    const isPort = code === "EADDRINUSE" || code === "EACCES";
    const fix = isPort ? otherPort : "Set HOST to an address of this machine";
    process.stderr.write(`It cannot listen on ${host} port ${port}: ${message}. ${fix}.\n`);
    process.exit(exitCodes.found);
  };
}

/** The option of commands whose outcome Prometheus may watch. */
export const figuresOption = {
  figures: { type: "string", description: "write figures for Prometheus to this file" },
} as const;

/**
 * Writes the figures to the file of `--figures`, where it was given.
 *
 * @returns false where they cannot be written, which is told: a command whose figures are lost has
 * failed, for an alert would go on waiting for them
 */
export function keepFigures(path: string | undefined, figures: readonly WrittenFigure[]): boolean {
  if (path === undefined) return true;
  try {
    writeFigures(path, figures);
    return true;
  } catch (error) {
    const fix = "Give --figures a file in a folder that this user may write.";
    process.stderr.write(`The figures cannot be written: ${messageOf(error)}. ${fix}\n`);
    return false;
  }
}

/** What to print of an error that people can mend, and how the command then ends; undefined for a fault of ours. */
function explain(
  error: unknown,
): { readonly lines: readonly string[]; readonly end: Ending } | undefined {
  if (error instanceof SettingsError) return { lines: error.problems, end: "wrongUse" };
  if (error instanceof JournalError) return { lines: [error.message], end: "wrongUse" };
  if (error instanceof ManifestError) return { lines: [error.message], end: "found" };
  if (error instanceof BookError) return { lines: error.problems, end: "found" };
  if (error instanceof CarrierApiError) return { lines: [error.message], end: "found" };
  return undefined;
}

/**
 * Refuses what a command does not know: a misspelt option would otherwise be passed over in silence.
 *
 * @param given the options as citty read them, loose words under `_`
 * @throws {SettingsError} naming each option or word it does not know, and the one that was meant
 */
export function refuseUnknown(given: Readonly<Record<string, unknown>>, known: object): void {
  const names = Object.keys(known);
  // citty gives --older-than a second time, as olderThan.
  const read = new Set(["_", ...names, ...names.map(toCamelCase)]);
  const unknown = Object.keys(given).filter((name) => !read.has(name));
  const words = Array.isArray(given._) ? given._.map(String) : [];
  const problems = [
    ...unknown.map((name) => `There is no option --${name}.${didYouMean(name, names)}`),
    ...words.map((word) => `"${word}" belongs to no option. Options: --${names.join(", --")}.`),
  ];
  if (problems.length > 0) throw new SettingsError(problems);
}

function toCamelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Reads `--number`.
 *
 * @throws {SettingsError} where it is missing, or no number in E.164
 */
export function readNumber(typed: string | undefined): string {
  if (typed !== undefined && numberMistake(typed) === undefined) return typed;
  throw new SettingsError([
    "--number must be the line's number as carriers write it, such as --number +3280012345 for 0800 12 345.",
  ]);
}

/**
 * The account that a command is to ask.
 *
 * @throws {SettingsError} when the settings name none
 */
export function requireCarrierAccount(account: CarrierAccount | undefined): CarrierAccount {
  if (account !== undefined) return account;
  throw new SettingsError([
    "The carrier's credentials are missing: set TWILIO_ACCOUNT_SID, and TWILIO_API_KEY with TWILIO_API_SECRET (or TWILIO_AUTH_TOKEN). Make a key in the console, under API keys & tokens, in the region you use.",
  ]);
}
