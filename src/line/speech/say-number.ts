import type { Language } from "../book/language.ts";
import type { Speak } from "./phrasebook.ts";
import { spokenRules } from "./rules.ts";

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
  const { numberWords, sayFourDigits, saysShortNumbersWhole } = spokenRules[language];
  if (/^[1-9]\d{3}$/.test(telephone)) {
    return sayFourDigits(Number(telephone.slice(0, 2)), Number(telephone.slice(2)));
  }
  if (/^\d{3}$/.test(telephone) && saysShortNumbersWhole) return numberWords(Number(telephone));
  return sayTelephone(telephone, speak, pause);
}
