import { toCardinal as english } from "n2words/en-GB";
import { toCardinal as french } from "n2words/fr-BE";
import { toCardinal as dutch } from "n2words/nl-NL";
import type { Language } from "../book/language.ts";

/** A number up to 199 in words, as spoken in Belgium: "nonante", "honderd en twaalf". */
export function numberWords(number: number, language: Language): string {
  switch (language) {
    case "fr":
      return french(number);
    case "nl":
      // "honderdtwaalf" is one blur on the telephone; people say the two numbers apart.
      return number > 100 ? `${dutch(100)} en ${dutch(number - 100)}` : dutch(number);
    case "en":
      return english(number);
  }
}
