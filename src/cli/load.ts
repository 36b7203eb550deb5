import { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import { toJson } from "../mistakes.ts";
import { httpLine } from "../phone/lines.ts";
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
import { helplineCommand } from "./command.ts";
import { journalAddress, readStanding } from "./standing.ts";

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

/** `helpline load`: many callers at once. Finds a call that ends otherwise than it must. */
export const load = helplineCommand(
  { name: "load", description: "Many callers at once. No real telephone rings.", options },
  async (args) => {
    const chosen = readLoadOptions(args, process.env.TWILIO_AUTH_TOKEN);
    // A running server has the settings of this environment, so that the same numbers must ring.
    const settings = readSettings(chosen.target === undefined ? serverSettings : process.env);
    const book = openRoutedBook(settings, bookDraft, await readStanding(process.env));
    // Leaves through "exit", where the server that was started is stopped.
    process.once("SIGTERM", () => process.exit(143));
    process.once("SIGINT", () => process.exit(130));
    const started = chosen.target === undefined ? await startOwn() : undefined;
    try {
      const report = await measure(chosen, book, started);
      process.stdout.write(chosen.json ? toJson(report) : describeReport(report));
      return report.wrong > 0 ? "found" : "good";
    } finally {
      await started?.stop();
    }
  },
);

function startOwn(): Promise<ServerProcess> {
  const [node = process.execPath, program = ""] = process.argv;
  const words = [node, ...process.execArgv, program];
  // The callers know the book that it serves.
  return startServer(words, journalAddress(process.env), process.env.RECORDINGS);
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
