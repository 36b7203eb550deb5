import { setImmediate } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { languages } from "../book/language.ts";
import { spokenPhrases } from "../call/spoken-phrases.ts";
import { limits } from "../check/limits.ts";
import { inBrussels } from "../hours/brussels.ts";
import type { Speech } from "../speech/create-speech.ts";
import type { WordsRow, WordsView } from "./api.ts";
import { type Blank, exampleBlanks } from "./example-blanks.ts";
import { inEachLanguage } from "./in-each-language.ts";
import { type Prompt, promptsOf } from "./prompts-of.ts";
import { speakText } from "./speak-text.ts";
import type { StudioParts } from "./studio-parts.ts";
import { usedAt } from "./used-at.ts";

/** Moments whose words are kept: whoever sets the clock goes back and forth. */
const mostKept = 8;

/** Everything the line can say at a moment. */
export function createWords({
  book,
  speech,
}: Pick<StudioParts, "book" | "speech">): (now: Temporal.Instant) => Promise<WordsView> {
  const kept = new Map<number, Promise<WordsView>>();
  return (now) => {
    const minute = now.epochMilliseconds;
    const known = kept.get(minute);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    const composing = compose(book, speech, now);
    kept.set(minute, composing);
    composing.catch(() => kept.delete(minute));
    return composing;
  };
}

async function compose(book: Book, speech: Speech, now: Temporal.Instant): Promise<WordsView> {
  const rows: WordsRow[] = [];
  const users = usedAt(book);
  for (const prompt of promptsOf(book)) {
    // Callers of the real line are answered between two rows.
    await setImmediate();
    rows.push(promptRow(prompt, users.get(prompt.place) ?? [], speech, now));
  }
  for (const row of phraseRows(book, speech)) {
    await setImmediate();
    rows.push(row);
  }
  return { rows, warnings: warningsOf(rows) };
}

function promptRow(
  { place, stage, kind, isPastReview, say }: Prompt,
  users: readonly string[],
  speech: Speech,
  now: Temporal.Instant,
): WordsRow {
  const isMenu = kind === "menu" && stage === "prompt";
  const most = isMenu ? limits.menuSeconds : limits.answerSeconds;
  return {
    id: stage === "prompt" ? place : `${place}/${stage}`,
    place,
    stage,
    kind,
    isPastReview: isPastReview(inBrussels(now).toPlainDate()),
    usedAt: users,
    spoken: inEachLanguage((language) => speakText(say(language, now), speech, most)),
  };
}

/** The line's own phrases, each by itself and when it is asked for. */
function* phraseRows(book: Book, speech: Speech): Generator<WordsRow> {
  const examples = exampleBlanks(book);
  for (const [phrase, blanks] of Object.entries<readonly Blank[]>(spokenPhrases)) {
    const filled = Object.fromEntries(blanks.map((blank) => [blank, examples[blank]]));
    yield {
      id: `phrase/${phrase}`,
      kind: "phrase",
      isPastReview: false,
      usedAt: [],
      spoken: inEachLanguage((language) =>
        speakText([{ language, phrase, blanks: filled }], speech, limits.answerSeconds),
      ),
    };
  }
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
