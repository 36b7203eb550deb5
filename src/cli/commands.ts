import { defineCommand, runMain, showUsage } from "citty";
import packageFile from "../../package.json" with { type: "json" };
import { didYouMean } from "../mistakes.ts";
import { exitCodes, helplineCommand } from "./command.ts";

/** Each is loaded when it is asked for: a start needs no map, and a map no server. */
const commands = {
  start: () => import("./start.ts").then((module) => module.start),
  call: () => import("./call.ts").then((module) => module.call),
  fallback: () => import("./fallback.ts").then((module) => module.fallback),
  facts: () => import("./facts.ts").then((module) => module.facts),
  load: () => import("./load.ts").then((module) => module.load),
  desk: () => import("./desk.ts").then((module) => module.desk),
  password: () => import("./password.ts").then((module) => module.password),
  today: () => import("./today.ts").then((module) => module.today),
  check: () => import("./check.ts").then((module) => module.check),
  recordings: () => import("./recordings.ts").then((module) => module.recordings),
  report: () => import("./report.ts").then((module) => module.report),
  doctor: () => import("./doctor.ts").then((module) => module.doctor),
  probe: () => import("./probe.ts").then((module) => module.probe),
  map: () => import("./map.ts").then((module) => module.map),
  adopt: () => import("./adopt.ts").then((module) => module.adopt),
  provision: () => import("./provision.ts").then((module) => module.provision),
  record: () => import("./record.ts").then((module) => module.record),
  purge: () => import("./purge.ts").then((module) => module.purge),
};

const helpline = defineCommand({
  meta: {
    name: "helpline",
    version: packageFile.version,
    description: "A telephone line that says which service helps.",
  },
  subCommands: commands,
});

/** Runs the command that the words of a command line name. It ends as `exitCodes` says. */
export async function runHelpline(words: readonly string[]): Promise<void> {
  const [named = ""] = words;
  const known = [...Object.keys(commands), "--help", "-h", "--version", "-v"];
  if (["--version", "-v"].includes(named)) return runMain(tellEdition, { rawArgs: [] });
  if (known.includes(named)) return runMain(helpline, { rawArgs: [...words] });
  await showUsage(helpline);
  const mistake = named === "" ? "No command is named" : `There is no command ${named}`;
  process.stderr.write(`${mistake}.${didYouMean(named, Object.keys(commands))}\n`);
  process.exit(exitCodes.wrongUse);
}

/** Prints which line this is: the version of its program, and the name of the book that it would serve. */
const tellEdition = helplineCommand(
  { name: "--version", description: "Print the version and the book.", options: {} },
  async (): Promise<"good"> => {
    const { bookDraft, openRoutedBook, version } = await import("../server/build-line.ts");
    const { digestOf } = await import("../line/book/book.ts");
    const { readSettings } = await import("../server/settings.ts");
    const { readStanding } = await import("./standing.ts");
    const settings = readSettings({ ROUTES: process.env.ROUTES });
    const book = openRoutedBook(settings, bookDraft, await readStanding(process.env));
    process.stdout.write(`${version} with the book ${digestOf(book)}\n`);
    return "good";
  },
);
