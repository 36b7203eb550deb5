import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import { BookError, SettingsError } from "../mistakes.ts";
import { httpLine } from "../phone/http-line.ts";
import { bookDraft, openRoutedBook } from "../server/build-line.ts";
import { readSettings } from "../server/settings.ts";
import { keysToServices } from "../tools/facts/directory.ts";
import { type LoadOptions, readLoadOptions } from "../tools/load/options.ts";
import { describeReport, type LoadReport, reportLoad, useBetween } from "../tools/load/report.ts";
import { runLoad, showProgress } from "../tools/load/run-load.ts";
import { openSender } from "../tools/load/sender.ts";
import {
  readProcessUse,
  type ServerProcess,
  serverSettings,
  startServer,
} from "../tools/load/server.ts";
import { refuseUnknown } from "./mistakes.ts";

const options = {
  "calls": { type: "string", description: "callers at once; 2000 when left out" },
  "speed": { type: "string", description: "how many times faster than life; 5 when left out" },
  "seed": { type: "string", description: "repeats the choices of a run; 1 when left out" },
  "json": { type: "boolean", description: "print the report as one JSON object" },
  "url": {
    type: "string",
    description:
      "call a running server at its PUBLIC_URL, not a new one; run with its other settings",
  },
  "connect": { type: "string", description: "where to connect, when that is not --url" },
  "token": { type: "string", description: "the auth token of that server, for the signature" },
  "i-own-this-server": {
    type: "boolean",
    description: "allow a server that is not on this machine",
  },
} as const;

/** `helpline load`: many callers at once. Exits 1 when a call ends wrong, 2 on mistaken options. */
export const load = defineCommand({
  meta: { name: "load", description: "Many callers at once. No real telephone rings." },
  args: options,
  async run({ args }) {
    const prepared = prepare(args);
    if (prepared === undefined) return;
    const { chosen, book } = prepared;
    // Leaves through "exit", where the server that was started is stopped.
    process.once("SIGTERM", () => process.exit(143));
    process.once("SIGINT", () => process.exit(130));
    const started = chosen.target === undefined ? await startOwn() : undefined;
    try {
      const report = await measure(chosen, book, started);
      process.stdout.write(chosen.json ? `${JSON.stringify(report)}\n` : describeReport(report));
      if (report.wrong > 0) process.exitCode = 1;
    } finally {
      await started?.stop();
    }
  },
});

/** Options and book; undefined when they have mistakes, which are printed. */
function prepare(args: Parameters<typeof refuseUnknown>[0]) {
  try {
    refuseUnknown(args, options);
    const chosen = readLoadOptions(args, process.env.TWILIO_AUTH_TOKEN);
    // A running server has the settings of this environment, so that the same numbers must ring.
    const settings = readSettings(chosen.target === undefined ? serverSettings : process.env);
    return { chosen, book: openRoutedBook(settings, bookDraft) };
  } catch (error) {
    if (!(error instanceof BookError || error instanceof SettingsError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

function startOwn(): Promise<ServerProcess> {
  const [node = process.execPath, program = ""] = process.argv;
  return startServer([node, ...process.execArgv, program]);
}

async function measure(
  chosen: LoadOptions,
  book: Book,
  started: ServerProcess | undefined,
): Promise<LoadReport> {
  const server = chosen.target ?? started;
  if (server === undefined) throw new Error("There is no server to call: give --url.");
  const knowledge = { book, ways: keysToServices(book), clock: Temporal.Now.instant };
  const sender = openSender();
  const line = httpLine({ ...server, send: sender.send });
  const useOfServer = () => (started === undefined ? undefined : readProcessUse(started.pid));
  const before = useOfServer();
  try {
    const { publicUrl } = server;
    const run = { ...chosen, line, publicUrl, knowledge };
    const counts = await runLoad(run, showProgress(process.stderr));
    return reportLoad(counts, chosen, useBetween(before, useOfServer()));
  } finally {
    sender.close();
  }
}
