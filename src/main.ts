import type { Express } from "express";
import type { Registry } from "prom-client";
import { Temporal } from "temporal-polyfill";
import { phrases } from "../locales/index.ts";
import { services } from "../menus/services.ts";
import { tree } from "../menus/tree.ts";
import packageFile from "../package.json" with { type: "json" };
import type { Book } from "./book/book.ts";
import { type BookDraft, openBook } from "./book/open-book.ts";
import { spokenPhrases } from "./call/spoken-phrases.ts";
import { createApp } from "./http/create-app.ts";
import type { Logger } from "./logging/create-logger.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import { readRoutes } from "./routing/read-routes.ts";
import { routeService } from "./routing/route-service.ts";
import type { Settings } from "./settings/read-settings.ts";
import { createSpeech } from "./speech/create-speech.ts";

/** The version of the line, as in package.json. */
export const { version } = packageFile;

/** The association's book, as written in menus/ and locales/. */
export const bookDraft: BookDraft = { tree, services, phrases, spokenPhrases };

/** A line put together from its settings, ready to listen. */
export interface Line {
  readonly book: Book;
  readonly app: Express;
  /** The figures it keeps, for whoever serves them. */
  readonly figures: Registry;
}

/**
 * Puts the line together.
 *
 * @param callEnded told that a caller's call has ended
 * @throws {BookError} when the book has mistakes
 * @throws {SettingsError} when the file that ROUTES names has
 */
export function buildLine(
  settings: Settings,
  logger: Logger,
  clock: () => Temporal.Instant = Temporal.Now.instant,
  draft: BookDraft = bookDraft,
  callEnded: (callSid: string) => void = () => {},
): Line {
  const book = openRoutedBook(settings, draft);
  const { metrics, figures } = createMetrics(book, clock);
  const app = createApp({
    book,
    speech: createSpeech(draft.phrases),
    publicUrl: settings.publicUrl,
    authTokens: settings.authTokens,
    clock,
    logger,
    logKey: settings.logKey,
    version,
    metrics,
    callEnded,
  });
  return { book, app, figures };
}

/** What a helpline would see, in the studio of a line that has no CALLER_ID yet. */
const exampleCallerId = "+3225550100";

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
  const { createStudio } = await import("./studio/create-studio.ts");
  const { pageFolder } = await import("./studio/page-folder.ts");
  const { callerId = exampleCallerId } = settings;
  return createStudio({
    book: openRoutedBook(
      { ...settings, transfers: "live", rehearsalNumber: undefined, callerId },
      draft,
    ),
    speech: createSpeech(draft.phrases),
    publicUrl: settings.publicUrl,
    version,
    clock,
    logger,
    password: settings.studioPassword,
    anyHost: settings.production,
    pageFolder,
  });
}

/**
 * Opens a book, its services reached as the settings say.
 *
 * @throws {BookError} when the book has mistakes
 * @throws {SettingsError} when the file that ROUTES names has
 */
export function openRoutedBook(settings: Settings, draft: BookDraft): Book {
  const routes =
    settings.routes === undefined ? {} : readRoutes(settings.routes, Object.keys(draft.services));
  return openBook(draft, (id, service) => routeService(service, settings, routes[id]));
}
