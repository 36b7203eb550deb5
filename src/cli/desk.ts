import type { RequestListener } from "node:http";
import { Temporal } from "temporal-polyfill";
import { createLogger, LogOutput } from "../log.ts";
import { SettingsError } from "../mistakes.ts";
import { healthOf } from "../server/app.ts";
import { bookDraft, version } from "../server/build-line.ts";
import { Editions, editionOpener, noActs } from "../server/editions.ts";
import { followRecordings } from "../server/recordings.ts";
import { inAddress, serve } from "../server/serve.ts";
import { shownWhenLive } from "../server/service-routes.ts";
import { readSettings, type Settings } from "../server/settings.ts";
import { buildStudio } from "./build-studio.ts";
import { cannotListen, helplineCommand, stopOnSignal } from "./command.ts";
import { followJournal } from "./standing.ts";

/** `helpline desk`: serves the desk to the people who may work at it, until SIGTERM or SIGINT. It takes no calls. */
export const desk = helplineCommand(
  {
    name: "desk",
    description: "Serve the desk, the page where the line is kept right. docs/desk.md",
    options: {},
  },
  async (): Promise<"good"> => {
    const { settings, peopleFile, deskUrl } = readDeskSettings(process.env);
    const logger = createLogger(settings.logLevel, new LogOutput());
    // Loaded here: no other command asks anybody for a password.
    const { People } = await import("../studio/people/people.ts");
    const people =
      peopleFile === undefined
        ? undefined
        : new People(peopleFile, (problems) => logger.warn({ problems }, "people passed over"));
    const open = editionOpener(settings, bookDraft);
    const editions = new Editions(open, noActs, Temporal.Now.instant, logger);
    const journal = await followJournal(settings.journal, editions);
    if (journal.opened === undefined) {
      throw new SettingsError([
        "JOURNAL cannot be opened: give the path of a file in a folder that is there, or an address that begins with postgres://.",
      ]);
    }
    const { recordings: folder } = settings;
    const recordings = folder === undefined ? undefined : followRecordings(folder, logger);
    await recordings?.first;
    const parts = { people, deskUrl, recordings };
    const listener = withHealth(
      await buildStudio(settings, logger, editions, journal.opened, parts),
      () => healthOf({ ...editions.current, version })(Temporal.Now.instant()),
    );
    const { port, host } = settings;
    const served = await serve(listener, port, host).catch(cannotListen(settings));
    // Nobody may be at the terminal any more: what it cannot be told ends nothing.
    process.stderr.on("error", () => {});
    const who =
      people === undefined
        ? "Whoever opens it on this machine may change the line: DESK_PEOPLE is not set."
        : "It asks for a name and a password.";
    process.stderr.write(
      `The desk of the helpline menu ${version} listens on http://${inAddress(host)}:${served.port}\n  Open it at ${deskUrl ?? `http://localhost:${served.port}`}/\n  Journal: ${journal.opened.place}\n  ${who}\n`,
    );
    const { digest: book, lastAct } = editions.current;
    logger.info({ version, book, lastAct }, "desk started");
    stopOnSignal(() => Promise.all([served.stop(), journal.stop(), recordings?.stop()]));
    return "good";
  },
);

/** What the desk alone is told, by its environment. */
interface DeskSettings {
  readonly settings: Settings;
  /** The path of the file of people; undefined: whoever opens it may change the line. */
  readonly peopleFile: string | undefined;
  /** Where people open it, without a slash at its end; undefined: on this machine alone. */
  readonly deskUrl: string | undefined;
}

/**
 * The environment variables that the desk reads: of the line's settings those that `helpline today`
 * reads, and where it listens. The carrier's token is not among them.
 *
 * @testonly the files for deployment are held to it
 */
export const deskSettingNames = [
  ...["NODE_ENV", "DESK_URL", "DESK_PEOPLE", "PORT", "HOST", "LOG_LEVEL"],
  ...["JOURNAL", "JOURNAL_FILE", "CALLER_ID", "SIP_TRUNK", "ROUTES", "RECORDINGS"],
] as const;

/**
 * Reads them. An empty variable counts as absent.
 *
 * @throws {SettingsError} naming every mistake and its fix; in production DESK_URL and DESK_PEOPLE
 * are compulsory
 */
export function readDeskSettings(
  environment: Readonly<Record<string, string | undefined>>,
): DeskSettings {
  const given: Partial<Record<(typeof deskSettingNames)[number], string>> = Object.fromEntries(
    deskSettingNames.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const { NODE_ENV, DESK_PEOPLE: peopleFile, DESK_URL, ...others } = given;
  const isProduction = NODE_ENV === "production";
  const problems = [
    ...(isProduction && peopleFile === undefined
      ? [
          "DESK_PEOPLE is missing: set it to the path of the file of people. helpline password makes its lines.",
        ]
      : []),
    ...deskUrlProblems(DESK_URL, isProduction),
    // Elsewhere than on this machine nobody is let in without a name.
    ...(DESK_URL !== undefined && peopleFile === undefined && !isProduction
      ? [
          "DESK_URL needs DESK_PEOPLE: the path of the file of people. Without it the desk is at localhost alone.",
        ]
      : []),
  ];
  const settings = readOr(problems, {
    ...others,
    TRANSFERS: "live",
    CALLER_ID: others.CALLER_ID ?? shownWhenLive,
    PORT: others.PORT ?? "3001",
    HOST: others.HOST ?? (isProduction ? "0.0.0.0" : "127.0.0.1"),
  });
  return { settings, peopleFile, deskUrl: DESK_URL?.trim().replace(/\/$/, "") };
}

/** Reads the line's settings, and tells what is wrong with them beside what was found before. */
function readOr(
  problems: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  try {
    const settings = readSettings(environment);
    if (problems.length === 0) return settings;
  } catch (error) {
    if (error instanceof SettingsError) throw new SettingsError([...problems, ...error.problems]);
    throw error;
  }
  throw new SettingsError(problems);
}

function deskUrlProblems(url: string | undefined, isProduction: boolean): readonly string[] {
  if (url === undefined) {
    return isProduction
      ? [
          "DESK_URL is missing: set it to the https address of the desk, such as https://desk.example.be.",
        ]
      : [];
  }
  if (!URL.canParse(url)) return [`DESK_URL must be an address such as https://desk.example.be.`];
  const { protocol, pathname, search, hash, username, password } = new URL(url);
  const isBare = pathname === "/" && search + hash + username + password === "";
  return [
    ...(isBare
      ? []
      : ["DESK_URL must be a bare address, without a path: https://desk.example.be."]),
    ...(protocol === "https:" || (protocol === "http:" && !isProduction)
      ? []
      : ["DESK_URL must begin with https: in production, for nobody to read the passwords."]),
  ];
}

/** Answers `/healthz` for whoever watches the process, under any name, and leaves the rest to the desk. */
function withHealth(studio: RequestListener, health: () => object): RequestListener {
  return (request, response) => {
    if (request.url !== "/healthz" || !/^(GET|HEAD)$/.test(request.method ?? "")) {
      return studio(request, response);
    }
    response.setHeader("Content-Type", "application/json");
    response.setHeader("Cache-Control", "no-store");
    response.end(request.method === "HEAD" ? undefined : JSON.stringify(health()));
  };
}
