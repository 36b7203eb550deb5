import type { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import { inEachLanguage, type Language, languages } from "../../line/book/language.ts";
import { isAlwaysSpoken } from "../../line/call/danger.ts";
import { walkAnswers } from "../../line/call/walk-answers.ts";
import { nameOfSentence, type Recordings } from "../../line/speech/recorded.ts";
import type { Said, Speech } from "../../line/speech/speech.ts";
import type { Manifest, ManifestSentence } from "../../server/manifest.ts";
import type { Sentence } from "./sentences.ts";

/** How far a sentence is: callers hear it, it waits to be listened to, or nobody has recorded it. */
export type Progress = "heard" | "waiting" | "missing";

/** How far each sentence is, by what a manifest names. */
export function progressIn({
  sentences,
}: Manifest): (sentence: Pick<Sentence, "language" | "name">) => Progress {
  const named = new Map(sentences.map((one) => [`${one.language}/${nameOfSentence(one)}`, one]));
  return ({ language, name }) => {
    const one = named.get(`${language}/${name}`);
    if (one === undefined) return "missing";
    return one.heardOn === undefined ? "waiting" : "heard";
  };
}

/** How much of a language is recorded. */
export interface Coverage {
  readonly sentences: number;
  readonly heard: number;
  readonly waiting: number;
  readonly missing: number;
  /** How long the missing ones last, in seconds. */
  readonly missingSeconds: number;
  /** Sentences that were recorded and that the book says no more. */
  readonly orphaned: number;
}

/** How much of each language is recorded. */
export function coverageOf(
  sentences: readonly Sentence[],
  manifest: Manifest,
): Readonly<Record<Language, Coverage>> {
  const progress = progressIn(manifest);
  const isInBook = isAmong(sentences);
  return inEachLanguage((language) => {
    const own = sentences.filter((sentence) => sentence.language === language);
    const of = (wanted: Progress) => own.filter((sentence) => progress(sentence) === wanted);
    const missing = of("missing");
    return {
      sentences: own.length,
      heard: of("heard").length,
      waiting: of("waiting").length,
      missing: missing.length,
      missingSeconds: missing.reduce((sum, { seconds }) => sum + seconds, 0),
      orphaned: manifest.sentences.filter((one) => one.language === language && !isInBook(one))
        .length,
    };
  });
}

/** Whether a sentence of a manifest is one of those that the book says. */
export function isAmong(sentences: readonly Sentence[]): (one: ManifestSentence) => boolean {
  const names = new Set(sentences.map(({ language, name }) => `${language}/${name}`));
  return (one) => names.has(`${one.language}/${nameOfSentence(one)}`);
}

/** How many answers callers in a language hear from a person, of those that may be recorded. */
export interface WholeAnswers {
  readonly answers: number;
  readonly whole: number;
  /** Those of which a slow repeat is recorded too. */
  readonly slowToo: number;
}

/**
 * Counts the answers of a moment that are recorded whole, each that sounds the same once. What is
 * said before a language is chosen counts in every language that is heard.
 */
export function countWholeAnswers(
  book: Book,
  speech: Speech,
  recordings: Recordings | undefined,
  now: Temporal.Instant,
): Readonly<Record<Language, WholeAnswers>> {
  const counts = inEachLanguage(() => ({ answers: 0, whole: 0, slowToo: 0 }));
  const spoken = new Map<string, Said>();
  const heard = new Set<string>();
  for (const { answer } of walkAnswers(book, now)) {
    if (answer.say.length === 0 || isAlwaysSpoken(book, answer)) continue;
    const sounds = answer.say.map((utterance) => JSON.stringify(utterance));
    const sound = sounds.join();
    if (heard.has(sound)) continue;
    heard.add(sound);
    const said = answer.say.map((utterance, index) => {
      const one = spoken.get(sounds[index] ?? "") ?? speech(utterance);
      spoken.set(sounds[index] ?? "", one);
      return one;
    });
    const isRecorded = (slow: boolean) =>
      said.every((one) => recordings?.clipOf(one, slow) !== undefined);
    const isWhole = isRecorded(false);
    for (const language of languages.filter((one) => said.some((each) => each.language === one))) {
      const count = counts[language];
      count.answers += 1;
      count.whole += Number(isWhole);
      count.slowToo += Number(isWhole && isRecorded(true));
    }
  }
  return counts;
}
