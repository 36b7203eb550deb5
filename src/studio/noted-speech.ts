import type { Phrasebook } from "../line/book/language.ts";
import type { Utterance } from "../line/call/answer.ts";
import { createSpeech, type Said } from "../line/speech/speech.ts";

/** The phrases that something said is made of, each once, in the order in which they are heard. */
export interface UsedPhrases {
  readonly phrases: readonly string[];
  /** Phrases that fill blanks with a digit or a weekday: there are many, and nobody asks for them. */
  readonly values: readonly string[];
}

/** Something said, with the phrases that it is made of. */
export interface NotedSaid extends UsedPhrases {
  readonly said: Said;
}

/** Says something as the line does, and tells which phrases it used. */
export type NotedSpeech = (utterance: Utterance) => NotedSaid;

/** Makes the speech of a book of phrases that tells which of them it used. */
export function createNotedSpeech(phrasebook: Phrasebook): NotedSpeech {
  let used = new Set<string>();
  const speech = createSpeech(phrasebook, (phrase) => used.add(phrase));
  return (utterance) => {
    used = new Set();
    const said = speech(utterance);
    return { said, ...sortOut(used) };
  };
}

/** All that several things said are made of, each once. */
export function allUsed(some: readonly UsedPhrases[]): UsedPhrases {
  return sortOut(new Set(some.flatMap(({ phrases, values }) => [...phrases, ...values])));
}

function sortOut(used: ReadonlySet<string>): UsedPhrases {
  const all = [...used];
  return { phrases: all.filter((one) => !isValue(one)), values: all.filter(isValue) };
}

/** Whether a phrase is a digit or the name of a day: it fills blanks and says nothing by itself. */
export function isValue(phrase: string): boolean {
  return /^(digit|weekday)\./.test(phrase);
}

/**
 * The phrases of each text that was heard of what was said, in order. What a key cut short has those
 * that had begun; what was never begun is passed over.
 */
export function phrasesHeard(
  heard: readonly { readonly text: string }[],
  said: readonly NotedSaid[],
): readonly (readonly string[])[] {
  let next = 0;
  return heard.map(({ text }) => {
    const found: NotedSaid[] = [];
    let left = text;
    for (const [index, one] of said.entries()) {
      if (left === "") break;
      const whole = wholeText(one);
      const isNext = index >= next && (left.startsWith(whole) || whole.startsWith(left));
      if (!isNext) continue;
      found.push(one);
      next = index + 1;
      left = left.slice(whole.length).trimStart();
    }
    return allUsed(found).phrases;
  });
}

/** A thing said as the telephone writes what it heard: a pause is a space. */
function wholeText({ said: { parts } }: NotedSaid): string {
  const text = parts.map((part) => (typeof part === "string" ? part : " ")).join("");
  return text.trim().replaceAll(/\s+/g, " ");
}
