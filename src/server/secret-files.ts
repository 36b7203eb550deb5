import { readFileSync } from "node:fs";

/** What the files of secrets gave, by the secret's name: its text, or a line that says what is wrong. */
interface SecretFiles {
  readonly secrets: Readonly<Record<string, string>>;
  readonly mistakes: Readonly<Record<string, string>>;
}

/**
 * Reads the secrets that stand in files: for a NAME among `names`, NAME_FILE gives the path. Line
 * ends at the end of a file are left out: editors and `echo` put them there. A mistake says the
 * fix and never quotes a path or a content: a secret may have gone to the wrong name.
 */
export function readSecretFiles(
  given: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): SecretFiles {
  const secrets: Record<string, string> = {};
  const mistakes: Record<string, string> = {};
  for (const name of names) {
    const fileName = `${name}_FILE`;
    const path = given[fileName];
    if (path === undefined) continue;
    const secret = readSecret(path);
    if (given[name] !== undefined) {
      mistakes[name] = `${name} and ${fileName} are both set: keep one of them.`;
    } else if ("problem" in secret) {
      mistakes[name] = `${fileName} ${secret.problem}.`;
    } else {
      secrets[name] = secret.text;
    }
  }
  return { secrets, mistakes };
}

type Secret = { readonly text: string } | { readonly problem: string };

const otherFix = "give the path of a readable file";

/** What to do, by the system's word for what is wrong. */
const fixes: Readonly<Record<string, string>> = {
  ENOENT: "there is none of that name, give the path of one",
  EACCES: "let the user of the server read it",
  EISDIR: "it is a folder, give the path of the file in it",
};

function readSecret(path: string): Secret {
  try {
    const text = readFileSync(path, "utf8").replace(/[\r\n]+$/, "");
    return text === "" ? { problem: "names an empty file: write the secret in it" } : { text };
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return { problem: `names a file that cannot be read (${code}): ${fixes[code] ?? otherFix}` };
  }
}
