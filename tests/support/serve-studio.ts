import { Temporal } from "temporal-polyfill";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { silentLogger } from "../../src/log.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeService } from "../../src/server/routes.ts";
import { serve } from "../../src/server/serve.ts";
import { readSettings } from "../../src/server/settings.ts";
import { createStudio } from "../../src/studio/studio.ts";

/** The studio, served on a free port of this machine. */
export interface ServedStudio {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves the studio with the association's book and a page that was built. */
export async function serveStudio(pageFolder: string): Promise<ServedStudio> {
  const publicUrl = "http://localhost";
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    LOG_LEVEL: "silent",
  });
  const studio = createStudio({
    book: openBook(bookDraft, (_, service) => routeService(service, settings, undefined)),
    speech: createSpeech(phrases),
    publicUrl,
    clock: Temporal.Now.instant,
    logger: silentLogger,
    password: undefined,
    anyHost: false,
    pageFolder,
  });
  const { port, stop } = await serve(studio, 0, "127.0.0.1");
  return { address: `http://127.0.0.1:${port}`, stop };
}
