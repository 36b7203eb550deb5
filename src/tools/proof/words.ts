import { type Language, languages } from "../../line/book/language.ts";
import { limits } from "./promise.ts";

/** How a language reads, over every sentence it can say. */
export interface Readability {
  readonly language: Language;
  readonly sentences: number;
  /** Words a sentence, on average. */
  readonly averageWords: number;
  readonly longestSentence: string;
  readonly problems: readonly string[];
}

/** Signs that a voice stumbles over or reads as code. */
const unspeakable = /[()[\]{}<>/\\&_=+*#@|~^`]|\s{2}|&\w+;|\.\.\./;

/** Reads each language as it will be heard. `texts` are whole things to say, blanks filled. */
export function checkWords(
  texts: ReadonlyMap<Language, ReadonlySet<string>>,
): readonly Readability[] {
  return languages.map((language) => {
    const said = [...(texts.get(language) ?? [])];
    const sentences = [...new Set(said.flatMap(sentencesIn))];
    const counts = sentences.map(wordsIn);
    const averageWords = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
    const longestSentence = sentences.toSorted((a, b) => wordsIn(b) - wordsIn(a))[0] ?? "";
    return {
      language,
      sentences: sentences.length,
      averageWords,
      longestSentence,
      problems: [
        ...sayingProblems(language, said),
        ...(averageWords > limits.averageSentenceWords
          ? [
              `${language}: ${averageWords.toFixed(1)} words a sentence on average, at most ${limits.averageSentenceWords}.`,
            ]
          : []),
      ],
    };
  });
}

/** What no caller keeps in mind and no voice can say, in things said in one language. */
export function sayingProblems(language: Language, said: readonly string[]): readonly string[] {
  const sentences = [...new Set(said.flatMap(sentencesIn))];
  return [
    ...sentences
      .filter((sentence) => wordsIn(sentence) > limits.sentenceWords)
      .map(
        (sentence) =>
          `${language}: ${wordsIn(sentence)} words in one sentence, at most ${limits.sentenceWords}: "${sentence}"`,
      ),
    ...said
      .filter((text) => unspeakable.test(text))
      .map((text) => `${language}: a sign that no voice can say: "${text}"`),
  ];
}

/** The sentences of a text: a colon or a semicolon ends one for the ear, as a full stop does. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/[.?!:;]+(?:\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Words as they are spoken; an apostrophe or a hyphen joins. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
