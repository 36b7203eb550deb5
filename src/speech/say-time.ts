import type { Language } from "../book/language.ts";
import { numberWords } from "./number-words.ts";

/** A time of day as people say it, from minutes after midnight: "dix-huit heures trente". */
export function sayTime(minutesAfterMidnight: number, language: Language): string {
  const hour = Math.floor(minutesAfterMidnight / 60) % 24;
  const minute = minutesAfterMidnight % 60;
  switch (language) {
    case "fr":
      return sayFrench(hour, minute);
    case "nl":
      return sayDutch(hour, minute);
    case "en":
      return sayEnglish(hour, minute);
  }
}

function sayFrench(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "minuit";
  if (minute === 0 && hour === 12) return "midi";
  // "heure" is feminine: une heure, vingt et une heures.
  const hours = numberWords(hour, "fr").replace(/\bun$/, "une");
  const minutes = minute === 0 ? "" : ` ${numberWords(minute, "fr")}`;
  return `${hours} heure${hour > 1 ? "s" : ""}${minutes}`;
}

function sayDutch(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "middernacht";
  const minutes = minute === 0 ? "" : ` ${numberWords(minute, "nl")}`;
  return `${numberWords(hour, "nl")} uur${minutes}`;
}

function sayEnglish(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "noon";
  const word = (clockHour: number) => numberWords(clockHour % 12 || 12, "en");
  const partOfDay =
    hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
  // "Half past twelve" is clear by itself: nobody opens at half past midnight.
  const suffix = hour === 12 ? "" : ` ${partOfDay}`;
  if (minute === 0) return `${word(hour)}${suffix}`;
  if (minute === 15) return `quarter past ${word(hour)}${suffix}`;
  if (minute === 30) return `half past ${word(hour)}${suffix}`;
  if (minute === 45) return `quarter to ${word(hour + 1)}${suffix}`;
  return `${word(hour)} ${minute < 10 ? "oh " : ""}${numberWords(minute, "en")}${suffix}`;
}
