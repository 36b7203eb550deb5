import { toCardinal as english } from "n2words/en-GB";
import { toCardinal as french } from "n2words/fr-BE";
import { toCardinal as dutch } from "n2words/nl-NL";
import type { Language } from "../book/language.ts";
import type { Speak } from "./phrasebook.ts";

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

/** A telephone number digit by digit: "zero eight zero zero", a pause, "nine eight", … */
export function sayTelephone(telephone: string, speak: Speak, pause: string): string {
  return telephone
    .split(" ")
    .map((group) => [...group].map((digit) => speak(`digit.${digit}`)).join(" "))
    .join(pause);
}

/** A telephone number as people call it: "le dix-sept douze"; longer ones digit by digit. */
export function sayTelephoneName(
  telephone: string,
  language: Language,
  speak: Speak,
  pause: string,
): string {
  if (/^\d{4}$/.test(telephone)) {
    const pairs = [telephone.slice(0, 2), telephone.slice(2)];
    return pairs.map((pair) => numberWords(Number(pair), language)).join(" ");
  }
  // In English a short number is called digit by digit: "one one two".
  if (/^\d{3}$/.test(telephone) && language !== "en") {
    return numberWords(Number(telephone), language);
  }
  return sayTelephone(telephone, speak, pause);
}
