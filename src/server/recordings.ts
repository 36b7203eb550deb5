import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Language, languages } from "../line/book/language.ts";
import {
  type Clip,
  findRecordings,
  type RecordedSentence,
  type Recordings,
} from "../line/speech/recorded.ts";
import { describeError, type Logger } from "../log.ts";
import { messageOf } from "../mistakes.ts";
import {
  type Manifest,
  ManifestError,
  type ManifestSentence,
  manifestFile,
  readManifest,
} from "./manifest.ts";
import { ClipError, openClip, type RecordingFiles } from "./recording-files.ts";

/** What a folder of recordings gives. */
export interface LoadedRecordings {
  readonly recordings: Recordings;
  /** Each sentence that can be played. */
  readonly recorded: readonly RecordedSentence[];
  /** How many sentences can be played, by language. */
  readonly sentences: Readonly<Record<Language, number>>;
  /** What is passed over and why, one line each; files by language and name. */
  readonly problems: readonly string[];
}

/**
 * Reads a folder of recordings: each sentence that somebody listened to, and whose file is there, whole
 * and of the right format. Whatever else there is, the folder that is missing too, is among the problems.
 */
export async function loadRecordings(folder: string): Promise<LoadedRecordings> {
  try {
    return await examine(folder, await readManifest(folder), new Map());
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    return { ...nothing, problems: [error.message] };
  }
}

const nothing: LoadedRecordings = { ...countedOf([]), problems: [] };

/** Files that were whole when they were last opened, and how they then looked from outside. */
type SeenWhole = Map<string, string>;

/** Files looked at together: a look at all of them must not keep a caller's answer waiting. */
const atOnce = 8;

/** What can be played of a manifest; a file that looks as it did when it was whole is not opened again. */
async function examine(
  folder: string,
  { sentences }: Manifest,
  seen: SeenWhole,
): Promise<LoadedRecordings> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    return { ...nothing, problems: [`${resolve(folder)} is no folder that can be read`] };
  }
  const heard = sentences.filter(({ heardOn }) => heardOn !== undefined);
  const problems: string[] = [];
  const isWhole = async (clip: Clip) => {
    const problem = await problemOf(folder, clip, seen);
    if (problem !== undefined) problems.push(`${clip.file}: ${problem}`);
    return problem === undefined;
  };
  const playable: RecordedSentence[] = [];
  const left = heard.values();
  const work = async () => {
    for (const { language, parts, clip, slowClip } of left) {
      const hasSlow = slowClip !== undefined && (await isWhole(slowClip));
      if (!(await isWhole(clip))) continue;
      playable.push({ language, parts, clip, slowClip: hasSlow ? slowClip : undefined });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  forget(heard, seen);
  // In an order of their own: the same ones are told once.
  return { ...countedOf(playable), problems: problems.sort() };
}

function countedOf(playable: readonly RecordedSentence[]): Omit<LoadedRecordings, "problems"> {
  const count = (language: Language) => playable.filter((one) => one.language === language).length;
  const counts = languages.map((language) => [language, count(language)]);
  return {
    recordings: findRecordings(playable),
    recorded: playable,
    sentences: Object.fromEntries(counts),
  };
}

/** Says what is wrong with a file; undefined for one that can be played. */
async function problemOf(
  folder: string,
  { file, bytes }: Clip,
  seen: SeenWhole,
): Promise<string | undefined> {
  try {
    const path = join(folder, file);
    const { ino, size, ctimeMs } = await stat(path);
    const look = `${ino} ${size} ${ctimeMs}`;
    if (size === bytes && seen.get(file) === look) return undefined;
    seen.delete(file);
    const opened = await openClip(folder, file);
    await opened.handle.close();
    if (opened.bytes !== bytes) return `it has ${opened.bytes} bytes, and not ${bytes}`;
    seen.set(file, look);
    return undefined;
  } catch (error) {
    seen.delete(file);
    if (error instanceof ClipError) return error.message;
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? "it is not there" : `it cannot be read (${code})`;
  }
}

/** Leaves no file among those seen that nobody names any more. */
function forget(sentences: readonly ManifestSentence[], seen: SeenWhole): void {
  const named = new Set(sentences.flatMap(({ clip, slowClip }) => [clip.file, slowClip?.file]));
  for (const file of seen.keys()) if (!named.has(file)) seen.delete(file);
}

/** The recordings of a folder as it is at any moment. */
export interface FollowedRecordings extends Recordings, RecordingFiles {
  /** How many sentences can be played, by language. */
  readonly sentences: () => Readonly<Record<Language, number>>;
  /** Each of them. */
  readonly recorded: () => readonly RecordedSentence[];
  /** Files that could not be served since the start: those that were named, and others. */
  readonly unserved: () => { readonly named: number; readonly others: number };
  /** Fulfilled when the folder was read once, or could not be read within the time that a start has. */
  readonly first: Promise<void>;
  /** Looks no more. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between two looks: at the manifest, and at all the files that it names. */
const usualPauses = { manifest: 2_000, files: 10_000 } as const;

/** Milliseconds that a start waits for the folder: callers are answered without it, too. */
const firstLimit = 5_000;

/** Problems that one line of the log names. */
const mostNamed = 5;

/**
 * Follows a folder of recordings. What it gives is replaced all at once when the manifest changes, and
 * when a file that was there is gone or is back. While a new manifest cannot be read, the one before stays.
 */
export function followRecordings(
  folder: string,
  logger: Logger,
  pauses: { readonly manifest: number; readonly files: number } = usualPauses,
): FollowedRecordings {
  const seen: SeenWhole = new Map();
  const unserved = { named: 0, others: 0 };
  let withheld: ReadonlySet<string> = new Set();
  let loaded = nothing;
  let manifest: Manifest = { sentences: [], left: [] };
  let manifestLook: string | undefined;
  let trouble: string | undefined;
  let nextLook = 0;
  const tell = tellChanges(logger);

  const readAgain = async () => {
    const now = await lookOf(join(folder, manifestFile));
    if (now === manifestLook) return;
    try {
      manifest = await readManifest(folder);
      [manifestLook, trouble, nextLook] = [now, undefined, 0];
    } catch (error) {
      // It is read again at the next look, and the one before stays.
      trouble = messageOf(error);
    }
  };
  const look = async () => {
    await readAgain();
    if (performance.now() >= nextLook) {
      const before = withheld;
      loaded = await examine(folder, manifest, seen);
      // What failed meanwhile may have been looked at before it did.
      withheld = new Set([...withheld].filter((file) => !before.has(file)));
      nextLook = performance.now() + pauses.files;
    }
    tell(loaded, trouble);
  };

  const ending = new AbortController();
  const run = async () => {
    while (!ending.signal.aborted) {
      // A fault here must leave the line speaking, and the next look to come.
      await look().catch((error) => logger.error(describeError(error), "recordings not looked at"));
      isRead();
      await rest(pauses.manifest, ending.signal);
    }
  };
  let isRead = () => {};
  const read = new Promise<void>((resolve) => {
    isRead = resolve;
  });
  const ended = run();
  return {
    folder,
    clipOf: (said, slow) => {
      const clip = loaded.recordings.clipOf(said, slow);
      return clip !== undefined && withheld.has(clip.file) ? undefined : clip;
    },
    sentenceIn: (file) => loaded.recordings.sentenceIn(file),
    sentences: () => loaded.sentences,
    recorded: () => loaded.recorded,
    couldNotServe: (file) => {
      const isNamed = loaded.recordings.sentenceIn(file) !== undefined;
      unserved[isNamed ? "named" : "others"] += 1;
      if (isNamed) withheld = new Set([...withheld, file]);
      return isNamed;
    },
    unserved: () => unserved,
    first: Promise.race([read, sleep(firstLimit, undefined, { ref: false })]),
    stop: async () => {
      ending.abort();
      await ended;
    },
  };
}

/** How a file looks from outside: another text where it was written anew. */
async function lookOf(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) return found.code ?? "unknown";
  const { ino, size, ctimeMs } = found;
  return `${ino} ${size} ${ctimeMs}`;
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  // A program that has nothing else to do ends.
  return sleep(milliseconds, undefined, { ref: false, signal }).catch(() => {});
}

/** Makes what tells the log how many sentences there are and what is passed over, each time it is another. */
function tellChanges(logger: Logger) {
  let told = { counts: "", problems: "" };
  return ({ sentences, problems }: LoadedRecordings, trouble: string | undefined) => {
    const all = trouble === undefined ? problems : [trouble, ...problems];
    const now = { counts: JSON.stringify(sentences), problems: all.join("\n") };
    if (now.counts !== told.counts) logger.info({ sentences }, "recordings");
    if (now.problems !== told.problems && all.length > 0) {
      const line = { problems: all.length, first: all.slice(0, mostNamed) };
      logger.warn(line, "recordings passed over: helpline doctor names them");
    }
    told = now;
  };
}
