import type { RequestListener } from "node:http";
import type { Express } from "express";
import { Temporal } from "temporal-polyfill";
import type { BookDraft } from "../line/book/open-book.ts";
import { createSpeech } from "../line/speech/speech.ts";
import type { Logger } from "../log.ts";
import { bookDraft, openRoutedBook } from "../server/build-line.ts";
import { publicAddress } from "../server/requests.ts";
import { shownWhenLive } from "../server/routes.ts";
import type { Settings } from "../server/settings.ts";

/**
 * Puts the studio together: a line of its own that never learns the carrier's token, with transfers
 * as for live use. The telephone that calls it is software and dials nothing.
 *
 * @throws as `buildLine`
 */
export async function buildStudio(
  settings: Settings,
  logger: Logger,
  clock: () => Temporal.Instant = Temporal.Now.instant,
  draft: BookDraft = bookDraft,
): Promise<Express> {
  // Loaded where it is on: a line without it starts faster and in less memory.
  const { createStudio, pageFolder } = await import("../studio/studio.ts");
  const { callerId = shownWhenLive } = settings;
  return createStudio({
    book: openRoutedBook(
      { ...settings, transfers: "live", rehearsalNumber: undefined, callerId },
      draft,
    ),
    speech: createSpeech(draft.phrases),
    publicUrl: settings.publicUrl,
    clock,
    logger,
    password: settings.studioPassword,
    anyHost: settings.production,
    pageFolder,
  });
}

/**
 * One listener for both: what belongs to the line goes to it untouched, everything else to the
 * studio. A path prefix of PUBLIC_URL is taken off for the studio, whether or not a proxy did.
 */
export function besideLine(
  line: RequestListener,
  studio: RequestListener,
  publicUrl: string,
): RequestListener {
  const { prefix } = publicAddress(publicUrl);
  return (request, response) => {
    const { url = "/" } = request;
    const isPrefixed = prefix !== "" && url.startsWith(`${prefix}/`);
    const path = isPrefixed ? url.slice(prefix.length) : url;
    // Before and after: a prefix may itself be called /voice.
    if (isOfLine(url) || isOfLine(path)) return line(request, response);
    request.url = path;
    return studio(request, response);
  };
}

function isOfLine(path: string): boolean {
  return /^\/(?:voice|healthz)(?![^/?])/.test(path);
}
