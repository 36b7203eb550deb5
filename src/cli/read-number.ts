import { SettingsError } from "../settings/settings-error.ts";

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
