import { SettingsError } from "../../mistakes.ts";
import { readSettings, type Settings } from "../../server/settings.ts";
import type { Finding } from "./finding.ts";

/** What is wrong or missing in the settings, and what is allowed but seldom meant on the air. */
export function checkSettings(
  { settings, problems, has }: LenientSettings,
  environment: Environment,
): readonly Finding[] {
  const wrong = problems.map((problem) => findMistake(problem));
  const look = (name: string, finding: string, fix: string): Finding => ({
    status: "look",
    name: `setting ${name}`,
    finding,
    fix,
  });
  const unusual: Finding[] = [];
  if (environment.NODE_ENV !== "production") {
    const fix = "Set NODE_ENV=production: the server then refuses to start where one is missing.";
    unusual.push(look("NODE_ENV", "is not production", fix));
  }
  if (has("TRANSFERS") && settings.transfers === "rehearse") {
    const fix = "Set TRANSFERS=live once every helpline has agreed; until then this is right.";
    unusual.push(look("TRANSFERS", "is rehearse: no helpline is dialled", fix));
  }
  if (!has("LOG_KEY")) {
    const fix = "Set LOG_KEY to 16 characters or more, the same on every replica.";
    const seen = "is not set: after a restart, or at another replica, a call has another reference";
    unusual.push(look("LOG_KEY", seen, fix));
  }
  if (settings.authTokens.length > 1) {
    const fix = "Take the old one out once the carrier signs with the new one.";
    const seen = `holds ${settings.authTokens.length} tokens, and each is accepted`;
    unusual.push(look("TWILIO_AUTH_TOKEN", seen, fix));
  }
  if (["silent", "fatal", "error", "warn"].includes(settings.logLevel)) {
    const fix = "Set LOG_LEVEL=info: the yearly figures are read from the log.";
    unusual.push(look("LOG_LEVEL", `is ${settings.logLevel}: no call is logged`, fix));
  }
  if (wrong.length > 0) return [...wrong, ...unusual];
  return [{ status: "ok", name: "settings", finding: "can be read, none is missing" }, ...unusual];
}

/** What a line of the reader's says: its setting, what is wrong, and after a colon the fix, where it has one. */
export function findMistake(problem: string): Finding {
  const [, name = "", rest = problem] = /^(\w+),? (.*)$/s.exec(problem) ?? [];
  // "must be …" says the fix by itself; its colons only explain.
  const [finding = "", ...fix] = rest.startsWith("must ") ? [rest] : rest.split(": ");
  const said = fix.join(": ");
  return {
    status: "mend",
    name: name === "" ? "settings" : `setting ${name}`,
    finding,
    fix: said === "" ? "Correct it where the server's settings are kept." : capital(said),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The environment of a server. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings as far as they can be read, and what is wrong or missing for production. */
export interface LenientSettings {
  readonly settings: Settings;
  /** One line each, which begins with the setting's name and says the fix. */
  readonly problems: readonly string[];
  /** True where a setting was given and could be read; otherwise `settings` holds its default. */
  readonly has: (name: string) => boolean;
}

/** Reads settings as a server in production would, and goes on without those that are wrong. */
export function readLeniently(environment: Environment): LenientSettings {
  const inProduction = { ...environment, NODE_ENV: "production" };
  const inDevelopment = { ...environment, NODE_ENV: "development" };
  const problems = [...new Set([...problemsOf(environment), ...problemsOf(inProduction)])];
  const left = withoutMistakes(inDevelopment);
  const isGiven = (name: string) => left[name] !== undefined;
  return {
    settings: readSettings(left),
    problems,
    has: (name) => isGiven(name) || isGiven(`${name}_FILE`),
  };
}

/** What is left when every setting that a problem names is taken out, until none is left to name. */
function withoutMistakes(environment: Environment): Environment {
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const named = problemsOf(environment).flatMap((problem) => problem.match(/[A-Z][A-Z_]+/g) ?? []);
  if (named.length === 0) return Object.fromEntries(given);
  // Calls need a caller ID: without one, the others can be read as if nobody were dialled.
  const ofCalls = named.includes("CALLER_ID") ? ["TRANSFERS", "REHEARSAL_NUMBER"] : [];
  const wrong = new Set([...named, ...ofCalls]);
  const left = given.filter(([name]) => !wrong.has(name) && !wrong.has(name.replace(/_FILE$/, "")));
  return left.length === given.length ? {} : withoutMistakes(Object.fromEntries(left));
}

function problemsOf(environment: Environment): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems;
  }
}
