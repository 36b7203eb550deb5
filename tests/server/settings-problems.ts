import { SettingsError } from "../../src/mistakes.ts";
import { readSettings } from "../../src/server/settings.ts";

/** The lines a person reads when the settings have mistakes; none where they have none. */
export function settingsProblems(
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  try {
    readSettings(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}
