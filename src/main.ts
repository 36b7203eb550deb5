import type { Express } from "express";
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
}

/**
 * Puts the line together.
 *
 * @throws {BookError} when the book has mistakes
 * @throws {SettingsError} when the file that ROUTES names has
 */
export function buildLine(
  settings: Settings,
  logger: Logger,
  clock: () => Temporal.Instant = Temporal.Now.instant,
): Line {
  const routes =
    settings.routes === undefined ? {} : readRoutes(settings.routes, Object.keys(services));
  const book = openBook(bookDraft, (id, service) => routeService(service, settings, routes[id]));
  const app = createApp({
    book,
    speech: createSpeech(phrases),
    publicUrl: settings.publicUrl,
    authTokens: settings.authTokens,
    clock,
    logger,
    logKey: settings.logKey,
    version,
  });
  return { book, app };
}
