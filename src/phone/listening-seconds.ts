import type { Say } from "./verb.ts";

/** 150–200 words a minute are comfortable for synthetic speech (PHONE.md); 160 is reckoned here. */
const WORDS_PER_MINUTE = 160;

/** How long a caller listens to a Say, in seconds: its words at 160 a minute divided by their rate, plus its breaks. */
export function listeningSeconds(say: Say): number {
  let seconds = 0;
  for (const part of say.parts) {
    seconds +=
      part.kind === "break"
        ? part.milliseconds / 1000
        : wordsIn(part.text).filter(isSpoken).length * secondsPerWord(part.rate);
  }
  return seconds;
}

/** How long one word takes at a rate in percent, in seconds. */
export function secondsPerWord(rate: number): number {
  return 60 / WORDS_PER_MINUTE / (rate / 100);
}

/** The text cut at its spaces; punctuation that stands alone is kept and is not {@link isSpoken}. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Whether a word takes time to say: it holds a letter or a digit. */
export function isSpoken(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
