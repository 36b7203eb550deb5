import type { Language } from "../../line/book/language.ts";
import type { Said } from "../../line/speech/speech.ts";
import { toolTexts } from "../texts/texts.ts";
import { groups, type Sentence } from "./sentences.ts";

/** A sentence with its number in the script: its place among all sentences of its language, from 1. */
export interface ScriptLine extends Sentence {
  readonly number: number;
}

/** The lines of the script of a language, in the order in which they are read. */
export function scriptLines(
  sentences: readonly Sentence[],
  language: Language,
): readonly ScriptLine[] {
  return sentences
    .filter((sentence) => sentence.language === language)
    .map((sentence, index) => ({ ...sentence, number: index + 1 }));
}

/** Seconds that somebody needs for a sentence beside its own, with a second try now and then. */
const beside = 25;

/**
 * Writes the script that a speaker reads from: what to know first, then a line a sentence with its
 * number, its words with their gaps, and its name. The numbers are those of the whole script,
 * whatever is left out of it.
 *
 * @param isLeft whether a sentence is still to be read; absent: all are
 */
export function writeScript(
  sentences: readonly Sentence[],
  language: Language,
  isLeft: (sentence: Sentence) => boolean = () => true,
): string {
  const texts = toolTexts[language].script;
  const all = scriptLines(sentences, language);
  const lines = all.filter(isLeft);
  const hours = Math.ceil((secondsOf(lines) * 2 + lines.length * beside) / 3600);
  const head = [
    texts.title,
    texts.length(lines.length, minutesOf(lines), hours),
    ...(lines.length < all.length ? [texts.left] : []),
    ...texts.directions.map((direction) => `- ${direction}`),
  ];
  const parts = groups.flatMap((group) => {
    const own = lines.filter((line) => line.group === group);
    if (own.length === 0) return [];
    const { title, tone } = texts.groups[group];
    return [
      [`== ${title} (${texts.minutes(own.length, minutesOf(own))})`, tone].join("\n"),
      own.map(writeLine).join("\n"),
    ];
  });
  return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}

function writeLine({ number, parts, name }: ScriptLine): string {
  return `${String(number).padStart(3, "0")}  ${readText(parts)}  (${name})`;
}

/** The words of a sentence as somebody reads them, its gaps marked. */
export function readText(parts: Said["parts"]): string {
  return parts.map((part) => (typeof part === "string" ? part.trim() : "…")).join(" ");
}

function secondsOf(lines: readonly Sentence[]): number {
  return lines.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Whole minutes of sound; none only where there is no sentence. */
function minutesOf(lines: readonly Sentence[]): number {
  return Math.ceil(secondsOf(lines) / 60);
}
