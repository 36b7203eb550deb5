import { Temporal } from "temporal-polyfill";
import { openJournal } from "../../src/journal/open-journal.ts";
import { silentLogger } from "../../src/log.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { Editions, editionOpener, noActs } from "../../src/server/editions.ts";
import { serve } from "../../src/server/serve.ts";
import { readSettings } from "../../src/server/settings.ts";
import type { ProveChange } from "../../src/studio/proofs.ts";
import type { ListUtterances, PlayedRecordings } from "../../src/studio/recorded-sentences.ts";
import { createStudio } from "../../src/studio/studio.ts";

/** The studio, served on a free port of this machine. */
export interface ServedStudio {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** A desk that changes the line, beside the page that shows it. */
export interface DeskToServe {
  /** Where its journal is kept. */
  readonly journal: string;
  /** Proves a change; as the desk does where it is left out. */
  readonly prove?: ProveChange;
  /** What it plays; nothing where it is left out. */
  readonly recordings?: PlayedRecordings;
  /** Lists what can be recorded; as the desk does where it is left out. */
  readonly listUtterances?: ListUtterances;
}

/** Serves the studio with the association's book and a page that was built. */
export async function serveStudio(pageFolder: string, desk?: DeskToServe): Promise<ServedStudio> {
  const publicUrl = "http://localhost";
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    LOG_LEVEL: "silent",
  });
  const clock = Temporal.Now.instant;
  const editions = new Editions(editionOpener(settings, bookDraft), noActs, clock, silentLogger);
  const journal = desk && (await openJournal(desk.journal));
  const following = journal?.follow({ standing: editions.take, trouble: editions.trouble });
  await following?.first;
  const studio = createStudio({
    edition: () => editions.current,
    desk: journal && {
      journal,
      standing: () => editions.standing,
      isJournalRead: () => editions.isJournalRead,
      draft: bookDraft,
      environment: {},
    },
    publicUrl,
    clock,
    logger: silentLogger,
    pageFolder,
    recordings: desk?.recordings,
    ...(desk?.prove === undefined ? {} : { prove: desk.prove }),
    ...(desk?.listUtterances === undefined ? {} : { listUtterances: desk.listUtterances }),
  });
  const { port, stop } = await serve(studio, 0, "127.0.0.1");
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      await Promise.all([stop(), following?.stop()]);
      await journal?.close();
    },
  };
}
