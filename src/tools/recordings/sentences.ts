import { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import type { Utterance, Value, Words } from "../../line/call/answer.ts";
import { isAlwaysSpoken } from "../../line/call/danger.ts";
import { arrival, keys } from "../../line/call/position.ts";
import { sayService } from "../../line/call/say-service.ts";
import { type SpokenPhrase, spokenPhrases } from "../../line/call/spoken-phrases.ts";
import { nameOfSentence } from "../../line/speech/recorded.ts";
import type { Said, Speech } from "../../line/speech/speech.ts";
import { reckonedSeconds } from "../../phone/hear.ts";
import { closingsTold, openingsTold, weeksTold } from "./days.ts";
import { placesIn, type Turn, turnsOfAnyDay } from "./turns.ts";

/** What is read in one tone, in the order in which it is read. */
export const groups = [
  "menus",
  "topics",
  "services",
  "times",
  "weeks",
  "numbers",
  "calls",
  "notices",
] as const;

/** One of `groups`. */
export type Group = (typeof groups)[number];

/** A sentence that callers can hear and that can be recorded. */
export interface Sentence extends Said {
  /** By which its files are called: `nameOfSentence`. */
  readonly name: string;
  /** The phrase that it is made of, its blanks filled. */
  readonly phrase: string;
  readonly group: Group;
  /** How long it lasts as the carrier's voice says it, in seconds. */
  readonly seconds: number;
  /** What callers hear right before and after it, the first time that they do; nothing where it stands alone. */
  readonly around: Readonly<Record<"before" | "after", Said | undefined>>;
}

/**
 * Every sentence that callers of a book can hear, from a moment on for 400 days, in each language:
 * whatever is open, tried, closed for a day or out of use. Not among them: what the carrier's voice
 * always says. In order of language, group and place in the book, whatever the day.
 *
 * @param book with the routes that callers get: a rehearsal says what they never hear
 */
export function listSentences(
  book: Book,
  speech: Speech,
  from: Temporal.Instant,
): readonly Sentence[] {
  const found = new Map<string, Found>();
  const spoken = new Map<string, Said>();
  const say = (utterance: Utterance): Said => {
    const sound = JSON.stringify(utterance);
    const said = spoken.get(sound) ?? speech(utterance);
    spoken.set(sound, said);
    return said;
  };
  for (const turn of turnsFrom(book, from)) {
    if (isAlwaysSpoken(book, turn)) continue;
    const heard = turn.say.map(say);
    for (const [index, utterance] of turn.say.entries()) {
      const said = heard[index];
      if (said === undefined) continue;
      const name = nameOfSentence(said);
      if (found.has(name)) continue;
      const around = { before: heard[index - 1], after: heard[index + 1] };
      found.set(name, { utterance, said, around });
    }
  }
  const places = placesInBook(book);
  return [...found]
    .map(([name, one]) => ({ sentence: sentenceOf(name, one), rank: rankOf(one, places) }))
    .toSorted((one, other) => compare(one.rank, other.rank))
    .map(({ sentence }) => sentence);
}

/** Every turn of any day, then what the hours bring to each service. */
function* turnsFrom(book: Book, from: Temporal.Instant): Generator<Turn> {
  yield* turnsOfAnyDay(book, from);
  const reached = languages.map((language) => {
    const ids = placesIn(book, language).services.map(({ id }) => id);
    return { language, ids: new Set(ids) };
  });
  for (const service of book.services.values()) {
    // What is past review stays so, whatever the hour: the doubt that is added is the same each time.
    const old = { ...service, reviewDue: longAgo };
    const { hours } = service;
    const openings = [...openingsTold(service, from)];
    const others = [...closingsTold(service, from)];
    if (typeof hours === "object") others.push(...weeksTold(hours, from));
    for (const { language } of reached.filter(({ ids }) => ids.has(service.id))) {
      const turn = (say: readonly Words[]): Turn => ({
        here: { ...arrival(book), language, place: service.id },
        say: say.map((one) => ({ language, ...one })),
      });
      for (const at of openings) yield turn(sayService(service, language, at));
      yield turn(sayService(old, language, from));
      for (const say of others) yield turn(say);
    }
  }
}

const longAgo = Temporal.PlainDate.from("1970-01-01");

/** A sentence as it was found first. */
interface Found {
  readonly utterance: Utterance;
  readonly said: Said;
  readonly around: Sentence["around"];
}

function sentenceOf(name: string, { utterance: { phrase }, said, around }: Found): Sentence {
  return { ...said, name, phrase, group: groupOf(phrase), seconds: secondsOf(said), around };
}

/** How long the carrier's voice takes for a sentence, in seconds: what a recording of it is measured by. */
export function secondsOf({ parts }: Pick<Said, "parts">): number {
  return reckonedSeconds({
    parts: parts.map((part) =>
      typeof part === "string"
        ? { kind: "text", text: part, rate: 100 }
        : { kind: "break", milliseconds: part.milliseconds },
    ),
  });
}

type Stem<Phrase> = Phrase extends `${infer First}.${string}` ? First : Phrase;

/** What is no sentence by itself, or always spoken by the carrier's voice. */
type Unread = "danger" | "fault" | "key" | "label";

/** The group of each of the line's own phrases, by their first word. */
const groupsOfPhrases: Readonly<
  Record<Exclude<Stem<keyof SpokenPhrase>, Unread>, Group> & Record<string, Group>
> = {
  "language": "menus",
  "welcome": "menus",
  "option": "menus",
  "standing-keys": "menus",
  "alternatives": "menus",
  "service": "services",
  "cost": "services",
  "opening": "times",
  "week": "weeks",
  "number": "numbers",
  "transfer": "calls",
  "wrong-key": "notices",
  "moved": "notices",
  "silence": "notices",
  "late": "notices",
  "goodbye": "notices",
};

function groupOf(phrase: string): Group {
  if (phrase in spokenPhrases) return groupsOfPhrases[phrase.split(".")[0] ?? ""] ?? "notices";
  return /\.(about|name)$/.test(phrase) ? "services" : "topics";
}

/** Where something stands among others: compared part by part. */
type Rank = readonly (number | string)[];

/** The place of each phrase: the line's own first, then as the book has them. */
function placesInBook({ phrases }: Book): ReadonlyMap<string, number> {
  const written = languages.flatMap((language) => Object.keys(phrases[language]));
  return new Map(
    [...new Set([...Object.keys(spokenPhrases), ...written])].map((phrase, index) => [
      phrase,
      index,
    ]),
  );
}

function rankOf({ utterance, said }: Found, places: ReadonlyMap<string, number>): Rank {
  const { language, phrase } = utterance;
  return [
    languages.indexOf(language),
    groups.indexOf(groupOf(phrase)),
    ...rankOfWords(utterance, places),
    JSON.stringify(said.parts),
  ];
}

function rankOfWords({ phrase, blanks = {} }: Words, places: ReadonlyMap<string, number>): Rank {
  const values = Object.values(blanks);
  return [places.get(phrase) ?? places.size, ...values.flatMap((one) => rankOfValue(one, places))];
}

function rankOfValue(value: Value, places: ReadonlyMap<string, number>): Rank {
  if ("phrase" in value) return rankOfWords(value, places);
  if ("key" in value) return [keys.indexOf(value.key)];
  if ("time" in value) return [value.time];
  if ("weekday" in value) return [value.weekday];
  if ("date" in value) return [value.date.year ?? 0, value.date.month, value.date.day];
  return [JSON.stringify(value)];
}

function compare(one: Rank, other: Rank): number {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (part === against) continue;
    if (typeof part === "number" && typeof against === "number") return part - against;
    return String(part) < String(against) ? -1 : 1;
  }
  return -1;
}
