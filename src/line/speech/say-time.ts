import type { Language } from "../book/language.ts";
import type { Day } from "../hours/hours.ts";
import type { ToldHours } from "../hours/told-hours.ts";
import type { Speak } from "./phrasebook.ts";
import { numberWords } from "./say-number.ts";

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

/** The opening hours of a week: "du lundi au vendredi, de neuf heures à midi; samedi, …". */
export function sayWeek({ week }: ToldHours, language: Language, speak: Speak): string {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const sayRanges = (ranges: Day) =>
    ranges
      .map(({ from, to }) =>
        speak("week.range", { from: sayTime(from, language), to: sayTime(to, language) }),
      )
      .reduce((first, then) => speak("week.then", { first, then }));
  const sayDays = (days: readonly number[]) =>
    list.format(
      runsOf(days).flatMap(([first, last]) => {
        const names = [speak(`weekday.${first}`), speak(`weekday.${last}`)] as const;
        if (first === last) return [names[0]];
        // Two days are said as two days; from three on, as a span.
        if (last - first === 1) return names;
        return [speak("week.days", { first: names[0], last: names[1] })];
      }),
    );
  return week
    .map(({ days, ranges }) =>
      speak("week.line", { days: sayDays(days), ranges: sayRanges(ranges) }),
    )
    .join("; ");
}

/** Days that follow one another, as pairs of first and last: 1 2 3 5 → [1, 3], [5, 5]. */
function runsOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
