import { Temporal } from "temporal-polyfill";
import { tree } from "../../menus/tree.ts";
import { languages } from "../line/book/language.ts";
import { keys } from "../line/call/position.ts";
import { fromBrussels } from "../line/hours/calendar.ts";
import { SettingsError, toLines } from "../mistakes.ts";
import { loadRecordings } from "../server/recordings.ts";
import { serve } from "../server/serve.ts";
import { liveSettings, openOwnLine } from "../tools/own-line.ts";
import { pickVoices } from "../twilio/voices.ts";
import { readStanding } from "./standing.ts";

/** How a transfer can be made to end: as the carrier reports it, after a few seconds, or by the caller's star key. */
export const transferEndings = [
  "completed",
  "short",
  "busy",
  "no-answer",
  "failed",
  "star",
] as const;

/** What a call from the terminal does. */
export interface CallOptions {
  readonly at: Temporal.Instant | undefined;
  /** Keys to press before the keyboard takes over; "-" is a silence. */
  readonly keys: readonly string[];
  readonly transfer: (typeof transferEndings)[number] | undefined;
  readonly json: boolean;
  /** A running server to call; undefined: start one. */
  readonly server: CalledServer | undefined;
}

/** The options as they were typed. */
export interface TypedOptions {
  readonly at?: string | undefined;
  readonly keys?: string | undefined;
  readonly transfer?: string | undefined;
  readonly language?: string | undefined;
  readonly json?: boolean | undefined;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
}

/**
 * Reads the options of `helpline call`.
 *
 * @throws {SettingsError} naming each option that is wrong, and its fix
 */
export function readCallOptions(typed: TypedOptions): CallOptions {
  const problems: string[] = [];
  const options = {
    at: readTime(typed.at, problems),
    keys: [...readLanguage(typed.language, problems), ...readKeys(typed.keys, problems)],
    transfer: transferEndings.find((ending) => ending === typed.transfer),
    json: typed.json === true,
    server: readServer(typed, problems),
  };
  if (typed.transfer !== undefined && options.transfer === undefined) {
    problems.push(`--transfer is one of ${transferEndings.join(", ")}.`);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return options;
}

function readTime(typed: string | undefined, problems: string[]): Temporal.Instant | undefined {
  if (typed === undefined) return undefined;
  try {
    return fromBrussels(typed);
  } catch {
    problems.push(`--at ${typed} is no time. Write it as 2026-12-25T10:00.`);
    return undefined;
  }
}

function readLanguage(typed: string | undefined, problems: string[]): readonly string[] {
  if (typed === undefined) return [];
  const node = tree.nodes[tree.start];
  const offered = node.kind === "language" ? Object.entries(node.keys) : [];
  const key = offered.find(([, language]) => language === typed)?.[0];
  if (key === undefined) problems.push(`--language is one of ${languages.join(", ")}.`);
  return key === undefined ? [] : [key];
}

function readKeys(typed: string | undefined, problems: string[]): readonly string[] {
  if (typed === undefined || typed === "") return [];
  const pressed = typed.split(",").map((key) => key.trim());
  const known: readonly string[] = [...keys, "-"];
  const wrong = pressed.filter((key) => !known.includes(key));
  if (wrong.length > 0) {
    problems.push(`--keys has "${wrong.join('", "')}". Keys are 0 to 9, * and #; - is a silence.`);
  }
  return pressed;
}

function readServer(typed: TypedOptions, problems: string[]): CalledServer | undefined {
  if (typed.url === undefined) return undefined;
  if (!URL.canParse(typed.url)) problems.push(`--url ${typed.url} is no address.`);
  if (typed.token === undefined) problems.push("--url needs --token, the server's auth token.");
  if (typed.at !== undefined) problems.push("--at works on a new server only, not with --url.");
  return { publicUrl: typed.url.replace(/\/+$/, ""), authToken: typed.token ?? "" };
}

/** A server to be called by the built-in phone, and what the phone needs to call it. */
interface CalledServer {
  /** The address that is signed. */
  readonly publicUrl: string;
  readonly authToken: string;
  /** Where it really listens, when that is another address. */
  readonly connectTo?: string;
  /** Moves its clock to so many seconds into the call. */
  readonly setClock?: (seconds: number) => void;
  readonly stop?: () => Promise<void>;
}

/**
 * Starts the real app on a free port of this machine, for one call of the built-in phone.
 * Transfers are written as for live use, by ROUTES and with JOURNAL where they are set, so that the
 * phone shows what would be dialled; the phone is software and dials nothing. It plays RECORDINGS.
 *
 * @param at when the call takes place; now where it is undefined
 */
export async function serveForCall(
  at: Temporal.Instant = Temporal.Now.instant(),
): Promise<CalledServer> {
  const publicUrl = "http://localhost";
  let now = at;
  const { ROUTES } = process.env;
  const environment = {
    ...liveSettings,
    ...pickVoices(process.env),
    PUBLIC_URL: publicUrl,
    ROUTES,
  };
  const standing = await readStanding(process.env);
  const played = await readRecordings(process.env.RECORDINGS);
  const clock = () => now;
  const { app, authToken } = openOwnLine(environment, clock, undefined, standing, at, played);
  const { port, stop } = await serve(app, 0, "127.0.0.1");
  return {
    publicUrl,
    authToken,
    connectTo: `http://127.0.0.1:${port}`,
    setClock: (seconds) => {
      now = at.add({ milliseconds: Math.round(seconds * 1000) });
    },
    stop,
  };
}

/** What a folder of recordings holds now; nothing where none is named. */
async function readRecordings(folder: string | undefined) {
  if (folder === undefined || folder === "") return {};
  const { recordings, problems } = await loadRecordings(folder);
  process.stderr.write(toLines(problems));
  return { recordings, recordingFiles: { folder, couldNotServe: () => true } };
}
