import type { Book } from "../../line/book/book.ts";
import type { Language } from "../../line/book/language.ts";
import { byAppointment, hoursUnknown } from "../../line/book/service.ts";
import type { Words } from "../../line/call/answer.ts";
import type { Option } from "../../line/call/options.ts";
import { DATES_FIRST, readDays, WEEKS_FIRST } from "../../line/hours/read-days.ts";
import type { WrittenHours } from "../../line/hours/written-hours.ts";
import type { Speech } from "../../line/speech/speech.ts";
import { languageTitle } from "../../line/speech/values-in-words.ts";
import { toolTexts } from "../texts/texts.ts";
import type { HoursTexts, MapTexts } from "../texts/texts-type.ts";

/** Writes what callers hear, in the language of the map. */
export interface Writer {
  readonly language: Language;
  readonly words: MapTexts;
  readonly write: (words: Words) => string;
  /** What a place or a service is called. */
  readonly name: (place: string) => string;
  /** What an option of a prompt is called. */
  readonly option: (option: Option) => string;
  /** Its hours; undefined for a place of the tree. */
  readonly hours: (place: string) => string | undefined;
}

/** Makes the writer of a book in one language. */
export function createWriter(book: Book, speech: Speech, language: Language): Writer {
  const words = toolTexts[language].map;
  const write = (said: Words) => asWritten(speech({ language, ...said }).parts.join(""));
  const name = (place: string) => {
    const node = book.nodes.get(place);
    if (node === undefined) return write({ phrase: `${place}.name` });
    return "title" in node ? write({ phrase: node.title }) : words.kinds.language;
  };
  return {
    language,
    words,
    write,
    name,
    option({ label }) {
      if ("service" in label) return name(label.service.id);
      // Each language is offered in its own words.
      if ("language" in label) return languageTitle(label.language, label.language);
      return write(label);
    },
    hours(place) {
      const service = book.services.get(place);
      return service && writeHours(service.writtenHours, words.hours);
    },
  };
}

/** A phrase as it is read instead of heard: "the C A W" is "The CAW", and no full stop ends it. */
function asWritten(spoken: string): string {
  const joined = spoken.replace(/\b\p{Lu}(?: \p{Lu}\b)+/gu, (letters) =>
    letters.replaceAll(" ", ""),
  );
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** The hours of a service in few signs, dated rules too: "Mo Tu Th Fr 9:00–12:00; 24 Dec–2 Jan closed". */
export function writeHours(
  { hours, holidays, laterHours = [] }: WrittenHours,
  words: HoursTexts,
): string {
  if (hours === byAppointment) return words.byAppointment;
  if (hours === hoursUnknown) return words.hoursUnknown;
  const later = laterHours.map(({ from, hours: written }) => {
    const [year = "", month, day] = from.split("-");
    const date = [writeDay(day, words), words.months[Number(month) - 1], year].join(" ");
    return `; ${words.from} ${date}: ${writeWeek(written, words)}`;
  });
  const guess = holidays === undefined ? "" : `, ${words.holidaysNotStated}`;
  return [writeWeek(hours, words), guess, ...later].join("");
}

function writeWeek(hours: string, words: HoursTexts): string {
  if (hours.trim() === "24/7") return words.always;
  const [rules = "", otherwise] = hours.split("||");
  const written = rules
    .split(/;|, /)
    .map((rule) => writeRule(rule.trim().replaceAll(/\s+/g, " "), words))
    .reduce((before, rule) => `${before}${rule.startsWith(",") ? "" : "; "}${rule}`);
  return otherwise === undefined
    ? written
    : `${written}; ${words.otherwise} ${words.byAppointment}`;
}

function writeRule(rule: string, words: HoursTexts): string {
  // Said of all the rules before it, in one breath with them.
  if (rule === "PH off") return `, ${words.notOnHolidays}`;
  const dates = DATES_FIRST.exec(rule)?.[0] ?? "";
  const undated = rule.slice(dates.length).trimStart();
  const weeks = WEEKS_FIRST.exec(undated);
  const parts = undated
    .slice(weeks?.[0].length ?? 0)
    .trimStart()
    .split(" ");
  const times = parts.at(-1) ?? "";
  const days = parts.length > 1 ? (parts[0] ?? "") : "";
  return [
    writeDates(dates, words),
    writeWeeks(weeks?.[1], words),
    writeDays(days, words),
    times === "off" ? words.closed : writeTimes(times),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function writeDates(dates: string, words: HoursTexts): string {
  return dates
    .split(",")
    .map((span) => {
      const ends = span.replace("+", "").split("-");
      const written = ends.map((date) => writeDate(date, words)).join("–");
      return span.endsWith("+") ? `${words.from} ${written}` : written;
    })
    .join(", ");
}

const englishMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function writeDate(date: string, words: HoursTexts): string {
  const [, year, month = "", day] = /^(?:(\d{4}) ?)?([A-Z]\w\w)?(?: ?(\d\d))?$/.exec(date) ?? [];
  const name = words.months[englishMonths.indexOf(month)];
  return [day === undefined ? undefined : writeDay(day, words), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

function writeDay(day: string | undefined, { firstOfMonth }: HoursTexts): string {
  return Number(day) === 1 ? firstOfMonth : `${Number(day)}`;
}

function writeWeeks(weeks: string | undefined, words: HoursTexts): string {
  if (weeks === undefined) return "";
  if (weeks === "01-53/2") return words.oddWeeks;
  if (weeks === "02-53/2" || weeks === "02-52/2") return words.evenWeeks;
  return `${words.weeks} ${weeks.replace("-", "–")}`;
}

function writeTimes(times: string): string {
  return times
    .replaceAll(/\b0(?=\d:)/g, "")
    .replaceAll("-", "–")
    .replaceAll(",", ", ");
}

/** Three days or more in a row as a span, others one by one. */
function writeDays(written: string, words: HoursTexts): string {
  if (written === "") return "";
  const days = readDays(written);
  if (days === "public holidays") return words.onHolidays;
  const names = days.map(({ weekday, nth }) => ({ weekday, name: nameOf(weekday, nth, words) }));
  const ordered = names.toSorted((one, other) => one.weekday - other.weekday);
  const [first, last] = [ordered.at(0), ordered.at(-1)];
  if (first === undefined || last === undefined) return "";
  const isSpan =
    !written.includes("[") && days.length > 2 && last.weekday - first.weekday === days.length - 1;
  return isSpan ? `${first.name}–${last.name}` : ordered.map(({ name }) => name).join(" ");
}

function nameOf(
  weekday: number,
  nth: number | undefined,
  { days, nth: names, last }: HoursTexts,
): string {
  const day = days[weekday] ?? "";
  if (nth === undefined) return day;
  if (nth > 0) return `${names[nth - 1]} ${day}`;
  return nth === -1 ? `${last} ${day}` : `${names[-nth - 1]} ${last} ${day}`;
}
