import { setImmediate } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import { type Book, nameOf } from "../line/book/book.ts";
import { inEachLanguage, type Language, languages } from "../line/book/language.ts";
import { targetsOf } from "../line/book/tree.ts";
import { type Value, words } from "../line/call/answer.ts";
import { isAlwaysSpoken } from "../line/call/danger.ts";
import { arrival } from "../line/call/position.ts";
import { type SpokenPhrase, spokenPhrases } from "../line/call/spoken-phrases.ts";
import { standingKeys } from "../line/call/standing-keys.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { parseHours } from "../line/hours/notation.ts";
import { tellHours, type Week } from "../line/hours/told-hours.ts";
import type { Speech } from "../line/speech/speech.ts";
import { createWriter } from "../tools/map/words.ts";
import { limits } from "../tools/proof/promise.ts";
import type { KeysView, WordsRow, WordsView } from "./api.ts";
import type { NotedSpeech } from "./noted-speech.ts";
import type { ShownParts } from "./parts.ts";
import { type Prompt, promptsOf, speakText } from "./prompts.ts";

/** What the standing keys mean, for a keypad that is seen. */
export function keysView(speech: Speech): KeysView {
  const meanings = Object.entries(standingKeys).map(([meaning, { key }]) => [
    key,
    inEachLanguage((language) => speech({ language, phrase: `key.${meaning}` }).parts.join("")),
  ]);
  return Object.fromEntries(meanings);
}

/** Moments whose words are kept: whoever sets the clock goes back and forth. */
const mostKept = 8;

/** Everything the line can say at a moment. */
export function createWords(
  parts: Pick<ShownParts, "book" | "noted" | "recordings">,
): (now: Temporal.Instant) => Promise<WordsView> {
  const kept = new Map<number, Promise<WordsView>>();
  return (now) => {
    const minute = now.epochMilliseconds;
    const known = kept.get(minute);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    const composing = compose(parts, now);
    kept.set(minute, composing);
    composing.catch(() => kept.delete(minute));
    return composing;
  };
}

async function compose(
  { book, noted, recordings }: Pick<ShownParts, "book" | "noted" | "recordings">,
  now: Temporal.Instant,
): Promise<WordsView> {
  const rows: WordsRow[] = [];
  const today = inBrussels(now).toPlainDate();
  const arrived = arrival(book);
  for (const { say, mostSeconds, isPastReview, ...row } of sayablesOf(book)) {
    // Callers of the real line are answered between two rows.
    await setImmediate();
    rows.push({
      ...row,
      isPastReview: isPastReview(today),
      spoken: inEachLanguage((language) => {
        const said = say(language, now);
        const isSpoken = isAlwaysSpoken(book, {
          here: { ...arrived, place: row.place ?? "" },
          say: said,
        });
        return speakText(said, noted, mostSeconds, isSpoken ? undefined : recordings);
      }),
    });
  }
  return { rows, names: namesOf(book, noted), warnings: warningsOf(rows) };
}

function namesOf(book: Book, noted: NotedSpeech): WordsView["names"] {
  const writers = inEachLanguage((language) =>
    createWriter(book, (utterance) => noted(utterance).said, language),
  );
  const places = [...book.nodes.keys(), ...book.services.keys()];
  return Object.fromEntries(
    places.map((place) => [place, inEachLanguage((language) => writers[language].name(place))]),
  );
}

/** Something that the line can say, as a row of the words. */
export interface Sayable extends Omit<WordsRow, "spoken" | "isPastReview"> {
  /** It should take no longer. */
  readonly mostSeconds: number;
  readonly isPastReview: Prompt["isPastReview"];
  readonly say: Prompt["say"];
}

/** Everything that the line can say: what each place says, then its own phrases, each by itself and when it is asked for. */
export function sayablesOf(book: Book): readonly Sayable[] {
  const users = usedAt(book);
  const examples = exampleBlanks(book);
  const prompts = promptsOf(book).map(({ place, stage, kind, isPastReview, say }) => ({
    id: stage === "prompt" ? place : `${place}/${stage}`,
    place,
    stage,
    kind,
    isPastReview,
    usedAt: users.get(place) ?? [],
    mostSeconds: kind === "menu" && stage === "prompt" ? limits.menuSeconds : limits.answerSeconds,
    say,
  }));
  const own = Object.entries<readonly Blank[]>(spokenPhrases).map(([phrase, blanks]) => {
    const filled = Object.fromEntries(blanks.map((blank) => [blank, examples[blank]]));
    return {
      id: `phrase/${phrase}`,
      kind: "phrase" as const,
      isPastReview: () => false,
      usedAt: [],
      mostSeconds: limits.answerSeconds,
      say: (language: Language) => [{ language, phrase, blanks: filled }],
    };
  });
  return [...prompts, ...own];
}

/** Every warning once, with the first row that has it. */
function warningsOf(rows: readonly WordsRow[]): readonly string[] {
  const first = new Map<string, string>();
  for (const { id, spoken } of rows) {
    for (const language of languages) {
      for (const warning of spoken[language].warnings) {
        if (!first.has(warning)) first.set(warning, `${id}, ${language}: ${warning}`);
      }
    }
  }
  return [...first.values()];
}

/** For each place, the places from which a key or a call leads there; danger, key 0, is left out. */
function usedAt(book: Book): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [from, node] of book.nodes) {
    // Whichever language is chosen, the main menu follows.
    const targets = node.kind === "language" ? [book.home] : targetsOf(node);
    for (const to of new Set(targets)) {
      const users = found.get(to);
      if (users === undefined) found.set(to, [from]);
      else users.push(from);
    }
  }
  return found;
}

/** The blanks of the line's own phrases. */
type Blank = SpokenPhrase[keyof SpokenPhrase];

/** The week of the first service that has one, or that of an office. */
function exampleWeek(book: Book): Week {
  const timetables = [
    ...book.services.values(),
    { hours: parseHours("Mo-Fr 09:00-17:00; PH off") },
  ];
  const timetable = timetables.map(({ hours }) => hours).find((one) => typeof one === "object");
  if (timetable === undefined) throw new Error("An office has hours.");
  return tellHours(timetable, 0).week;
}

/** Something to fill each blank with, so that a phrase can be heard by itself; taken from the book where it can be. */
function exampleBlanks(book: Book): Readonly<Record<Blank, Value>> {
  const services = [...book.services.values()];
  const called = services.find(({ phone }) => phone !== null && phone.length > 4);
  const telephone = called?.phone ?? "0800 00 000";
  // Of the phrases that name a line, some are said of the lines for callers without keys alone.
  const offered = book.services.get(book.withoutKeys["no language yet"][0] ?? "") ?? called;
  const name = offered === undefined ? words("label.call") : nameOf(offered);
  return {
    key: { key: "1" },
    ...standingKeys,
    option: words("label.service", { name }),
    name,
    number: { telephone },
    again: { telephone },
    languages: { languages: languages.slice(0, 2) },
    week: { week: exampleWeek(book) },
    time: { time: 18 * 60 },
    day: { weekday: 1 },
    next: { weekday: 2 },
    days: { weekday: 1 },
    last: { date: { weekday: 5, day: 1, month: 1 } },
    hours: { ranges: [{ from: 9 * 60, to: 12 * 60 }] },
  };
}
