import type { Express } from "express";
import { Temporal } from "temporal-polyfill";
import type { Book } from "../../src/line/book/book.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { silentLogger } from "../../src/log.ts";
import { type AppParts, createApp } from "../../src/server/app.ts";
import { routeWhenLive, shownWhenLive } from "../../src/server/service-routes.ts";
import { smallBook } from "./small-book.ts";

/** The address a test line is called at, where a test names no other. */
export const publicUrl = "https://line.example.be";

/** The token that signs its requests. */
export const token = "a token for tests";

/** The number it shows to helplines. */
export const callerId = shownWhenLive;

/** A Monday at ten in Brussels: every service of the small book is open. */
export const mondayAtTen = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** The web application of the small book, live, on a Monday at ten; `parts` replace its own. */
export function openLine(parts: Partial<AppParts> = {}): Express {
  return createApp({
    book: openBook(smallBook, routeWhenLive),
    speech: createSpeech(smallBook.phrases),
    publicUrl,
    authTokens: [token],
    clock: () => mondayAtTen,
    logger: silentLogger,
    logKey: "a key of sixteen characters or more",
    version: "0.0.0",
    ...parts,
  });
}

/** A book that no journal changes, as figures watch it. */
export function unchanged(book: Book) {
  return { isJournalRead: true, current: { book, lastAct: 0, skipped: [] } };
}
