import { setImmediate } from "node:timers/promises";
import express, { type RequestHandler } from "express";
import type { Language } from "../line/book/language.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import { RequestError } from "../server/requests.ts";
import { readCsv, writeCsv } from "../tools/exchange/csv.ts";
import {
  decodeFile,
  markOf,
  mostTranslationBytes,
  returnedAs,
  type Translation,
  TranslationError,
} from "../tools/exchange/translation.ts";
import { readXliff, writeXliff } from "../tools/exchange/xliff.ts";
import { toolTexts } from "../tools/texts/texts.ts";
import type { WordsView } from "./api.ts";
import {
  type PhraseView,
  type TranslatedPhrase,
  type TranslationChoice,
  type TranslationView,
  translationChoices,
  translationFormats,
} from "./desk-api.ts";
import { draftProblems } from "./phrases.ts";
import { readLanguage } from "./requests.ts";

/** The types of a translator's file: a form on another site can send neither. */
const translationTypes = ["text/csv", "application/xliff+xml"];

/** Refuses what is no translator's file by its type: 415. */
export const requireTranslation: RequestHandler = (request, _response, next) => {
  if (request.is(translationTypes)) return next();
  throw new RequestError(415, `Send ${translationTypes.join(" or ")}.`);
};

/** Reads a translator's file as bytes, for it may be in any encoding. */
export const readTranslation: RequestHandler = express.raw({
  type: translationTypes,
  limit: mostTranslationBytes,
  inflate: false,
});

/** What is asked for: the languages, the format, and which phrases. */
interface TranslationQuery {
  readonly from: Language;
  readonly to: Language;
  readonly format: (typeof translationFormats)[number];
  readonly only: TranslationChoice;
}

/**
 * Reads the query of `GET api/translation`.
 *
 * @throws RequestError 400 naming what is wrong and its fix
 */
export function readTranslationQuery(query: Readonly<Record<string, unknown>>): TranslationQuery {
  const [from, to] = [readLanguage(query.from), readLanguage(query.to)];
  const format = translationFormats.find((one) => one === query.format);
  const only = translationChoices.find((one) => one === query.only);
  if (from === to) throw new RequestError(400, "from and to are two languages: fr, nl or en.");
  if (format === undefined || only === undefined) {
    throw new RequestError(
      400,
      `format is one of ${translationFormats.join(", ")}, only one of ${translationChoices.join(", ")}.`,
    );
  }
  return { from, to, format, only };
}

/** A file for a translator. */
export interface TranslationFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Writes the phrases that were asked for as a file for a translator, with where each is heard. */
export async function translationFile(
  { from, to, format, only }: TranslationQuery,
  phrases: readonly PhraseView[],
  words: WordsView,
): Promise<TranslationFile> {
  const chosen = phrases.filter((phrase) => isChosen(phrase, only, to));
  const heard = new Map<string, Heard[]>();
  for (const { id, spoken } of words.rows) {
    const { seconds, phrases: used, values } = spoken[to];
    for (const phrase of [...used, ...values]) {
      const known = heard.get(phrase);
      if (known === undefined) heard.set(phrase, [{ id, seconds }]);
      else known.push({ id, seconds });
    }
  }
  const translation: Translation = {
    from,
    to,
    units: chosen.map(({ name, text, isGuarded }) => ({
      phrase: name,
      source: text[from],
      target: text[to],
      note: noteFor(to, heard.get(name) ?? []),
      mark: markOf(text[from], text[to]),
      isGuarded,
    })),
  };
  const name = `helpline-${from}-${to}-${only}`;
  return format === "xliff"
    ? {
        name: `${name}.xlf`,
        type: "application/xliff+xml; charset=utf-8",
        text: await writeXliff(translation),
      }
    : { name: `${name}.csv`, type: "text/csv; charset=utf-8", text: writeCsv(translation) };
}

function isChosen(
  { readings, leftBehind }: PhraseView,
  only: TranslationChoice,
  to: Language,
): boolean {
  const reading = readings[to].is;
  switch (only) {
    case "unread":
      return reading !== "read";
    case "changed":
      return reading === "changed since" || leftBehind.includes(to);
    case "all":
      return true;
  }
}

/** A prompt in which a phrase is heard, and how long all of it takes. */
interface Heard {
  readonly id: string;
  readonly seconds: number;
}

/** Prompts that are named to a translator: a word such as "press" is heard in hundreds. */
const mostNamed = 5;

function noteFor(language: Language, heard: readonly Heard[]): string {
  const { heard: introduction, more, unheard } = toolTexts[language].translation;
  if (heard.length === 0) return unheard;
  const longest = heard.toSorted((one, other) => other.seconds - one.seconds);
  const named = longest
    .slice(0, mostNamed)
    .map(({ id, seconds }) => `${id} (${Math.round(seconds)} s)`);
  const others = heard.length - named.length;
  return `${introduction} ${[...named, ...(others > 0 ? [more(others)] : [])].join(", ")}.`;
}

/**
 * What a translator's file would change. Nothing is kept.
 *
 * @param format as the browser names the file's type
 * @throws RequestError 400 where the file cannot be read, with the fix
 */
export async function returnedTranslation(
  bytes: Uint8Array,
  format: (typeof translationFormats)[number],
  drafts: { readonly draft: BookDraft; readonly released: BookDraft },
): Promise<TranslationView> {
  const { from, to, units } = await readFile(bytes, format);
  const { phrases } = drafts.draft;
  const changes: TranslatedPhrase[] = [];
  const seen = new Set<string>();
  for (const { phrase, source, target, mark } of units) {
    // Callers of the real line are answered between two phrases.
    await setImmediate();
    const text = target.trim();
    const [before, sourceNow] = [to, from].map((language) =>
      Object.hasOwn(phrases[language], phrase) ? phrases[language][phrase] : undefined,
    );
    const became =
      before === undefined || sourceNow === undefined
        ? "translated"
        : returnedAs({ source, target: text, mark }, { source: sourceNow, target: before });
    if (became === "unchanged") continue;
    const problems = [
      ...(seen.has(phrase) ? [`"${phrase}" is in the file twice: keep one.`] : []),
      ...(became === "overtaken"
        ? [
            `"${phrase}" has changed here since the file was sent. Look at both, and edit it by hand.`,
          ]
        : []),
      ...(await draftProblems(drafts, to, phrase, text)),
    ];
    seen.add(phrase);
    changes.push({ phrase, text, problems, ...(before === undefined ? {} : { before }) });
  }
  return { language: to, unchanged: units.length - changes.length, changes };
}

async function readFile(bytes: Uint8Array, format: (typeof translationFormats)[number]) {
  try {
    const text = decodeFile(bytes);
    return format === "xliff" ? await readXliff(text) : readCsv(text);
  } catch (error) {
    if (!(error instanceof TranslationError)) throw error;
    throw new RequestError(400, error.message);
  }
}
