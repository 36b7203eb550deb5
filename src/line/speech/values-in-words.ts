import { inEachLanguage, type Language } from "../book/language.ts";
import { type Day, type WeeklyHours, weekOf } from "../hours/hours.ts";
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
  const { numberWords, saysShortNumbersWhole } = spokenRules[language];
  if (/^\d{4}$/.test(telephone)) {
    const pairs = [telephone.slice(0, 2), telephone.slice(2)];
    return pairs.map((pair) => numberWords(Number(pair))).join(" ");
  }
  if (/^\d{3}$/.test(telephone) && saysShortNumbersWhole) return numberWords(Number(telephone));
  return telephoneInWords(telephone, speak, pause);
}

/** A time of day as people say it, from minutes after midnight: "dix-huit heures trente". */
export function timeInWords(minutesAfterMidnight: number, language: Language): string {
  const hour = Math.floor(minutesAfterMidnight / 60) % 24;
  return spokenRules[language].sayTime(hour, minutesAfterMidnight % 60);
}

/** The opening hours of a week: "du lundi au vendredi, de neuf heures à midi; samedi, …". */
export function weekInWords(hours: WeeklyHours, language: Language, speak: Speak): string {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const sayRanges = (ranges: Day) =>
    ranges
      .map(({ from, to }) =>
        speak("week.range", { from: timeInWords(from, language), to: timeInWords(to, language) }),
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
  return weekOf(hours)
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
