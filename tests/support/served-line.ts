import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import { silentLogger } from "../../src/log.ts";
import { appLine } from "../../src/phone/lines.ts";
import { bookDraft, buildLine, version } from "../../src/server/build-line.ts";
import { serve } from "../../src/server/serve.ts";
import { readSettings } from "../../src/server/settings.ts";
import type { ExpectedLine } from "../../src/tools/probe/probe-server.ts";

/** The token of the lines served here. */
export const token = "a token for tests";

/** The address they are called at. */
export const publicUrl = "https://line.example.be";

/** Builds the real line, live, with a book of the test's choice. */
export function buildLive(draft: BookDraft = bookDraft, clock = Temporal.Now.instant) {
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
  });
  return buildLine(settings, silentLogger, { clock, draft });
}

/** Serves that line on a port of this machine until the test is over; gives its base address. */
export async function serveLive(draft?: BookDraft): Promise<string> {
  const server = await serve(buildLive(draft).app, 0, "127.0.0.1");
  onTestFinished(() => server.stop());
  return `http://127.0.0.1:${server.port}`;
}

/** What a probe of this checkout expects. */
export function expectedLine(): ExpectedLine {
  let now = Temporal.Now.instant();
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: "another-token-for-tests",
  });
  const { editions, app } = buildLine(settings, silentLogger, { clock: () => now });
  const { book } = editions.current;
  const setClock = (moment: Temporal.Instant) => {
    now = moment;
  };
  return { book, version, lastAct: 0, line: appLine(app, "another-token-for-tests"), setClock };
}

/** The real book with one of its English phrases changed. */
export function changedDraft(phrase: string, text: string): BookDraft {
  const { phrases } = bookDraft;
  return { ...bookDraft, phrases: { ...phrases, en: { ...phrases.en, [phrase]: text } } };
}
