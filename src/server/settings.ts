import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { callerIdMistake, isE164, numberMistake, sipUser, spellAlike } from "../line/book/route.ts";
import { SettingsError } from "../mistakes.ts";
import type { CarrierAccount } from "../twilio/account.ts";
import { readVoices, type Voices, voiceSettings } from "../twilio/voices.ts";
import { carrierVariables, missingCarrierVariables, toCarrierAccount } from "./carrier-settings.ts";

/** The address the carrier calls: http or https, without query, fragment, name or password. */
const publicUrl = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://line.example.be" })
  .refine((url) => !/[?#]/.test(url), "must have no ? and no #: give the bare address")
  .refine((url) => !url.includes("@"), "must have no name and no password in it")
  // Node takes them in an address, and they would break every document that holds it.
  .refine((url) => !/[&<>'"\\\p{Cc}]/u.test(url.trim()), `must have none of & < > ' " and \\ in it`)
  // Other signs mean something to the router, or are written in more than one way when signed.
  .refine(
    (url) => /^[\w./-]*$/.test(/^https?:\/\/[^/?#]*([^?#]*)/i.exec(url.trim())?.[1] ?? ""),
    "must have only letters, digits, dots, hyphens and underscores in its path",
  );

/** The settings of a server, read from the environment and checked. */
export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** The address the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  /** Tokens that sign requests; several while one replaces another. */
  readonly authTokens: readonly string[];
  readonly transfers: "live" | "rehearse";
  /** The number helplines see, in E.164. */
  readonly callerId: string | undefined;
  /** The number that rings instead of a helpline in rehearsal, in E.164. */
  readonly rehearsalNumber: string | undefined;
  /** `sip:{number}@host`, for numbers without an international form. */
  readonly sipTrunk: string | undefined;
  /** The path of a JSON file of routes. */
  readonly routes: string | undefined;
  /** The key that call references in the log are made with. */
  readonly logKey: string;
  /** Where acts are kept that change the book in force: a file, or postgres://… */
  readonly journal: string;
  /** The path of the folder of recordings; none: the carrier's voice says all. */
  readonly recordings: string | undefined;
  /** The carrier's voice for each language. */
  readonly voices: Voices;
  readonly logLevel: string;
  /** Where figures are served, apart from callers; port 0: not at all. */
  readonly adminPort: number;
  readonly adminHost: string;
  /** Whether the desk is served beside the line: never in production. */
  readonly studio: boolean;
  /** The account at the carrier, where its REST interface may be asked. */
  readonly carrierAccount: CarrierAccount | undefined;
  /** Whether the carrier's records of calls are deleted after them; an account is then there. */
  readonly deleteCallRecords: boolean;
}

/** A text of which `mistakeOf` says what is wrong with it; a mistake is said with its fix. */
const without = (mistakeOf: (text: string) => string | undefined) =>
  z.string().refine((text) => mistakeOf(text) === undefined, {
    error: ({ input }) => mistakeOf(`${input}`),
  });

/** `{number}` stands where a SIP address names whom it rings. */
const sipTrunk = without((text) => {
  const isPattern = /^sips?:[^@\s:;]*\{number\}[^@\s]*@[^@\s]+$/.test(text);
  if (!isPattern) return "must look like sip:{number}@trunk.example.be";
  const user = sipUser(text.replace("{number}", "112"));
  if (user === undefined) {
    return "must have no quote, bracket or other foreign sign in it, as in sip:{number}@trunk.example.be";
  }
  const dialled = spellAlike(user);
  return isE164(dialled) || !dialled.endsWith("112")
    ? "must not make another number of 112: no digits but +32 before {number}, none behind it"
    : undefined;
});

/** In the working folder; where there is none of that name, nothing has changed since the release. */
export const usualJournal = "journal.jsonl";

const portSuchAs = (example: string) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      `must be a port number, such as ${example}`,
    )
    .transform(Number);

const variables = z.object({
  NODE_ENV: z
    .enum(["production", "development", "test"], {
      error: "must be production, development or test",
    })
    .default("development"),
  PORT: portSuchAs("3000").default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: publicUrl.optional(),
  TWILIO_AUTH_TOKEN: z
    .string()
    .transform((tokens) => tokens.split(",").map((token) => token.trim()))
    // A short one is guessed, and of a sign that nobody sees, nobody knows that it is there.
    .refine(
      (tokens) => tokens.every((token) => /^[ -~]{16,}$/.test(token)),
      "must be a token of at least 16 visible characters, or several with commas between",
    )
    .optional(),
  TRANSFERS: z.enum(["live", "rehearse"], { error: "must be live or rehearse" }).optional(),
  CALLER_ID: without(callerIdMistake).optional(),
  REHEARSAL_NUMBER: without(numberMistake).optional(),
  SIP_TRUNK: sipTrunk.optional(),
  ROUTES: z.string().optional(),
  JOURNAL: z.string().default(usualJournal),
  RECORDINGS: z.string().optional(),
  LOG_KEY: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be fatal, error, warn, info, debug, trace or silent",
    })
    .default("info"),
  ADMIN_PORT: portSuchAs("9464, or 0 to serve no figures").default(9464),
  ADMIN_HOST: z.string().default("127.0.0.1"),
  STUDIO: z.enum(["on", "off"], { error: "must be on or off" }).optional(),
  ...carrierVariables,
});

type Variables = z.infer<typeof variables>;

/** The settings that may stand in a file: for each NAME, NAME_FILE gives the file's path. */
export const secretNames = [
  "TWILIO_AUTH_TOKEN",
  "LOG_KEY",
  "TWILIO_API_SECRET",
  // With the database's password in its address.
  "JOURNAL",
] as const satisfies readonly (keyof Variables)[];

/**
 * The name of every environment variable that the server reads.
 *
 * @testonly the pages that explain them are held to it
 */
export const settingNames: readonly string[] = [
  ...Object.keys(variables.shape),
  ...voiceSettings,
  ...secretNames.map((name) => `${name}_FILE`),
];

/**
 * Reads the settings. An empty variable counts as absent. A secret may stand in a file instead.
 *
 * @throws {SettingsError} naming every mistake and its fix; in production PUBLIC_URL,
 * TWILIO_AUTH_TOKEN, TRANSFERS and CALLER_ID are compulsory; CALLER_ID wherever calls are made
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const named = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const { secrets, mistakes } = readSecretFiles(named, secretNames);
  const given = { ...named, ...secrets };
  const result = variables.safeParse(given);
  const { voices, problems: unlisted } = readVoices(given);
  const issues = result.success ? [] : result.error.issues;
  const problems = [
    ...Object.values(mistakes),
    ...issues.map(({ path, message }) => `${path.join(".")} ${message}.`),
    ...unlisted,
    ...missingSettings({ ...given, ...mistakes }),
    ...missingCarrierVariables({ ...given, ...mistakes }),
  ];
  if (!result.success || problems.length > 0) throw new SettingsError(problems);
  return toSettings(result.data, voices);
}

function toSettings(read: Variables, voices: Voices): Settings {
  const isProduction = read.NODE_ENV === "production";
  return {
    production: isProduction,
    port: read.PORT,
    host: read.HOST ?? (isProduction ? "0.0.0.0" : "127.0.0.1"),
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ""),
    authTokens: read.TWILIO_AUTH_TOKEN ?? [randomBytes(16).toString("hex")],
    transfers: read.TRANSFERS ?? "rehearse",
    callerId: read.CALLER_ID,
    rehearsalNumber: read.REHEARSAL_NUMBER,
    sipTrunk: read.SIP_TRUNK,
    routes: read.ROUTES,
    logKey: read.LOG_KEY ?? randomBytes(32).toString("hex"),
    journal: read.JOURNAL,
    recordings: read.RECORDINGS,
    voices,
    logLevel: read.LOG_LEVEL,
    adminPort: read.ADMIN_PORT,
    adminHost: read.ADMIN_HOST,
    studio: !isProduction && read.STUDIO !== "off",
    carrierAccount: toCarrierAccount(read),
    deleteCallRecords: read.DELETE_CALL_RECORDS === "on",
  };
}

/** What each compulsory setting is for; said when it is missing. */
const compulsory = {
  PUBLIC_URL: "the https address the carrier calls, such as https://line.example.be",
  TWILIO_AUTH_TOKEN: "the carrier's auth token, which its requests are signed with",
  TRANSFERS: "live to connect callers, rehearse to dial nobody",
  CALLER_ID: "a geographic number of yours, shown to helplines, such as +3225550100",
} as const;

/** Says which compulsory settings are missing, and which do not go together, one line each with the fix. */
function missingSettings(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const isProduction = given.NODE_ENV === "production";
  // Whoever is dialled without a caller ID, in rehearsal too, sees the caller's own number.
  const dials = given.TRANSFERS === "live" || given.REHEARSAL_NUMBER !== undefined;
  const needed = Object.entries(compulsory).filter(([name]) => {
    const isNeeded = isProduction || (name === "CALLER_ID" && dials);
    return isNeeded && given[name] === undefined;
  });
  const isBeside = isProduction && given.STUDIO === "on";
  const insecure = isProduction && /^\s*http:/i.test(given.PUBLIC_URL ?? "");
  const { REHEARSAL_NUMBER: rung, CALLER_ID: shown } = given;
  const ringsItself = rung !== undefined && rung === shown;
  return [
    ...needed.map(([name, purpose]) => `${name} is missing: set it to ${purpose}.`),
    ...(isBeside
      ? [
          "STUDIO=on is for rehearsal. In production the desk is a process of its own: set STUDIO=off, and start helpline desk.",
        ]
      : []),
    ...(insecure ? ["PUBLIC_URL must begin with https: in production."] : []),
    ...(ringsItself
      ? [
          "REHEARSAL_NUMBER is the caller ID as well, and the line would ring itself: set it to another telephone of yours.",
        ]
      : []),
  ];
}

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
