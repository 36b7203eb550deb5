import { setImmediate } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type ActOf, readChange } from "../line/book/acts.ts";
import { nameOfAct } from "../line/book/amend.ts";
import { changeProblems, isGuarded } from "../line/book/check-changes.ts";
import { blanksIn } from "../line/book/check-phrases.ts";
import {
  inEachLanguage,
  type Language,
  languages,
  type Phrasebook,
} from "../line/book/language.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Edition } from "../server/editions.ts";
import { RequestError } from "../server/requests.ts";
import { phraseProblems } from "../tools/proof/phrases.ts";
import type { WordsView } from "./api.ts";
import type { DraftHeard, DraftView, PhrasesView, PhraseView, Reading } from "./desk-api.ts";
import { createNotedSpeech, isValue } from "./noted-speech.ts";
import type { Desk } from "./parts.ts";
import { speakText } from "./prompts.ts";
import { readMoment, writeMoment } from "./requests.ts";
import { sayablesOf } from "./words.ts";

/** What phrases are looked up in: the book in force, and what stands in the journal over it. */
type Shown = Pick<Edition, "book" | "draft">;

/** Every phrase of the book in force, with who changed and who read it. */
export function phrasesView({ draft }: Shown, desk: Desk | undefined): PhrasesView {
  const released = desk?.draft ?? draft;
  const acts = desk?.standing().acts ?? [];
  const adopted = new Set(released.adopted);
  const says = new Map<string, ActOf<"say">>();
  const reads = new Map<string, ActOf<"read">>();
  for (const act of acts) {
    if (act.do === "read") reads.set(`${act.language} ${act.phrase}`, act);
    if (act.do === "say" && !adopted.has(nameOfAct(act))) {
      says.set(`${act.language} ${act.phrase}`, act);
    }
  }
  const { phrases } = draft;
  return {
    phrases: Object.keys(phrases[languages[0]]).map((name): PhraseView => {
      const text = inEachLanguage((language) => phrases[language][name] ?? "");
      const sayOf = (language: Language) => {
        const act = says.get(`${language} ${name}`);
        const before = released.phrases[language][name] ?? "";
        return act === undefined || act.text !== text[language] || act.text === before
          ? undefined
          : act;
      };
      const changed = languages.flatMap((language) => {
        const act = sayOf(language);
        if (act === undefined) return [];
        const { number, by } = act;
        const before = released.phrases[language][name] ?? "";
        return [[language, { act: number, by, at: keptAt(act), released: before }] as const];
      });
      const lastChange = Math.max(0, ...changed.map(([, { act }]) => act));
      const isLeftBehind = (language: Language) => {
        const read = reads.get(`${language} ${name}`);
        const isReadSince = read?.text === text[language] && read.number > lastChange;
        return sayOf(language) === undefined && !isReadSince;
      };
      return {
        name,
        text,
        blanks: [...new Set(blanksIn(text[languages[0]]))],
        isGuarded: isGuarded(name, released),
        isValue: isValue(name),
        changed: Object.fromEntries(changed),
        readings: inEachLanguage((language) =>
          readingOf(reads.get(`${language} ${name}`), text[language]),
        ),
        leftBehind: changed.length === 0 ? [] : languages.filter(isLeftBehind),
      };
    }),
  };
}

function readingOf(read: ActOf<"read"> | undefined, text: string): Reading {
  if (read === undefined) return { is: "unread" };
  const is = read.text === text ? "read" : "changed since";
  return { is, by: read.by, at: keptAt(read), text: read.text };
}

function keptAt({ at }: { readonly at: string }): string {
  return writeMoment(Temporal.Instant.from(at));
}

const draftShape = z.strictObject({
  language: z.enum(languages),
  phrase: z.string().max(100),
  text: z.string().max(2000),
  at: z.string().optional(),
});

/**
 * What other words for a phrase would be like: what is wrong with them, and everything that is said
 * otherwise with them at that moment. Quick enough to be asked while somebody types.
 *
 * @param body a `DraftRequest`
 * @param costOf what the words cost in recordings, as far as that is known
 * @param wordsAt everything that is said at a moment with the words of now
 * @throws RequestError 400 naming what is wrong and its fix
 */
export async function draftView(
  { book, draft }: Shown,
  desk: Desk | undefined,
  wordsAt: (now: Temporal.Instant) => Promise<WordsView>,
  body: unknown,
  clock: Temporal.Instant,
  costOf: (language: Language, phrase: string, text: string) => DraftView["cost"],
): Promise<DraftView> {
  const read = draftShape.safeParse(body);
  if (!read.success) {
    throw new RequestError(
      400,
      'Send {"language": "fr", "phrase": "welcome", "text": "…", "at": "2026-12-25T10:00"}; at may be left out.',
    );
  }
  const { language, phrase, text, at } = read.data;
  const now = readMoment(at, clock);
  const problems = await draftProblems(
    { draft, released: desk?.draft ?? draft },
    language,
    phrase,
    text,
  );
  const { phrases } = draft;
  if (!Object.hasOwn(phrases[language], phrase)) return { problems, heard: [] };
  // The other languages are not heard: to make their speech would take three times as long.
  const own = { ...phrases[language], [phrase]: text };
  const noted = createNotedSpeech(
    inEachLanguage((other) => (other === language ? own : {})) satisfies Phrasebook,
  );
  const { rows } = await wordsAt(now);
  const spokenBefore = new Map(
    rows.flatMap(({ id, spoken }) => {
      const { phrases: used, values } = spoken[language];
      const isUsed = used.includes(phrase) || values.includes(phrase);
      return isUsed ? [[id, spoken[language]] as const] : [];
    }),
  );
  const heard: DraftHeard[] = [];
  for (const { id, place, stage, kind, mostSeconds, say } of sayablesOf(book)) {
    const before = spokenBefore.get(id);
    if (before === undefined) continue;
    // Callers of the real line are answered between some of them.
    if (heard.length % 8 === 7) await setImmediate();
    const after = speakText(say(language, now), noted, mostSeconds);
    heard.push({
      id,
      kind,
      mostSeconds,
      ...(place === undefined ? {} : { place }),
      ...(stage === undefined ? {} : { stage }),
      before: inBrief(before),
      after: inBrief(after),
    });
  }
  return { problems, heard, cost: costOf(language, phrase, text.trim()) };
}

/** What keeps other words for a phrase from being kept, a line each. */
export async function draftProblems(
  { draft, released }: { readonly draft: BookDraft; readonly released: BookDraft },
  language: Language,
  phrase: string,
  text: string,
): Promise<readonly string[]> {
  const said = text.trim();
  if (said === "") return ["There are no words: a caller would hear nothing."];
  const read = readChange({ do: "say", language, phrase, text });
  if ("problems" in read) return read.problems;
  const refusals = changeProblems(read.change, released);
  if (!Object.hasOwn(draft.phrases[language], phrase)) return refusals;
  const own = { ...draft.phrases[language], [phrase]: said };
  const slips = await phraseProblems({ ...draft.phrases, [language]: own }, language, phrase);
  return [...refusals, ...slips];
}

function inBrief({ text, seconds, warnings }: DraftHeard["before"]): DraftHeard["before"] {
  return { text, seconds, warnings };
}
