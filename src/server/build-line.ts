import type { Express } from "express";
import type { Registry } from "prom-client";
import { Temporal } from "temporal-polyfill";
import { phrases } from "../../locales/index.ts";
import { adopted } from "../../menus/adopted.ts";
import { services } from "../../menus/services.ts";
import { documents } from "../../menus/sources.ts";
import { tree } from "../../menus/tree.ts";
import packageFile from "../../package.json" with { type: "json" };
import type { Book } from "../line/book/book.ts";
import { type BookDraft, openBook } from "../line/book/open-book.ts";
import { spokenPhrases } from "../line/call/spoken-phrases.ts";
import { createSpeech } from "../line/speech/speech.ts";
import type { Logger } from "../log.ts";
import { SettingsError } from "../mistakes.ts";
import { createApp } from "./app.ts";
import { createMetrics } from "./metrics.ts";
import { borrowedNumberProblems, readRoutes, routeService } from "./service-routes.ts";
import type { Settings } from "./settings.ts";

/** The version of the line, as in package.json. */
export const { version } = packageFile;

/** The association's book, as written in menus/ and locales/. */
export const bookDraft: BookDraft = { tree, services, documents, phrases, spokenPhrases, adopted };

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
    accountSid: settings.carrierAccount?.accountSid,
    clock,
    logger,
    logKey: settings.logKey,
    version,
    metrics,
    callEnded,
  });
  return { book, app, figures };
}

/**
 * Opens a book, its services reached as the settings say.
 *
 * @throws {BookError} when the book has mistakes
 * @throws {SettingsError} when the file that ROUTES names has, or a number of the settings is one of
 * the book's
 */
export function openRoutedBook(settings: Settings, draft: BookDraft): Book {
  const { services } = draft;
  const { routes: path, callerId } = settings;
  const problems = borrowedNumberProblems(settings, services);
  if (problems.length > 0) throw new SettingsError(problems);
  const routes = path === undefined ? {} : readRoutes(path, services, callerId);
  return openBook(draft, (id, service) => routeService(service, settings, routes[id]));
}
