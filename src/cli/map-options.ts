import { type Language, languages } from "../book/language.ts";
import { SettingsError } from "../settings/settings-error.ts";

/** What `helpline map` does: print one picture, or write or check the files of all languages. */
export type MapOptions =
  | { readonly do: "print"; readonly language: Language }
  | { readonly do: "write" | "check"; readonly folder: string };

/** The options as they were typed. */
export interface TypedMapOptions {
  readonly language?: string | undefined;
  readonly output?: string | undefined;
  readonly check?: boolean | undefined;
}

/** Where the pictures are kept. */
export const mapFolder = "docs/map";

/**
 * Reads the options of `helpline map`.
 *
 * @throws {SettingsError} naming each option that is wrong, and its fix
 */
export function readMapOptions({ language, output, check }: TypedMapOptions): MapOptions {
  const problems: string[] = [];
  const known = languages.find((one) => one === language);
  if (language !== undefined && known === undefined) {
    problems.push(`--language is one of ${languages.join(", ")}.`);
  }
  if (language !== undefined && (output !== undefined || check)) {
    problems.push("--language prints one picture; --output and --check are about all of them.");
  }
  if (output === "") problems.push(`--output needs a folder, such as --output ${mapFolder}.`);
  if (problems.length > 0) throw new SettingsError(problems);
  if (check) return { do: "check", folder: output ?? mapFolder };
  if (output !== undefined) return { do: "write", folder: output };
  return { do: "print", language: known ?? "fr" };
}
