import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { describeHealth } from "../http/describe-health.ts";
import { serve } from "../http/serve.ts";
import { createLogger, type Logger } from "../logging/create-logger.ts";
import { buildLine, version } from "../main.ts";
import { readSettings, type Settings } from "../settings/read-settings.ts";
import { exitOnMistakes } from "./exit-on-mistakes.ts";

const oneDay = 24 * 60 * 60 * 1000;

/** `helpline start`: answers the carrier until SIGTERM or SIGINT. */
export const start = defineCommand({
  meta: { name: "start", description: "Answer the carrier's webhooks. Settings: see README.md." },
  async run() {
    const { settings, logger, line } = exitOnMistakes(() => {
      const settings = readSettings(process.env);
      const logger = createLogger(settings.logLevel);
      return { settings, logger, line: buildLine(settings, logger) };
    });
    const { port, host } = settings;
    const served = await serve(line.app, port, host).catch((error: NodeJS.ErrnoException) => {
      const isPort = error.code === "EADDRINUSE" || error.code === "EACCES";
      const fix = isPort ? "Set PORT to a free one" : "Set HOST to an address of this machine";
      process.stderr.write(`It cannot listen on ${host} port ${port}: ${error.message}. ${fix}.\n`);
      process.exit(1);
    });
    // Words for people go to standard error: standard output holds the log alone, one JSON line an event.
    process.stderr.write(welcome(settings, line.book, served.port));
    warnOfFacts(line.book, logger);
    setInterval(() => warnOfFacts(line.book, logger), oneDay).unref();
    const stop = async () => {
      await served.stop();
      process.exit(0);
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  },
});

/** One warning a day while facts are past review: callers hear that hours may have changed. */
function warnOfFacts(book: Book, logger: Logger): void {
  const { factsPastReview } = describeHealth({ book, version }, Temporal.Now.instant());
  if (factsPastReview > 0) logger.warn({ factsPastReview }, "facts past review: npm run facts");
}

function welcome(settings: Settings, book: Book, port: number): string {
  const health = describeHealth({ book, version }, Temporal.Now.instant());
  const { places, services, languages } = health.book;
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
            Most carriers cannot: try each, or give it a route in ROUTES. README.md, "A real number"`
      : "";
  return `
The helpline menu ${version} listens on http://${settings.host}:${port}
  Carrier:  POST ${settings.publicUrl}/voice
  Book:     ${places} places, ${services} services, ${languages.length} languages (${languages.join(", ")})
  Facts:    ${health.factsPastReview === 0 ? "none past review" : `${health.factsPastReview} past review: npm run facts`}
  ${transfers}${unreachable}

To call it without a telephone: npm run call
To point a telephone number at it: README.md, "A real number"

`;
}
