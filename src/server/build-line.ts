import type { Express } from "express";
import type { Registry } from "prom-client";
import { Temporal } from "temporal-polyfill";
import { phrases } from "../../locales/index.ts";
import { adopted } from "../../menus/adopted.ts";
import { remarks } from "../../menus/remarks.ts";
import { services } from "../../menus/services.ts";
import { documents } from "../../menus/sources.ts";
import { tree } from "../../menus/tree.ts";
import packageFile from "../../package.json" with { type: "json" };
import type { Book } from "../line/book/book.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Standing } from "../line/book/standing.ts";
import { spokenPhrases } from "../line/call/spoken-phrases.ts";
import type { Logger } from "../log.ts";
import { createApp } from "./app.ts";
import { Editions, editionOpener, noActs } from "./editions.ts";
import { countRecordings, createMetrics } from "./metrics.ts";
import type { FollowedRecordings } from "./recordings.ts";
import type { Settings } from "./settings.ts";

/** The version of the line, as in package.json. */
export const { version } = packageFile;

/** The association's book, as written in menus/ and locales/. */
export const bookDraft: BookDraft = {
  tree,
  services,
  documents,
  phrases,
  spokenPhrases,
  adopted,
  remarks,
};

/** A line put together from its settings, ready to listen. */
export interface Line {
  readonly app: Express;
  /** The figures it keeps, for whoever serves them. */
  readonly figures: Registry;
  /** Its book at any moment, and what changes it. */
  readonly editions: Editions;
}

/** What a line may be given beside its settings. */
interface LineParts {
  readonly clock?: () => Temporal.Instant;
  readonly draft?: BookDraft;
  /** Told that a caller's call has ended. */
  readonly callEnded?: ((callSid: string) => void) | undefined;
  /** What was recorded, where the settings name a folder. */
  readonly recordings?: FollowedRecordings | undefined;
  /** What counts of its journal, where it was read already. */
  readonly standing?: Standing;
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
  {
    clock = Temporal.Now.instant,
    draft = bookDraft,
    callEnded = () => {},
    standing = noActs,
    recordings,
  }: LineParts = {},
): Line {
  const open = editionOpener(settings, draft);
  const editions = new Editions(open, standing, clock, logger);
  const { metrics, figures } = createMetrics(editions, clock);
  if (recordings !== undefined) countRecordings(recordings, figures);
  const app = createApp({
    ...editions.current,
    onNewBook: editions.onChange,
    publicUrl: settings.publicUrl,
    authTokens: settings.authTokens,
    accountSid: settings.carrierAccount?.accountSid,
    clock,
    logger,
    logKey: settings.logKey,
    version,
    metrics,
    recordings,
    recordingFiles: recordings,
    voices: settings.voices,
    callEnded,
  });
  return { app, figures, editions };
}

/**
 * Opens a book, its services reached as the settings say, as it is in force.
 *
 * @param standing what stands in its journal; nothing where it is left out: the book alone
 * @throws as `editionOpener` and `openAmended`
 */
export function openRoutedBook(
  settings: Settings,
  draft: BookDraft,
  standing: Standing = noActs,
  now: Temporal.Instant = Temporal.Now.instant(),
): Book {
  return editionOpener(settings, draft)(standing, now).book;
}
