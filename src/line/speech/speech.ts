import { inEachLanguage, type Language, type Phrasebook } from "../book/language.ts";
import type { Utterance, Value, Words } from "../call/answer.ts";
import { type Speak, speakIn } from "./phrasebook.ts";
import {
  dateInWords,
  languagesInWords,
  rangesInWords,
  telephoneInWords,
  telephoneNameInWords,
  timeInWords,
  weekInWords,
} from "./values-in-words.ts";

/** A stretch of silence between spoken words. */
export interface Pause {
  readonly milliseconds: number;
}

/** What one voice says, in order: words and pauses. */
export interface Said {
  readonly language: Language;
  readonly parts: readonly (string | Pause)[];
}

/** Turns what is to be said into words and pauses. */
export type Speech = (utterance: Utterance) => Said;

/** Stands for a pause inside a text while it is composed. No voice ever sees it. */
const pauseMark = "\u23F8";

/** Between the groups of a telephone number. */
const betweenGroups: Pause = { milliseconds: 400 };

/**
 * Makes the line speak from a book of phrases.
 *
 * @param note told the name of each phrase that is said, those that fill its blanks after it
 * @throws {SpeechError} when something is said that has no phrase, or a blank that nothing fills.
 */
export function createSpeech(phrasebook: Phrasebook, note?: (phrase: string) => void): Speech {
  const voices = inEachLanguage((language) => speakIn(phrasebook, language));
  return (utterance) => {
    const { language } = utterance;
    const voice = voices[language];
    const speak: Speak =
      note === undefined
        ? voice
        : (phrase, blanks) => {
            note(phrase);
            return voice(phrase, blanks);
          };
    return { language, parts: withPauses(compose(utterance, language, speak, note)) };
  };
}

function compose(
  { phrase, blanks }: Words,
  language: Language,
  speak: Speak,
  note?: (phrase: string) => void,
): string {
  if (blanks === undefined) return speak(phrase);
  // What fills its blanks is composed before it, and heard after its first words.
  note?.(phrase);
  const filled: Record<string, string> = {};
  for (const blank in blanks) {
    filled[blank] = sayValue(blanks[blank] as Value, language, speak, note);
  }
  return speak(phrase, filled);
}

function sayValue(
  value: Value,
  language: Language,
  speak: Speak,
  note?: (phrase: string) => void,
): string {
  if ("phrase" in value) return compose(value, language, speak, note);
  if ("key" in value) return speak(`digit.${value.key}`);
  if ("telephone" in value) return telephoneInWords(value.telephone, speak, `${pauseMark} `);
  if ("telephoneName" in value) {
    return telephoneNameInWords(value.telephoneName, language, speak, `${pauseMark} `);
  }
  if ("time" in value) return timeInWords(value.time, language);
  if ("weekday" in value) return speak(`weekday.${value.weekday}`);
  if ("date" in value) return dateInWords(value.date, language, speak);
  if ("week" in value) return weekInWords(value.week, language, speak);
  if ("ranges" in value) return rangesInWords(value.ranges, language, speak);
  return languagesInWords(value.languages, language);
}

function withPauses(text: string): readonly (string | Pause)[] {
  if (!text.includes(pauseMark)) return [text];
  return text
    .split(pauseMark)
    .flatMap((part, index) => (index === 0 ? [part] : [betweenGroups, part.trimStart()]));
}
