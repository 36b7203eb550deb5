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
  const { numberWords, saysShortNumbersWhole } = spokenRules[language];
  if (/^\d{4}$/.test(telephone)) {
    const pairs = [telephone.slice(0, 2), telephone.slice(2)];
    return pairs.map((pair) => numberWords(Number(pair))).join(" ");
  }
  if (/^\d{3}$/.test(telephone) && saysShortNumbersWhole) return numberWords(Number(telephone));
  return sayTelephone(telephone, speak, pause);
}
