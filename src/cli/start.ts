import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import { warnOfFacts } from "../facts/warn-of-facts.ts";
import { messageClassesOf } from "../http/create-express.ts";
import { serve } from "../http/serve.ts";
import { createLogger } from "../logging/create-logger.ts";
import { buildLine, buildStudio } from "../main.ts";
import { countDeletions } from "../records/count-deletions.ts";
import { deleteAfterCalls } from "../records/delete-after-calls.ts";
import { readSettings } from "../settings/read-settings.ts";
import { besideLine } from "../studio/beside-line.ts";
import { exitOnMistakes } from "./exit-on-mistakes.ts";
import { serveMetrics } from "./serve-metrics.ts";
import { welcome } from "./welcome.ts";

/** `helpline start`: answers the carrier until SIGTERM or SIGINT. */
export const start = defineCommand({
  meta: { name: "start", description: "Answer the carrier's webhooks. Settings: see README.md." },
  async run() {
    const settings = exitOnMistakes(() => readSettings(process.env));
    const logger = createLogger(settings.logLevel);
    const records = await deleteAfterCalls(settings, logger);
    const line = exitOnMistakes(() =>
      buildLine(settings, logger, undefined, undefined, records?.add),
    );
    if (records !== undefined) countDeletions(records.counts, line.figures);
    const { port, host, publicUrl } = settings;
    const listener = settings.studio
      ? besideLine(line.app, await buildStudio(settings, logger), publicUrl)
      : line.app;
    // Callers come first: a request is made for the line, whatever stands beside it.
    const messages = messageClassesOf(line.app);
    const listening = serve(listener, port, host, messages);
    const served = await listening.catch((error: NodeJS.ErrnoException) => {
      const isPort = error.code === "EADDRINUSE" || error.code === "EACCES";
      const fix = isPort ? "Set PORT to a free one" : "Set HOST to an address of this machine";
      process.stderr.write(`It cannot listen on ${host} port ${port}: ${error.message}. ${fix}.\n`);
      process.exit(1);
    });
    const metrics = await serveMetrics(settings, line.figures, logger);
    // Words for people go to standard error: standard output holds the log alone, one JSON line an event.
    process.stderr.write(welcome(settings, line.book, served.port, Temporal.Now.instant()));
    process.stderr.write(metrics.notice);
    warnOfFacts(line.book, logger, Temporal.Now.instant);
    const stop = async () => {
      records?.stop();
      await Promise.all([served.stop(), metrics.stop()]);
      process.exit(0);
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  },
});
