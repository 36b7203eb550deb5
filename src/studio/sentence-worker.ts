import { parentPort, workerData } from "node:worker_threads";
import { Temporal } from "temporal-polyfill";
import type { Utterance } from "../line/call/answer.ts";
import { editionOpener, noActs } from "../server/editions.ts";
import { settingsWhenLive } from "../tools/own-line.ts";
import { listSentences } from "../tools/recordings/sentences.ts";
import type { SentenceTask } from "./recorded-sentences.ts";

// Lists what callers of the book that it is told of can hear, and posts what makes each sentence.
const { draft, environment, now }: SentenceTask = workerData;
const at = Temporal.Instant.from(now);
const { book, speech } = editionOpener(settingsWhenLive(environment), draft)(noActs, at);
const utterances: Utterance[] = [];
listSentences(
  book,
  (utterance) => {
    utterances.push(utterance);
    return speech(utterance);
  },
  at,
);
parentPort?.postMessage(utterances);
