import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { clipFile } from "../../line/speech/recorded.ts";
import { ManifestError, manifestFile, readManifest } from "../../server/manifest.ts";
import { changeFolder, changeTo, clipsOf, contentName, writeWhole } from "./folder.ts";

/**
 * Brings a folder's recordings into another one, such as a server's: first the files that it
 * lacks, then the manifest. What the other one named before stays there for a day.
 *
 * @returns the files that were copied
 * @throws {ManifestError} when a file that the manifest names is not there or not whole, or the other folder has none around it: nothing is switched
 */
export async function publish(
  from: string,
  to: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  if (resolve(from) === resolve(to)) throw new ManifestError(`${to} is the same folder`);
  await stat(join(from, manifestFile)).catch((error) => {
    throw new ManifestError(`${from} has no ${manifestFile}`, { cause: error });
  });
  // A server's disk that is not connected: its files would fill this machine, and no caller would hear them.
  await stat(dirname(resolve(to))).catch((error) => {
    const around = dirname(resolve(to));
    throw new ManifestError(`there is no folder ${around}: connect the server's disk first`, {
      cause: error,
    });
  });
  const { sentences } = await readManifest(from);
  const copied: string[] = [];
  for (const { file, bytes } of sentences.flatMap(clipsOf)) {
    const there = await stat(join(to, file)).catch(() => undefined);
    if (there?.size === bytes) continue;
    const content = await readFile(join(from, file)).catch((error) => {
      throw new ManifestError(`${file} cannot be read: nothing was switched`, { cause: error });
    });
    if (contentName(content) !== clipFile.exec(file)?.[4]) {
      throw new ManifestError(`${file} is not what it was: nothing was switched`);
    }
    await writeWhole(join(to, file), content);
    copied.push(file);
  }
  await changeFolder(to, async (before) => ({
    next: changeTo(before, sentences, now),
    result: undefined,
  }));
  return copied;
}
