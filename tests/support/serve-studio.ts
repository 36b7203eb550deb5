import { Temporal } from "temporal-polyfill";
import { silentLogger } from "../../src/log.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { editionOpener, noActs } from "../../src/server/editions.ts";
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
  const edition = editionOpener(settings, bookDraft)(noActs, Temporal.Now.instant());
  const studio = createStudio({
    edition: () => edition,
    desk: undefined,
    publicUrl,
    clock: Temporal.Now.instant,
    logger: silentLogger,
    pageFolder,
  });
  const { port, stop } = await serve(studio, 0, "127.0.0.1");
  return { address: `http://127.0.0.1:${port}`, stop };
}
