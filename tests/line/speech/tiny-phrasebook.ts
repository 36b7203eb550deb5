import type { Phrasebook } from "../../../src/line/book/language.ts";
import { inEachLanguage, type Language } from "../../../src/line/book/language.ts";
import type { Value } from "../../../src/line/call/answer.ts";
import { createSpeech, type Pause, type Speech } from "../../../src/line/speech/speech.ts";

/** What every phrasebook of these tests has: digits and days, each in three languages. */
const words = {
  fr: {
    digits: "zéro un deux trois quatre cinq six sept huit neuf",
    days: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    week: "{{days}} : {{ranges}}|de {{from}} à {{to}}|{{first}}, puis {{then}}|du {{first}} au {{last}}|le {{day}}|fermé {{days}}",
  },
  nl: {
    digits: "nul één twee drie vier vijf zes zeven acht negen",
    days: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    week: "{{days}}: {{ranges}}|van {{from}} tot {{to}}|{{first}}, dan {{then}}|van {{first}} tot {{last}}|{{day}}|{{days}} gesloten",
  },
  en: {
    digits: "zero one two three four five six seven eight nine",
    days: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    week: "{{days}}: {{ranges}}|from {{from}} to {{to}}|{{first}}, then {{then}}|{{first}} to {{last}}|{{day}}|closed on {{days}}",
  },
};

function phrasesOf(language: keyof typeof words): Readonly<Record<string, string>> {
  const { digits, days, week } = words[language];
  const [line = "", range = "", then = "", span = "", day = "", closed = ""] = week.split("|");
  return {
    ...Object.fromEntries(digits.split(" ").map((digit, index) => [`digit.${index}`, digit])),
    ...Object.fromEntries(days.split(" ").map((day, index) => [`weekday.${index + 1}`, day])),
    "week.line": line,
    "week.range": range,
    "week.then": then,
    "week.days": span,
    "week.day": day,
    "week.closed-days": closed,
    "said": "{{it}}",
  };
}

/** A small phrasebook, and more phrases: the same in every language. */
export function tinyPhrasebook(more: Readonly<Record<string, string>> = {}): Phrasebook {
  return {
    ...inEachLanguage(() => more),
    fr: { ...phrasesOf("fr"), ...more },
    nl: { ...phrasesOf("nl"), ...more },
    en: { ...phrasesOf("en"), ...more },
  };
}

const speech: Speech = createSpeech(tinyPhrasebook());

/** How a value sounds in a language: words and pauses. */
export function sound(value: Value, language: Language): readonly (string | Pause)[] {
  return speech({ language, phrase: "said", blanks: { it: value } }).parts;
}

/** How a value without a pause sounds in French, in Dutch and in English. */
export function inThreeLanguages(value: Value): readonly string[] {
  return (["fr", "nl", "en"] as const).map((language) => sound(value, language).join(" ⏸ "));
}
