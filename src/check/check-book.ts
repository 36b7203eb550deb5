import { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { listeningSeconds } from "../phone/listening-seconds.ts";
import { readTwiml } from "../phone/read-twiml.ts";
import { TwimlError } from "../phone/twiml-error.ts";
import type { Speech } from "../speech/create-speech.ts";
import { SpeechError } from "../speech/speech-error.ts";
import { writeTwiml } from "../twiml/write-twiml.ts";
import { checkWords, type Readability } from "./check-words.ts";
import { limits } from "./limits.ts";
import { type ReachedAnswer, walkAnswers } from "./walk-answers.ts";

/** A moment at which the book is walked. */
export interface Moment {
  readonly name: string;
  readonly at: Temporal.Instant;
}

/** What the check found. */
export interface Findings {
  /** Answers heard, over all moments. */
  readonly answers: number;
  /** Seconds of the longest answer, and how to reach it. */
  readonly longest: { readonly seconds: number; readonly path: string };
  readonly readability: readonly Readability[];
  readonly problems: readonly string[];
}

/** Moments that differ for callers: most doors open, all closed, a public holiday. */
export const moments: readonly Moment[] = [
  ["Monday at ten", "2026-11-23T10:00"],
  ["Sunday at three in the night", "2026-11-22T03:00"],
  ["Christmas Day at ten", "2026-12-25T10:00"],
].map(([name = "", time = ""]) => ({
  name,
  at: Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Brussels").toInstant(),
}));

/**
 * Hears every answer that a caller can get, as the carrier would play it, and holds it to
 * `limits`: seconds, size, TwiML the carrier accepts, sentences a voice can say and an ear can keep.
 *
 * @param at the moments at which it is heard
 */
export function checkBook(book: Book, speech: Speech, at = moments): Findings {
  const problems = new Set<string>();
  const texts = new Map<Language, Set<string>>();
  const heard = new Set<string>();
  let answers = 0;
  let longest = { seconds: 0, path: "" };
  for (const moment of at) {
    for (const reached of walkAnswers(book, moment.at)) {
      answers += 1;
      // What sounded the same elsewhere differs in its addresses alone, and need not be heard again.
      const { say, slow, otherwise } = reached.answer;
      const sound = JSON.stringify([say, slow, otherwise]);
      if (heard.has(sound)) continue;
      heard.add(sound);
      const path = `${moment.name}, keys ${reached.path.join(" ") || "none"}`;
      try {
        const { seconds, problem } = hear(book, speech, reached);
        if (problem !== undefined) problems.add(`${path}: ${problem}`);
        if (seconds > longest.seconds) longest = { seconds, path };
        collectWords(reached, speech, texts);
      } catch (error) {
        if (!(error instanceof TwimlError || error instanceof SpeechError)) throw error;
        problems.add(`${path}: ${error.message}`);
      }
    }
  }
  const readability = checkWords(texts);
  return {
    answers,
    longest,
    readability,
    problems: [...problems, ...readability.flatMap((language) => language.problems)],
  };
}

function hear(book: Book, speech: Speech, { answer }: ReachedAnswer) {
  const twiml = writeTwiml(answer, speech, "https://line.example.be/voice");
  const said = readTwiml(twiml)
    .flatMap((verb) => (verb.kind === "gather" ? verb.prompts : []))
    .filter((verb) => verb.kind === "say");
  const seconds = said.reduce((sum, say) => sum + listeningSeconds(say), 0);
  const node = book.nodes.get(answer.here.place);
  const isMenu = node?.kind === "menu" && !answer.slow;
  const limit = isMenu ? limits.menuSeconds : limits.answerSeconds;
  if (twiml.length > limits.answerCharacters) {
    return { seconds, problem: `${twiml.length} characters, at most ${limits.answerCharacters}.` };
  }
  if (seconds > limit) {
    return { seconds, problem: `${seconds.toFixed(0)} s of speech, at most ${limit}.` };
  }
  return { seconds, problem: undefined };
}

function collectWords(
  { answer }: ReachedAnswer,
  speech: Speech,
  texts: Map<Language, Set<string>>,
): void {
  for (const utterance of answer.say) {
    const { language, parts } = speech(utterance);
    const said = texts.get(language) ?? new Set();
    texts.set(language, said.add(parts.filter((part) => typeof part === "string").join(", ")));
  }
}
