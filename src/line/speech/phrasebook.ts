import i18next from "i18next";
import type { Language, Phrasebook } from "../book/language.ts";

/** Says a phrase of one language, its blanks filled. Throws SpeechError where it cannot. */
export type Speak = (phrase: string, blanks?: Readonly<Record<string, string>>) => string;

/**
 * Opens the phrasebook at one language. Every phrase is found and taken apart here, once: to
 * have i18next search it for blanks each time it is said takes twenty times as long.
 *
 * i18next would answer a missing phrase with its name, and a missing blank with nothing: a caller
 * would hear "main dot title". Both throw here instead.
 *
 * @throws {SpeechError} when a phrase is empty
 */
export function speakIn(phrasebook: Phrasebook, language: Language): Speak {
  const translator = i18next.createInstance();
  translator.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: phrasebook[language] } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    parseMissingKeyHandler: (phrase) => {
      throw new SpeechError(`locales/${language}.ts has no phrase "${phrase}".`);
    },
  });
  // As it stands: "$t(" in a text is words, not an order to look up another phrase.
  const find = (phrase: string) => takeApart(translator.t(phrase, { skipInterpolation: true }));
  const found = new Map(
    Object.keys(phrasebook[language]).map((phrase) => [phrase, find(phrase)] as const),
  );
  return (phrase, blanks = {}) => {
    // What is not there is asked for as well: it is i18next that says so.
    const { text, words, blanks: names } = found.get(phrase) ?? find(phrase);
    let said = words[0] ?? "";
    for (const [index, name] of names.entries()) {
      const filling = blanks[name];
      if (typeof filling !== "string") {
        throw new SpeechError(`locales/${language}.ts: nothing fills {{${name}}} in "${text}".`);
      }
      said += filling + words[index + 1];
    }
    return said;
  };
}

/** A phrase in its parts: words, a blank, words, a blank, words. */
interface Template {
  readonly text: string;
  /** One more than there are blanks; some may be empty. */
  readonly words: readonly string[];
  readonly blanks: readonly string[];
}

function takeApart(text: string): Template {
  const parts = text.split(/\{\{(.+?)\}\}/);
  return {
    text,
    words: parts.filter((_, index) => index % 2 === 0),
    blanks: parts.filter((_, index) => index % 2 === 1).map((blank) => blank.trim()),
  };
}

/** Something was to be said that has no phrase, or a blank that nothing fills. Nothing is spoken. */
export class SpeechError extends Error {
  readonly code = "speech";

  constructor(message: string) {
    super(message);
    this.name = "SpeechError";
  }
}
