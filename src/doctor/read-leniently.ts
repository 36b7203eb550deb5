import { readSettings, type Settings } from "../settings/read-settings.ts";
import { SettingsError } from "../settings/settings-error.ts";

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
