import type { Registry } from "prom-client";
import { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import { countPastReview } from "../line/book/facts.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { createLogger, type Logger, LogOutput } from "../log.ts";
import { healthOf } from "../server/app.ts";
import { buildLine, version } from "../server/build-line.ts";
import { countDeletions, deleteAfterCalls } from "../server/deletions.ts";
import type { Edition } from "../server/editions.ts";
import { countLostLines, metricsPage } from "../server/metrics.ts";
import { followRecordings } from "../server/recordings.ts";
import { inAddress, messageClassesOf, serve } from "../server/serve.ts";
import { readSettings, type Settings } from "../server/settings.ts";
import { besideLine, buildStudio } from "./build-studio.ts";
import { cannotListen, helplineCommand, stopOnSignal } from "./command.ts";
import { followJournal } from "./standing.ts";

/** `helpline start`: answers the carrier until SIGTERM or SIGINT. */
export const start = helplineCommand(
  {
    name: "start",
    description: "Answer the carrier's webhooks. Settings: docs/settings.md.",
    options: {},
  },
  async (): Promise<"good"> => {
    const settings = readSettings(process.env);
    const output = new LogOutput();
    const logger = createLogger(settings.logLevel, output);
    const records = await deleteAfterCalls(settings, logger);
    const folder = settings.recordings;
    const recordings = folder === undefined ? undefined : followRecordings(folder, logger);
    const line = buildLine(settings, logger, { callEnded: records?.add, recordings });
    const journal = await followJournal(settings.journal, line.editions);
    await recordings?.first;
    if (records !== undefined) countDeletions(records.counts, line.figures);
    countLostLines(() => output.lost, line.figures);
    const { port, host, publicUrl } = settings;
    const listener = settings.studio
      ? besideLine(
          line.app,
          await buildStudio(settings, logger, line.editions, journal.opened, { recordings }),
          publicUrl,
        )
      : line.app;
    // Callers come first: a request is made for the line, whatever stands beside it.
    const messages = messageClassesOf(line.app);
    const listening = serve(listener, port, host, messages);
    const served = await listening.catch(cannotListen(settings));
    const metrics = await serveMetrics(settings, line.figures, logger);
    // Nobody may be at the terminal any more: what it cannot be told ends nothing.
    process.stderr.on("error", () => {});
    // Words for people go to standard error: standard output holds the log alone, one JSON line an event.
    const { current } = line.editions;
    process.stderr.write(welcome(settings, current, served.port, Temporal.Now.instant()));
    process.stderr.write(metrics.notice);
    logger.info({ version, book: current.digest, lastAct: current.lastAct }, "line started");
    warnOfFacts(() => line.editions.current.book, logger, Temporal.Now.instant);
    stopOnSignal(() => {
      records?.stop();
      return Promise.all([served.stop(), metrics.stop(), journal.stop(), recordings?.stop()]);
    });
    return "good";
  },
);

/** Figures that are served, or not. */
interface ServedMetrics {
  /** What to tell the person at the terminal. */
  readonly notice: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the figures at ADMIN_HOST and ADMIN_PORT; port 0: not at all. A port that is taken or an
 * address that is not ours is told, and stops nothing: callers are answered without figures too.
 */
export async function serveMetrics(
  { adminPort, adminHost }: Pick<Settings, "adminPort" | "adminHost">,
  figures: Registry,
  logger: Logger,
): Promise<ServedMetrics> {
  const stop = async () => {};
  if (adminPort === 0) return { notice: "", stop };
  try {
    const served = await serve(metricsPage(figures, logger), adminPort, adminHost);
    const notice = `Figures for Prometheus: http://${inAddress(adminHost)}:${served.port}/metrics\n\n`;
    return { notice, stop: served.stop };
  } catch (error) {
    const { code = "unknown", message } = error as NodeJS.ErrnoException;
    const isPort = code === "EADDRINUSE" || code === "EACCES";
    const fix = isPort
      ? "Set ADMIN_PORT to a free one, or to 0 to serve none"
      : "Set ADMIN_HOST to an address of this machine";
    logger.warn({ adminPort, error: code }, `figures are not served. ${fix}`);
    const notice = `Calls are answered, but no figures are served: ${message}. ${fix}.\n\n`;
    return { notice, stop };
  }
}

/** What a start says to the person at the terminal: where it listens, what it serves, how to call it. */
export function welcome(
  settings: Settings,
  { book, lastAct }: Pick<Edition, "book" | "lastAct">,
  port: number,
  now: Temporal.Instant,
): string {
  const health = healthOf({ book, lastAct, version })(now);
  const { digest, places, services, languages } = health.book;
  const transfers =
    settings.transfers === "live"
      ? "Transfers are live: helplines ring."
      : settings.rehearsalNumber === undefined
        ? "Transfers are rehearsed: no number is dialled, the line says what it would dial."
        : "Transfers are rehearsed: your rehearsal number rings instead of the helplines.";
  const unreachable =
    settings.transfers === "live" && settings.sipTrunk === undefined
      ? `
  Careful:  without SIP_TRUNK, 112, 101, 1712 and the other short numbers are dialled as they are.
            Most carriers cannot: try each, or give it a route in ROUTES: docs/settings.md`
      : "";
  const studio = settings.studio ? studioNotice(port) : "";
  return `
The helpline menu ${version} listens on http://${settings.host}:${port}
  Carrier:  POST ${settings.publicUrl}/voice
  Book:     ${digest}: ${places} places, ${services} services, ${languages.length} languages (${languages.join(", ")})
  Journal:  ${lastAct === 0 ? "nothing has changed since: npm run today" : `with act ${lastAct} and those before it: npm run today`}
  Facts:    ${health.factsPastReview === 0 ? "none past review" : `${health.factsPastReview} past review: npm run facts`}${studio}
  ${transfers}${unreachable}

To call it without a telephone: npm run call
To point a telephone number at it: docs/trial.md; for good, docs/go-live.md

`;
}

/** Where to see and hear it in a browser. */
function studioNotice(port: number): string {
  return `
  Desk:     http://localhost:${port}/ hear the line and keep it right, in a browser`;
}

const oneDay = 24 * 60 * 60 * 1000;

/**
 * Warns in the log, now and once a day, while facts are past review: callers then hear that hours
 * may have changed, and somebody should check. It keeps no process running.
 */
export function warnOfFacts(
  bookNow: () => Book,
  logger: Logger,
  clock: () => Temporal.Instant,
): void {
  const warn = () => {
    const factsPastReview = countPastReview(bookNow(), inBrussels(clock()).toPlainDate());
    if (factsPastReview > 0) logger.warn({ factsPastReview }, "facts past review: npm run facts");
  };
  warn();
  setInterval(warn, oneDay).unref();
}
