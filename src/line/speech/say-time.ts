import type { Language } from "../book/language.ts";
import type { Day } from "../hours/hours.ts";
import type { ToldHours } from "../hours/told-hours.ts";
import type { Speak } from "./phrasebook.ts";
import { spokenRules } from "./rules.ts";

/** A time of day as people say it, from minutes after midnight: "dix-huit heures trente". */
export function sayTime(minutesAfterMidnight: number, language: Language): string {
  const hour = Math.floor(minutesAfterMidnight / 60) % 24;
  return spokenRules[language].sayTime(hour, minutesAfterMidnight % 60);
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
