import { createHash } from "node:crypto";
import { inEachLanguage, type Language } from "../book/language.ts";
import type { Said } from "./speech.ts";

/** A file of sound in the folder of recordings: 8 kHz mu-law, one voice, one sentence, silence and all. */
export interface Clip {
  /** Its path in the folder, such as `nl/3f…-1c….wav`: never the name of another sound. */
  readonly file: string;
  readonly seconds: number;
  readonly bytes: number;
}

/** A sentence as somebody has spoken it. */
export interface RecordedSentence {
  readonly language: Language;
  /** All that is heard: the words and the gaps between them. */
  readonly parts: Said["parts"];
  readonly clip: Clip;
  /** The same, slower, for whoever asked for a repeat. */
  readonly slowClip?: Clip | undefined;
}

/** The sentences that can be played, each known to be there. */
export interface Recordings {
  /** The recording of a sentence; undefined where there is none, or none that is slow. */
  readonly clipOf: (said: Said, slow: boolean) => Clip | undefined;
  /** What a file says; undefined for one that is not named. */
  readonly sentenceIn: (file: string) => RecordedSentence | undefined;
}

/** Makes what finds recordings: by all that is heard, or by file. */
export function findRecordings(sentences: Iterable<RecordedSentence>): Recordings {
  const bySound = inEachLanguage(() => new Map<string, RecordedSentence>());
  const byFile = new Map<string, RecordedSentence>();
  for (const sentence of sentences) {
    bySound[sentence.language].set(soundOf(sentence.parts), sentence);
    byFile.set(sentence.clip.file, sentence);
    if (sentence.slowClip !== undefined) byFile.set(sentence.slowClip.file, sentence);
  }
  return {
    clipOf: ({ language, parts }, slow) => {
      const sentence = bySound[language].get(soundOf(parts));
      return slow ? sentence?.slowClip : sentence?.clip;
    },
    sentenceIn: (file) => byFile.get(file),
  };
}

/** Names a sentence by its language and by all that is heard of it: another word is another name. */
export function nameOfSentence({ language, parts }: Pick<Said, "language" | "parts">): string {
  const sentence = `${language}\n${soundOf(parts)}`;
  return createHash("sha256").update(sentence).digest("hex").slice(0, 24);
}

/** All that is heard, as one text that no other sentence of its language has: without a gap, its words. */
function soundOf(parts: Said["parts"]): string {
  return parts
    .map((part) => (typeof part === "string" ? part : `\u23F8${part.milliseconds}`))
    .join("\n");
}

/** The path under which recordings are played, below the address of the line. */
export const recordingsPath = "/recordings";

/** How a file of a recording is called: a sentence's name, whether it is slow, and the start of its content's SHA-256. */
export const clipFile = /^([a-z]{2})\/([0-9a-f]{24})(-slow)?-([0-9a-f]{12})\.wav$/;
