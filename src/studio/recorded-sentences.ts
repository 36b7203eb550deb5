import type { Phrasebook } from "../line/book/language.ts";
import { inEachLanguage, type Language } from "../line/book/language.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Utterance } from "../line/call/answer.ts";
import {
  findRecordings,
  nameOfSentence,
  type RecordedSentence,
  type Recordings,
} from "../line/speech/recorded.ts";
import type { RecordingFiles } from "../server/recording-files.ts";
import type { DraftView, RecordedView } from "./desk-api.ts";
import { createNotedSpeech, type NotedSaid } from "./noted-speech.ts";
import { runThread } from "./threads.ts";

/** The recordings of a line as they are at any moment, and their files, to be played on the page. */
export interface PlayedRecordings extends Recordings, RecordingFiles {
  /** Each sentence that can be played. */
  readonly recorded: () => readonly RecordedSentence[];
}

/** What can be played, as `createSnapshot` gives it; undefined where nothing ever is recorded. */
type Snapshot = () => Recordings | undefined;

/** Makes what tells what can be played now: the very same object until that is something else. */
export function createSnapshot(recordings: PlayedRecordings | undefined): Snapshot {
  let looked: readonly RecordedSentence[] = [];
  let [files, known] = ["", findRecordings([])];
  return () => {
    if (recordings === undefined) return undefined;
    const recorded = recordings.recorded();
    if (recorded === looked) return known;
    looked = recorded;
    // A folder is looked at every few seconds, and mostly holds what it held.
    const now = recorded
      .map(({ clip, slowClip }) => `${clip.file} ${slowClip?.file}`)
      .sort()
      .join();
    if (now !== files) [files, known] = [now, findRecordings(recorded)];
    return known;
  };
}

/** What a thread lists the sentences of: plain data. */
export interface SentenceTask {
  readonly draft: BookDraft;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As ISO 8601. */
  readonly now: string;
}

/** Lists all that callers of a book can hear and that can be recorded. @throws {ThreadError} */
export type ListUtterances = (task: SentenceTask) => Promise<readonly Utterance[]>;

/** The same file before and after compiling, but for its name. */
const sentenceWorker = new URL(
  import.meta.url.endsWith(".ts") ? "./sentence-worker.ts" : "./sentence-worker.js",
  import.meta.url,
);

/** Lists them in a thread of its own: it takes up to a minute, and callers are answered meanwhile. */
export const listApart: ListUtterances = (task) =>
  runThread(
    { program: sentenceWorker, data: task, milliseconds: 300_000, megabytes: 160 },
    (posted) => posted as readonly Utterance[],
  );

/** Something that can be recorded, by what makes it. */
interface ListedSentence extends NotedSaid {
  readonly utterance: Utterance;
}

/** The sentences of one book, listed when somebody first asks for them. */
export class SentenceList {
  readonly #list: () => Promise<readonly Utterance[]>;
  readonly #phrases: Phrasebook;
  #listing: Promise<readonly ListedSentence[]> | undefined;
  #listed: readonly ListedSentence[] | undefined;

  constructor(phrases: Phrasebook, list: () => Promise<readonly Utterance[]>) {
    this.#phrases = phrases;
    this.#list = list;
  }

  /** In how many sentences a phrase is heard, and how many of them are recorded. @throws {ThreadError} */
  async recordedOf(phrase: string, recordings: Recordings): Promise<RecordedView> {
    const sentences = (await this.#all()).filter((one) => isMadeOf(one, phrase));
    return inEachLanguage((language) => {
      const own = sentences.filter(({ said }) => said.language === language);
      const recorded = own.filter(({ said }) => recordings.clipOf(said, false) !== undefined);
      return { heard: own.length, recorded: recorded.length };
    });
  }

  /** What other words for a phrase cost in recordings; undefined while the sentences are not listed. */
  costOf(
    language: Language,
    phrase: string,
    text: string,
    recordings: Recordings,
  ): DraftView["cost"] {
    if (this.#listed === undefined) return undefined;
    const own = { ...this.#phrases[language], [phrase]: text };
    const noted = createNotedSpeech(inEachLanguage((other) => (other === language ? own : {})));
    let [sentences, seconds] = [0, 0];
    for (const one of this.#listed) {
      if (one.said.language !== language || !isMadeOf(one, phrase)) continue;
      const clip = recordings.clipOf(one.said, false);
      // Words that somebody recorded once are played again.
      if (clip === undefined || recordings.clipOf(noted(one.utterance).said, false)) continue;
      sentences += 1;
      seconds += clip.seconds;
    }
    return { sentences, minutes: Math.ceil((seconds * timesItsLength) / 60) };
  }

  async #all(): Promise<readonly ListedSentence[]> {
    this.#listing ??= this.#list().then((utterances) => {
      const noted = createNotedSpeech(this.#phrases);
      const byName = utterances.map((utterance) => {
        const one = noted(utterance);
        return [nameOfSentence(one.said), { ...one, utterance }] as const;
      });
      this.#listed = [...new Map(byName).values()];
      return this.#listed;
    });
    // What failed is not kept: the next one who asks has it listed anew.
    this.#listing.catch(() => {
      this.#listing = undefined;
    });
    return this.#listing;
  }
}

/** A sentence is read, said, listened to and kept: together so many times its length. */
const timesItsLength = 4;

function isMadeOf({ phrases, values }: NotedSaid, phrase: string): boolean {
  return phrases.includes(phrase) || values.includes(phrase);
}
