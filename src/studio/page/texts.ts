import type { Language } from "../../line/book/language.ts";
import { preferences } from "./kept.ts";
import { acts } from "./texts/acts.ts";
import { facts } from "./texts/facts.ts";
import { forms } from "./texts/forms.ts";
import { hours } from "./texts/hours.ts";
import { lacks } from "./texts/lacks.ts";
import { letter } from "./texts/letter.ts";
import { login } from "./texts/login.ts";
import { map } from "./texts/map.ts";
import { page } from "./texts/page.ts";
import { phone } from "./texts/phone.ts";
import { phrases } from "./texts/phrases.ts";
import { today } from "./texts/today.ts";
import { voice } from "./texts/voice.ts";
import { words } from "./texts/words.ts";

/** The languages of the line and of this page; the key that chooses one in a call is its place here. */
export const languages = Object.keys(page) as [Language, ...Language[]];

/** The language of the interface: as it was chosen, else one that the browser asks for, else the first. */
export function pageLanguage(): Language {
  const wanted = [preferences().language, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.flatMap((tag) => languages.filter((known) => known === tag))[0] ?? languages[0];
}

/** The words of the interface, in its language or another: those of every view, and of each by its name. */
export function texts(language: Language = pageLanguage()) {
  return {
    ...page[language],
    phone: phone[language],
    map: map[language],
    words: words[language],
    phrases: phrases[language],
    facts: facts[language],
    letter: letter[language],
    acts: acts[language],
    forms: forms[language],
    hours: hours[language],
    lacks: lacks[language],
    today: today[language],
    voice: voice[language],
    login: login[language],
  };
}

/** A language as the interface calls it within a sentence, or as it calls itself: "néerlandais". */
export function languageName(code: string, inLanguage: string = pageLanguage()): string {
  return new Intl.DisplayNames(inLanguage, { type: "language" }).of(code) ?? code;
}

/** A language by itself, as a heading or a choice: "Néerlandais". */
export function languageTitle(code: Language, inLanguage?: Language): string {
  const name = languageName(code, inLanguage);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a key of the telephone is called, in the language of the interface: "star", "hash", or its digit. */
export function nameOfKey(key: string): string {
  const { star, hash } = texts().phone;
  return key === "*" ? star : key === "#" ? hash : key;
}

/** A date that is written YYYY-MM-DD, as people in Belgium read it: "lundi 23 novembre 2026". */
export function writeDate(date: string): string {
  const parts = new Intl.DateTimeFormat(`${pageLanguage()}-BE`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(new Date(`${date}T12:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const day = part("day") === "1" ? texts().firstOfMonth : part("day");
  return [part("weekday"), day, part("month"), part("year")].join(" ");
}

/** A moment that is written YYYY-MM-DDTHH:MM, as people read it: "lundi 23 novembre 2026, 10:00". */
export function writeMoment(moment: string): string {
  const [date = "", time = ""] = moment.split("T");
  return `${writeDate(date)}, ${time}`;
}

/** A text whose French signs stay with the word before them when a line ends. */
export function keepSigns(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/g, "\u00a0");
}
