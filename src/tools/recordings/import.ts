import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { messageOf } from "../../mistakes.ts";
import { makeSounds } from "./decode-sound.ts";
import { contentName, keepTakes, type Take } from "./folder.ts";
import type { Sentence } from "./sentences.ts";
import { checkSounds } from "./sound-checks.ts";

/** What is to come in, and whereto. */
interface Import {
  readonly folder: string;
  /** The sentences of one language, in the order of their script. */
  readonly sentences: readonly Sentence[];
  /** Files, or folders of files. */
  readonly paths: readonly string[];
  readonly now: Temporal.Instant;
}

/** What came of an import. */
interface ImportReport {
  /** Files that came in; nobody has listened to them yet. */
  readonly taken: number;
  /** Why others did not, a line each. */
  readonly refused: readonly string[];
}

/** Files that are made at once: ffmpeg takes a processor each. */
const atOnce = 2;

/** Files after which what was made is kept: whoever breaks off loses no more. */
const batch = 20;

/**
 * Takes in files that were made elsewhere: called by their place in the script, `001.wav`, or by the
 * name at the end of its line. Each is made as loud and as narrow as the others, and checked; callers
 * hear none before somebody has listened to it.
 */
export async function importRecordings({
  folder,
  sentences,
  paths,
  now,
}: Import): Promise<ImportReport> {
  const refused: string[] = [];
  const found = new Map<Sentence, string>();
  for (const path of await filesIn(paths, refused)) {
    const sentence = sentenceOf(path, sentences);
    const other = typeof sentence === "string" ? undefined : found.get(sentence);
    if (typeof sentence === "string") refused.push(`${path}: ${sentence}`);
    else if (other !== undefined) refused.push(`${path}: the same sentence as ${other}`);
    else found.set(sentence, path);
  }
  let taken = 0;
  const waiting = [...found];
  const sounds = new Map<string, string>();
  for (let start = 0; start < waiting.length; start += batch) {
    const made = await makeTakes(waiting.slice(start, start + batch), refused);
    const takes = made.filter(({ path, sounds: { clip } }) => {
      const other = sounds.get(contentName(clip));
      if (other === undefined) sounds.set(contentName(clip), path);
      else refused.push(`${path}: the same sound as ${other}: each line is read by itself`);
      return other === undefined;
    });
    if (takes.length > 0) await keepTakes(folder, takes, now);
    taken += takes.length;
  }
  return { taken, refused };
}

/** Every file that is named, and those of every folder that is, in the order of their names. */
async function filesIn(paths: readonly string[], refused: string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      const inside = isFolder ? await readdir(path, { withFileTypes: true }) : [];
      const seen = inside.filter((entry) => !entry.name.startsWith("."));
      const names = seen.filter((entry) => entry.isFile());
      const folders = seen.filter((entry) => entry.isDirectory());
      files.push(...(isFolder ? names.map(({ name }) => join(path, name)).toSorted() : [path]));
      for (const { name } of folders) {
        refused.push(
          `${join(path, name)}: a folder inside another is not looked into: name it too`,
        );
      }
      if (isFolder && seen.length === 0) refused.push(`${path}: there are no files in it`);
    } catch (error) {
      const { code = "unknown" } = error as NodeJS.ErrnoException;
      refused.push(
        `${path}: ${code === "ENOENT" ? "there is no such file or folder" : `cannot be read (${code})`}`,
      );
    }
  }
  return files;
}

/** The sentence that a file is of, by its name: its number in the script or its own; else what is wrong with that. */
export function sentenceOf(path: string, sentences: readonly Sentence[]): Sentence | string {
  const called = basename(path, extname(path));
  if (/^\d{1,4}$/.test(called)) {
    return (
      sentences[Number(called) - 1] ?? `the numbers in the script go from 1 to ${sentences.length}`
    );
  }
  if (!/^[0-9a-f]{24}$/.test(called)) {
    return "name it by its number in the script, such as 001.wav, or by what is in brackets at the end of its line";
  }
  return (
    sentences.find(({ name }) => name === called) ??
    "the line no longer says this sentence, or says it in other words now"
  );
}

async function makeTakes(
  files: readonly (readonly [Sentence, string])[],
  refused: string[],
): Promise<readonly (Take & { readonly path: string })[]> {
  const takes: (Take & { readonly path: string })[] = [];
  const waiting = files.entries();
  const work = async () => {
    for (const [index, [sentence, path]] of waiting) {
      const { language, parts } = sentence;
      try {
        const sounds = await makeSounds(path);
        const problems = checkSounds(sentence, sounds);
        if (problems.length === 0) takes[index] = { language, parts, sounds, path };
        else refused.push(`${path}: ${problems.map(({ message }) => message).join("; ")}`);
      } catch (error) {
        refused.push(`${path}: ${messageOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // In the order of the script, those that were refused left out.
  return takes.filter(() => true);
}
