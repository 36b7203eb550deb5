import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { languages } from "../../line/book/language.ts";
import { clipFile } from "../../line/speech/recorded.ts";
import { ManifestError, type ManifestSentence, manifestFile } from "../../server/manifest.ts";
import { changeFolder, changeTo, filesOf } from "./folder.ts";

/** A file that was left stays so long: a call that began before may still ask for it. */
const stays = { hours: 24 } as const;

/** What was tidied: sentences that were taken out of use, and files that were deleted. */
export interface Tidied {
  readonly sentences: number;
  readonly files: readonly string[];
}

/**
 * Deletes files that were left more than a day ago, and those that nobody has named for a day.
 * Nothing that the manifest names is ever deleted.
 *
 * @param isInBook whether the line still says a sentence: those it does not are left; absent: all stay
 * @throws {ManifestError} when there is no manifest: what it named is not known
 */
export async function tidy(
  folder: string,
  now: Temporal.Instant,
  isInBook: (sentence: ManifestSentence) => boolean = () => true,
): Promise<Tidied> {
  const switchedMs = await changedMs(join(folder, manifestFile));
  if (switchedMs === undefined) {
    throw new ManifestError(`${folder} has no ${manifestFile}: nothing is deleted there`);
  }
  return changeFolder(folder, async (before) => {
    const sentences = before.sentences.filter(isInBook);
    const { left } = changeTo(before, sentences, now);
    const named = new Set(sentences.flatMap(filesOf));
    const waits = new Map(left.map(({ file, at }) => [file, at]));
    const borderMs = now.subtract(stays).epochMilliseconds;
    const files: string[] = [];
    for (const file of await filesIn(folder)) {
      if (named.has(file)) continue;
      const at = waits.get(file);
      // A file may have been sent ahead of its manifest, or have been named by the one before.
      const sinceMs =
        at === undefined
          ? Math.max(switchedMs, (await changedMs(join(folder, file))) ?? 0)
          : Date.parse(at);
      if (sinceMs > borderMs) continue;
      await rm(join(folder, file), { force: true });
      files.push(file);
    }
    const next = { sentences, left: left.filter(({ at }) => Date.parse(at) > borderMs) };
    return { next, result: { sentences: before.sentences.length - sentences.length, files } };
  });
}

/** The files of recordings that lie in a folder, named or not, and what was left unfinished of them. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const language of languages) {
    const names = await readdir(join(folder, language)).catch(() => []);
    const files = names.map((name) => `${language}/${name}`);
    found.push(...files.filter((file) => clipFile.test(file.replace(/\.\d+\.new$/, ""))));
  }
  return found;
}

/** When a file came here or was last changed; undefined where there is none. */
async function changedMs(path: string): Promise<number | undefined> {
  // The moment of its content may have been copied from another machine with it.
  return (await stat(path).catch(() => undefined))?.ctimeMs;
}
