import { didYouMean } from "../book/did-you-mean.ts";
import { SettingsError } from "../settings/settings-error.ts";

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
