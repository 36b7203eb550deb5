import { findRecordings, type RecordedSentence } from "../../src/line/speech/recorded.ts";
import type { Said } from "../../src/line/speech/speech.ts";
import { writeManifest } from "../../src/server/manifest.ts";
import type { PlayedRecordings } from "../../src/studio/recorded-sentences.ts";
import { recordSentence } from "./recorded-set.ts";

/** Records sentences in a folder, each so many seconds long, as a desk has them to play. */
export async function recordForDesk(
  folder: string,
  sentences: readonly Said[],
  seconds: number,
): Promise<PlayedRecordings> {
  const recorded = sentences.map((sentence) => recordSentence(folder, sentence, { seconds }));
  await writeManifest(folder, { sentences: recorded, left: [] });
  return playedFrom(folder, recorded);
}

/** What a desk plays of a folder that holds more. */
export function playedFrom(
  folder: string,
  recorded: readonly RecordedSentence[],
): PlayedRecordings {
  return {
    ...findRecordings(recorded),
    folder,
    couldNotServe: () => false,
    recorded: () => recorded,
  };
}
