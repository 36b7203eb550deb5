import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { phrases } from "../../locales/index.ts";
import type { Book } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { openBook } from "../book/open-book.ts";
import { bookDraft } from "../main.ts";
import { drawMap } from "../map/draw-map.ts";
import { graphOf } from "../map/graph-of.ts";
import { routeWhenLive } from "../routing/route-when-live.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { createSpeech } from "../speech/create-speech.ts";

/** The book as a line with live transfers has it: what is read out and never called shows. */
export function openLiveBook(): Book {
  return openBook(bookDraft, routeWhenLive);
}

/** The picture of a book in one language, as SVG. */
export function pictureOf(book: Book, language: Language): Promise<string> {
  return drawMap(graphOf(book, createSpeech(phrases), language));
}

/** A picture, and the file of a folder that it belongs in. */
export interface PictureFile {
  readonly file: string;
  readonly picture: string;
}

/** The pictures of all languages, as the book says now, and the file that each belongs in. */
export function picturesFor(book: Book, folder: string): Promise<readonly PictureFile[]> {
  return Promise.all(
    languages.map(async (language) => ({
      file: join(folder, `${language}.svg`),
      picture: await pictureOf(book, language),
    })),
  );
}

/**
 * Writes pictures to their files.
 *
 * @throws {SettingsError} when the folder cannot be written
 */
export function writePictures(pictures: readonly PictureFile[], folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { file, picture } of pictures) writeFileSync(file, picture);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError([`--output ${folder} cannot be written: ${reason}.`]);
  }
}

/** The files that are missing or are not what the book says now. */
export function staleFiles(pictures: readonly PictureFile[]): readonly string[] {
  return pictures
    .filter(({ file, picture }) => !existsSync(file) || readFileSync(file, "utf8") !== picture)
    .map(({ file }) => file);
}
