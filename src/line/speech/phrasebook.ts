import i18next from "i18next";
import type { Language } from "../book/language.ts";

/** Every phrase, by language and name. */
export type Phrasebook = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Says a phrase of one language, its blanks filled. Throws SpeechError where it cannot. */
export type Speak = (phrase: string, blanks?: Readonly<Record<string, string>>) => string;

/**
 * Opens the phrasebook at one language.
 *
 * i18next would answer a missing phrase with its name, and a missing blank with nothing: a caller
 * would hear "main dot title". Both throw here instead.
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
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnEmptyString: false,
    parseMissingKeyHandler: (phrase) => {
      throw new SpeechError(`locales/${language}.ts has no phrase "${phrase}".`);
    },
    missingInterpolationHandler: (text, match) => {
      throw new SpeechError(`locales/${language}.ts: nothing fills ${match[0]} in "${text}".`);
    },
  });
  // Nesting is off: "$t(" in a text is words, not an order to look up another phrase.
  return (phrase, blanks) => translator.t(phrase, { ...blanks, nest: false });
}

/** Something was to be said that has no phrase, or a blank that nothing fills. Nothing is spoken. */
export class SpeechError extends Error {
  readonly code = "speech";

  constructor(message: string) {
    super(message);
    this.name = "SpeechError";
  }
}
