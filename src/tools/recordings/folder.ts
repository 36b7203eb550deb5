import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { withLock } from "../../journal/writers-lock.ts";
import type { Language } from "../../line/book/language.ts";
import { nameOfSentence } from "../../line/speech/recorded.ts";
import type { Said } from "../../line/speech/speech.ts";
import { readWavHeader } from "../../line/speech/wav.ts";
import { messageOf } from "../../mistakes.ts";
import {
  type Manifest,
  ManifestError,
  type ManifestSentence,
  manifestFile,
  readManifest,
  writeManifest,
} from "../../server/manifest.ts";

/** The two files of a sentence, whole: at the speaker's pace, and slower where there is one. */
export interface TakenSounds {
  readonly clip: Uint8Array;
  readonly slowClip?: Uint8Array | undefined;
}

/** A sentence and how it was spoken. */
export type Take = Pick<Said, "language" | "parts"> & { readonly sounds: TakenSounds };

/**
 * Keeps how a sentence was spoken: its files first, then the manifest that names them. Nobody has
 * listened to it yet, unless the same sound was there. An earlier take is left.
 *
 * @throws {WavError} when a file is none that can be played: nothing is kept then
 * @throws {ManifestError} when the folder's manifest cannot be used
 */
export async function keepTake(
  folder: string,
  sentence: Pick<Said, "language" | "parts">,
  sounds: TakenSounds,
  now: Temporal.Instant,
): Promise<ManifestSentence> {
  const { language, parts } = sentence;
  const [kept] = await keepTakes(folder, [{ language, parts, sounds }], now);
  return kept as ManifestSentence;
}

/** As {@link keepTake}, many at once: the manifest names all of them, or none. */
export async function keepTakes(
  folder: string,
  takes: readonly Take[],
  now: Temporal.Instant,
): Promise<readonly ManifestSentence[]> {
  return changeFolder(folder, async (before) => {
    const heard = new Map(before.sentences.map((sentence) => [placeOf(sentence), sentence]));
    const kept = new Map<string, ManifestSentence>();
    for (const take of takes) {
      const taken = await writeTake(folder, take);
      const earlier = heard.get(placeOf(take));
      // What somebody has listened to is still that.
      const isSame = earlier && filesOf(earlier).join() === filesOf(taken).join();
      kept.set(placeOf(take), isSame ? earlier : taken);
    }
    const others = before.sentences.filter((sentence) => !kept.has(placeOf(sentence)));
    return {
      next: changeTo(before, [...others, ...kept.values()], now),
      result: takes.map((take) => kept.get(placeOf(take)) as ManifestSentence),
    };
  });
}

/** Notes that somebody has listened to a sentence: from now on callers hear it. @returns whether it was there */
export async function markHeard(
  folder: string,
  language: Language,
  name: string,
  day: Temporal.PlainDate,
): Promise<boolean> {
  return changeFolder(folder, async (before) => {
    const isMarked = (sentence: ManifestSentence) => isCalled(sentence, language, name);
    const heardOn = day.toString({ calendarName: "never" });
    const sentences = before.sentences.map((sentence) =>
      isMarked(sentence) ? { ...sentence, heardOn } : sentence,
    );
    return { next: { ...before, sentences }, result: before.sentences.some(isMarked) };
  });
}

/** Takes a sentence out of use: it is spoken at once, its files are left. @returns whether it was there */
export async function removeTake(
  folder: string,
  language: Language,
  name: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return (await removeTakes(folder, (sentence) => isCalled(sentence, language, name), now)) > 0;
}

/** As {@link removeTake}, all that are gone, such as a whole language. @returns how many there were */
export async function removeTakes(
  folder: string,
  isGone: (sentence: ManifestSentence) => boolean,
  now: Temporal.Instant,
): Promise<number> {
  return changeFolder(folder, async (before) => {
    const stay = before.sentences.filter((sentence) => !isGone(sentence));
    return {
      next: changeTo(before, stay, now),
      result: before.sentences.length - stay.length,
    };
  });
}

/** Names a sentence in its folder: what another take of it replaces. */
function placeOf(sentence: Pick<Said, "language" | "parts">): string {
  return `${sentence.language}/${nameOfSentence(sentence)}`;
}

function isCalled(sentence: ManifestSentence, language: Language, name: string): boolean {
  return placeOf(sentence) === `${language}/${name}`;
}

/** The one clip of a sentence, or both. */
export function clipsOf({ clip, slowClip }: ManifestSentence): readonly ManifestSentence["clip"][] {
  return slowClip === undefined ? [clip] : [clip, slowClip];
}

/** The files of a sentence. */
export function filesOf(sentence: ManifestSentence): readonly string[] {
  return clipsOf(sentence).map(({ file }) => file);
}

/** A manifest with other sentences: files that none of them has are left from now, others no longer are. */
export function changeTo(
  before: Manifest,
  sentences: readonly ManifestSentence[],
  now: Temporal.Instant,
): Manifest {
  const named = new Set(sentences.flatMap(filesOf));
  const at = now.toString({ smallestUnit: "second" });
  const left = new Map(before.left.map((one) => [one.file, one]));
  for (const file of before.sentences.flatMap(filesOf)) left.set(file, { file, at });
  return {
    sentences: [...sentences],
    left: [...left.values()].filter(({ file }) => !named.has(file)),
  };
}

async function writeTake(folder: string, take: Take): Promise<ManifestSentence> {
  const { language, parts, sounds } = take;
  const write = async (content: Uint8Array, slow: string) => {
    const seconds = readWavHeader(content, content.length);
    const file = `${placeOf(take)}${slow}-${contentName(content)}.wav`;
    await writeWhole(join(folder, file), content);
    return { file, seconds, bytes: content.length };
  };
  // Both are looked at before one is written.
  if (sounds.slowClip !== undefined) readWavHeader(sounds.slowClip, sounds.slowClip.length);
  return {
    language,
    parts: parts.map((part) => (typeof part === "string" ? part : { ...part })),
    clip: await write(sounds.clip, ""),
    ...(sounds.slowClip && { slowClip: await write(sounds.slowClip, "-slow") }),
  };
}

/** How the content of a file is named in its name: by the start of its SHA-256. */
export function contentName(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}

/** Writes a file that is there whole or not at all, a power cut after it included. */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const written = `${path}.${process.pid}.new`;
  try {
    await writeFile(written, content, { flush: true });
    await rename(written, path);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}

/** The last change of each folder: the next one waits for it. */
const lastChange = new Map<string, Promise<unknown>>();

/**
 * Reads the manifest of a folder, and writes the one that follows: no other change comes between,
 * not even from another process, such as the recorder while files are brought in.
 *
 * @throws {ManifestError} when the folder cannot be written, or its manifest cannot be used
 */
export async function changeFolder<Result>(
  folder: string,
  change: (before: Manifest) => Promise<{ readonly next: Manifest; readonly result: Result }>,
): Promise<Result> {
  const place = resolve(folder);
  const turn = (lastChange.get(place) ?? Promise.resolve()).then(async () => {
    await mkdir(folder, { recursive: true }).catch(() => {});
    return withLock(
      join(folder, `${manifestFile}.lock`),
      () => changeAlone(folder, change),
      (error) =>
        new ManifestError(`${folder} cannot be written (${messageOf(error)})`, { cause: error }),
    );
  });
  const settled = turn.catch(() => {});
  lastChange.set(place, settled);
  await settled;
  if (lastChange.get(place) === settled) lastChange.delete(place);
  return turn;
}

async function changeAlone<Result>(
  folder: string,
  change: (before: Manifest) => Promise<{ readonly next: Manifest; readonly result: Result }>,
): Promise<Result> {
  const before = await readManifest(folder);
  const { next, result } = await change(before);
  if (JSON.stringify(next) !== JSON.stringify(before)) await writeManifest(folder, next);
  return result;
}
