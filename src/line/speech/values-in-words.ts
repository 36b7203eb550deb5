import { inEachLanguage, type Language } from "../book/language.ts";
import type { SpokenDate } from "../call/answer.ts";
import type { Day } from "../hours/hours.ts";
import type { Week } from "../hours/told-hours.ts";
import type { Speak } from "./phrasebook.ts";
import { spokenRules } from "./rules.ts";

/** A telephone number digit by digit: "zero eight zero zero", a pause, "nine eight", … */
export function telephoneInWords(telephone: string, speak: Speak, pause: string): string {
  return telephone
    .split(" ")
    .map((group) => [...group].map((digit) => speak(`digit.${digit}`)).join(" "))
    .join(pause);
}

/** A telephone number as people call it: "le dix-sept douze"; longer ones digit by digit. */
export function telephoneNameInWords(
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
  return telephoneInWords(telephone, speak, pause);
}

/** A time of day as people say it, from minutes after midnight: "dix-huit heures trente". */
export function timeInWords(minutesAfterMidnight: number, language: Language): string {
  const hour = Math.floor(minutesAfterMidnight / 60) % 24;
  return spokenRules[language].sayTime(hour, minutesAfterMidnight % 60);
}

/** A date with its weekday: "vendredi premier janvier". */
export function dateInWords(
  { weekday, day, month, year }: SpokenDate,
  language: Language,
  speak: Speak,
): string {
  const rules = spokenRules[language];
  const name = monthNames[language][month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}.`);
  const date = rules.sayDate(speak(`weekday.${weekday}`), day, name);
  return year === undefined ? date : `${date} ${rules.sayYear(year)}`;
}

/** January first. Written here once: `Intl` takes longer to find one than it takes to say a sentence. */
const monthNames = inEachLanguage((language) => {
  const months = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2000, month)));
});

/** Days and their hours: "du lundi au vendredi, de neuf heures à midi; samedi, …". */
export function weekInWords(week: Week, language: Language, speak: Speak): string {
  if (week.length === 0) return speak("week.closed");
  return week
    .map((line) => {
      const days = daysInWords(line.days, language, speak);
      if (line.ranges.length === 0) return speak("week.closed-days", { days });
      return speak("week.line", { days, ranges: rangesInWords(line.ranges, language, speak) });
    })
    .join("; ");
}

/** The hours of a day: "de neuf heures à midi", or that it is closed. */
export function rangesInWords(ranges: Day, language: Language, speak: Speak): string {
  if (ranges.length === 0) return speak("week.closed");
  return ranges
    .map(({ from, to }) =>
      speak("week.range", { from: timeInWords(from, language), to: timeInWords(to, language) }),
    )
    .reduce((first, then) => speak("week.then", { first, then }));
}

function daysInWords(days: readonly number[], language: Language, speak: Speak): string {
  const nameOf = (day: number) => speak(`weekday.${day}`);
  const named = runsOf(days).flatMap(([first, last]) => {
    // Two days are said as two days; from three on, as a span.
    if (last - first > 1) {
      return [speak("week.days", { first: nameOf(first), last: nameOf(last) })];
    }
    const ends = first === last ? [first] : [first, last];
    return ends.map((day) => speak("week.day", { day: nameOf(day) }));
  });
  return dayLists[language].format(named);
}

const dayLists = inEachLanguage(
  (language) => new Intl.ListFormat(language, { type: "conjunction" }),
);

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

const names = inEachLanguage((language) => new Intl.DisplayNames(language, { type: "language" }));
const lists = inEachLanguage((language) => new Intl.ListFormat(language, { type: "disjunction" }));

/** Names that were asked for, by code: `Intl` takes longer to find one than it takes to say a sentence. */
const knownNames = inEachLanguage(() => new Map<string, string>());

function languageName(code: string, language: Language): string {
  const known = knownNames[language].get(code);
  if (known !== undefined) return known;
  const name = names[language].of(code) ?? code;
  knownNames[language].set(code, name);
  return name;
}

/** What a language is called in another, by itself in writing: "Néerlandais". */
export function languageTitle(code: string, language: Language): string {
  const name = languageName(code, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Languages of which one will do: "French or Dutch". */
export function languagesInWords(codes: readonly string[], language: Language): string {
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return languageName(only, language);
  return lists[language].format(codes.map((code) => languageName(code, language)));
}
