import type { Phrasebook } from "../../src/line/book/language.ts";
import { inEachLanguage } from "../../src/line/book/language.ts";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import type { Service } from "../../src/line/book/service.ts";
import { spokenPhrases } from "../../src/line/call/spoken-phrases.ts";

const source = {
  from: [],
  also: "a leaflet",
  checked: "2026-11-01",
  confidence: "confirmed",
} as const;

function service(phone: string, hours: string, alternative: string): Service {
  const alternatives = inEachLanguage(() => [alternative]);
  return { phone, hours, alternatives, answers: ["fr"], cost: "free", source };
}

const nightLine = ["night-line"];
const bothLines = ["day-line", "night-line"];

/** The keys as they are called in every language of this book: numbers of no language of the line. */
const digits = ["nought", "ein", "zwei", "drei", "fier", "funf", "sechs", "sieben", "ocht", "neun"];

/** The line's own phrases: the phrase's name in words, then its blanks, each for itself. */
const ownPhrases = Object.entries(spokenPhrases).map(([phrase, blanks]) => [
  phrase,
  [
    phrase.replaceAll(/[.-]/g, " "),
    ...blanks.map((blank) => (blank === "key" ? "press {{key}}" : `{{${blank}}}`)),
  ].join("; "),
]);

/** What the book says, the same in every language, each phrase in words of its own. */
const words = {
  ...Object.fromEntries(ownPhrases),
  ...Object.fromEntries(
    ["ambulance", "day-line", "night-line"].flatMap((id) => [
      [`${id}.name`, `the ${id}`],
      [`${id}.about`, `all about the ${id}`],
    ]),
  ),
  ...Object.fromEntries(digits.map((digit, key) => [`digit.${key}`, digit])),
  "digit.*": "stern",
  "digit.#": "raute",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`weekday.${day}`, `day ${day}`])),
  "main.title": "the main menu",
  "now.title": "somebody now",
  "advice.title": "some advice",
  "danger.title": "in danger",
  "advice.say": "here is the advice",
  "week.line": "{{days}}; {{ranges}}",
  "week.range": "{{from}} until {{to}}",
  "week.then": "{{first}} and then {{then}}",
  "week.days": "{{first}} through {{last}}",
  "week.day": "{{day}}",
  "week.closed": "shut",
  "week.closed-days": "shut; {{days}}",
  // Shorter than their names: the proof would hear that those are English.
  "opening.until-night-date": "until night; {{day}}; {{next}}; {{time}}",
  "opening.opens-night-date": "opens night; {{day}}; {{next}}; {{time}}",
  "opening.probably-closed-holiday": "probably closed holiday",
};

/** A book of its own for the proof: one place of each kind, three services. */
export const provedBook: BookDraft = {
  tree: {
    start: "welcome",
    home: "main",
    danger: "in-danger",
    withoutKeys: { "no language yet": nightLine, ...inEachLanguage(() => nightLine) },
    nodes: {
      "welcome": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
      "main": { kind: "menu", title: "main.title", keys: { 1: "day-line", 2: "advice", 3: "now" } },
      "now": {
        kind: "first-open",
        title: "now.title",
        lines: inEachLanguage(() => bothLines),
      },
      "advice": {
        kind: "topic",
        title: "advice.title",
        say: "advice.say",
        keys: { 1: "in-danger", 2: "night-line" },
        source,
      },
      "in-danger": { kind: "danger", title: "danger.title", service: "ambulance" },
    },
  },
  services: {
    "ambulance": { ...service("112", "24/7", "night-line"), emergency: true },
    "day-line": service("0800 11 111", "Mo-Fr 09:00-17:00; PH off", "night-line"),
    "night-line": service("106", "24/7", "day-line"),
  },
  documents: {},
  phrases: inEachLanguage(() => words),
  spokenPhrases,
};

/** The book with some French phrases changed. */
export function withFrench(changes: Readonly<Record<string, string>>): BookDraft {
  const phrases: Phrasebook = { ...provedBook.phrases, fr: { ...words, ...changes } };
  return { ...provedBook, phrases };
}
