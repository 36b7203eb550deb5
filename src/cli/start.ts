import { defineCommand } from "citty";
import { describeHealth } from "../http/describe-health.ts";
import { serve } from "../http/serve.ts";
import { createLogger } from "../logging/create-logger.ts";
import { buildLine, version } from "../main.ts";
import { readSettings, type Settings } from "../settings/read-settings.ts";
import { exitOnMistakes } from "./exit-on-mistakes.ts";

/** `helpline start`: answers the carrier until SIGTERM or SIGINT. */
export const start = defineCommand({
  meta: { name: "start", description: "Answer the carrier's webhooks. Settings: see README.md." },
  async run() {
    const { settings, line } = exitOnMistakes(() => {
      const settings = readSettings(process.env);
      return { settings, line: buildLine(settings, createLogger(settings.logLevel)) };
    });
    const served = await serve(line.app, settings.port, settings.host).catch((error: Error) => {
      process.stderr.write(
        `It cannot listen on ${settings.host} port ${settings.port}: ${error.message}. Set PORT to a free one.\n`,
      );
      process.exit(1);
    });
    // Words for people go to standard error: standard output holds the log alone, one JSON line an event.
    process.stderr.write(welcome(settings, line.book, served.port));
    const stop = async () => {
      await served.stop();
      process.exit(0);
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  },
});

function welcome(
  settings: Settings,
  book: Parameters<typeof describeHealth>[0]["book"],
  port: number,
): string {
  const { places, services, languages } = describeHealth({ book, version }).book;
  const transfers =
    settings.transfers === "live"
      ? "Transfers are live: helplines ring."
      : settings.rehearsalNumber === undefined
        ? "Transfers are rehearsed: no number is dialled, the line says what it would dial."
        : "Transfers are rehearsed: your rehearsal number rings instead of the helplines.";
  return `
The helpline menu ${version} listens on http://${settings.host}:${port}
  Carrier:  POST ${settings.publicUrl}/voice
  Book:     ${places} places, ${services} services, ${languages.length} languages (${languages.join(", ")})
  ${transfers}

To call it without a telephone: npm run call
To point a telephone number at it: README.md, "A real number"

`;
}
