import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { openBook } from "../src/line/book/open-book.ts";
import { createSpeech } from "../src/line/speech/speech.ts";
import { silentSample, writeWav } from "../src/line/speech/wav.ts";
import { bookDraft } from "../src/server/build-line.ts";
import { writeManifest } from "../src/server/manifest.ts";
import { routeWhenLive } from "../src/server/service-routes.ts";
import { keepTakes } from "../src/tools/recordings/folder.ts";
import { listSentences } from "../src/tools/recordings/sentences.ts";

/**
 * Makes a folder in which all that callers can hear is recorded, slow copies too, as a moment of
 * silence each: what is measured names files, and fetches none. It is gone with this process.
 */
export async function recordEverything(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-recordings-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const now = Temporal.Now.instant();
  const book = openBook(bookDraft, routeWhenLive);
  const sound = writeWav(new Uint8Array(800).fill(silentSample));
  const takes = listSentences(book, createSpeech(bookDraft.phrases), now).map(
    ({ language, parts }) => ({ language, parts, sounds: { clip: sound, slowClip: sound } }),
  );
  const kept = await keepTakes(folder, takes, now);
  const heardOn = "2026-11-30";
  const sentences = kept.map((sentence) => ({ ...sentence, heardOn }));
  await writeManifest(folder, { sentences, left: [] });
  return folder;
}
