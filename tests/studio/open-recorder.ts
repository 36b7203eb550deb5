import type { Express } from "express";
import { nameOfSentence } from "../../src/line/speech/recorded.ts";
import { samplesPerSecond, writeWav } from "../../src/line/speech/wav.ts";
import { silentLogger } from "../../src/log.ts";
import { createRecorder, type RecorderParts } from "../../src/studio/recorder.ts";
import type { Sentence } from "../../src/tools/recordings/sentences.ts";
import { mondayAtTen } from "../support/open-line.ts";

/** A sentence of the reading script, said between two others. */
export function sentenceOf(text: string, parts: Sentence["parts"] = [text]): Sentence {
  const said = { language: "nl", parts } as const;
  const around = {
    before: { language: "fr", parts: ["Bienvenue."] },
    after: { language: "nl", parts: ["Tot ziens."] },
  } as const;
  const group = "menus";
  return { ...said, name: nameOfSentence(said), phrase: "any", group, seconds: 2, around };
}

/** A short list to record. */
export const shortList = [
  sentenceOf("Druk op een voor hulp."),
  sentenceOf("nummer", ["Het nummer is nul acht honderd,", { milliseconds: 400 }, "twaalf."]),
  sentenceOf("Even geduld."),
];

/** A second of one tone, as a telephone plays it. */
export function toneClip(seconds = 1, level = 0x90): Uint8Array {
  return writeWav(new Uint8Array(seconds * samplesPerSecond).fill(level));
}

/** The recorder of a short list; what is made of every take is a tone. */
export function openRecorder(folder: string, parts: Partial<RecorderParts> = {}): Express {
  return createRecorder({
    language: "nl",
    sentences: shortList,
    folder,
    makeTaken: async () => ({ clip: toneClip(), slowClip: toneClip(2) }),
    clock: () => mondayAtTen,
    logger: silentLogger,
    pageFolder: "no-such-folder",
    ...parts,
  });
}
