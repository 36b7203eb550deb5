import { inEachLanguage, type Language } from "../book/language.ts";
import type { SpokenDate } from "../call/answer.ts";
import type { Day } from "../hours/hours.ts";
import type { Week } from "../hours/told-hours.ts";
import type { Speak } from "./phrasebook.ts";
import { spokenRules } from "./rules.ts";

/** A time of day as people say it, from minutes after midnight: "dix-huit heures trente". */
export function sayTime(minutesAfterMidnight: number, language: Language): string {
  const hour = Math.floor(minutesAfterMidnight / 60) % 24;
  return spokenRules[language].sayTime(hour, minutesAfterMidnight % 60);
}

/** A date with its weekday: "vendredi premier janvier". */
export function sayDate(
  { weekday, day, month, year }: SpokenDate,
  language: Language,
  speak: Speak,
): string {
  const rules = spokenRules[language];
  const name = monthNames[language].format(new Date(Date.UTC(2000, month - 1)));
  const date = rules.sayDate(speak(`weekday.${weekday}`), day, name);
  return year === undefined ? date : `${date} ${rules.sayYear(year)}`;
}

const monthNames = inEachLanguage(
  (language) => new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }),
);

/** Days and their hours: "du lundi au vendredi, de neuf heures à midi; samedi, …". */
export function sayWeek(week: Week, language: Language, speak: Speak): string {
  if (week.length === 0) return speak("week.closed");
  return week
    .map(({ days, ranges }) =>
      speak("week.line", {
        days: sayDays(days, language, speak),
        ranges: sayRanges(ranges, language, speak),
      }),
    )
    .join("; ");
}

/** The hours of a day: "de neuf heures à midi", or that it is closed. */
export function sayRanges(ranges: Day, language: Language, speak: Speak): string {
  if (ranges.length === 0) return speak("week.closed");
  return ranges
    .map(({ from, to }) =>
      speak("week.range", { from: sayTime(from, language), to: sayTime(to, language) }),
    )
    .reduce((first, then) => speak("week.then", { first, then }));
}

function sayDays(days: readonly number[], language: Language, speak: Speak): string {
  const names = runsOf(days).flatMap(([first, last]) => {
    const ends = [speak(`weekday.${first}`), speak(`weekday.${last}`)] as const;
    if (first === last) return [ends[0]];
    // Two days are said as two days; from three on, as a span.
    if (last - first === 1) return ends;
    return [speak("week.days", { first: ends[0], last: ends[1] })];
  });
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
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
