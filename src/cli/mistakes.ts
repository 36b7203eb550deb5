import { BookError, didYouMean, SettingsError } from "../mistakes.ts";
import type { CarrierAccount } from "../twilio/account.ts";
import { CarrierApiError } from "../twilio/refusal.ts";

/** Runs what reads settings and book; on mistakes, prints one line each and exits 1. */
export function exitOnMistakes<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BookError || error instanceof SettingsError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
}

/** Runs what asks the carrier; on its refusal, prints the one line that explains it and exits 1. */
export async function exitOnRefusal<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CarrierApiError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
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
 * @throws {SettingsError} where it is missing, or not in E.164
 */
export function readNumber(typed: string | undefined): string {
  if (typed !== undefined && /^\+[1-9]\d{6,14}$/.test(typed)) return typed;
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
