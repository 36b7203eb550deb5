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
  const unknown = Object.keys(given).filter((name) => name !== "_" && !names.includes(name));
  const words = Array.isArray(given._) ? given._.map(String) : [];
  const problems = [
    ...unknown.map((name) => `There is no option --${name}.${didYouMean(name, names)}`),
    ...words.map((word) => `"${word}" belongs to no option. Options: --${names.join(", --")}.`),
  ];
  if (problems.length > 0) throw new SettingsError(problems);
}
