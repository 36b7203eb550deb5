import type { Language } from "../../../line/book/language.ts";
import type { PhraseView, Reading } from "../../desk-api.ts";
import { create } from "../create.ts";
import { keepSigns, texts, writeMoment } from "../texts.ts";

/** Who changed the words since the release, and whether somebody read those of now. */
export function createHistory({ changed, readings }: PhraseView, language: Language): HTMLElement {
  const { phrases } = texts();
  const change = changed[language];
  const reading = readings[language];
  return create(
    "div",
    { class: "phrase-history hint" },
    create("p", {}, describeReading(reading)),
    ...(reading.is === "changed since" ? quoted(phrases.wordsRead, reading.text, language) : []),
    ...(change === undefined
      ? []
      : [
          create("p", {}, phrases.changedBy(change.by, writeMoment(change.at))),
          ...quoted(phrases.released, change.released, language),
        ]),
  );
}

function describeReading(reading: Reading): string {
  const { phrases } = texts();
  switch (reading.is) {
    case "unread":
      return phrases.unread;
    case "read":
      return phrases.read(reading.by, writeMoment(reading.at));
    case "changed since":
      return phrases.changedSince(reading.by, writeMoment(reading.at));
  }
}

function quoted(introduction: string, text: string, language: Language): readonly HTMLElement[] {
  return [create("p", {}, `${introduction} `, create("q", { lang: language }, keepSigns(text)))];
}

/** What is wrong with the blanks of a draft, told at once. */
export function blankProblems(text: string, before: string): readonly string[] {
  const { phrases } = texts();
  if (text.trim() === "") return [phrases.empty];
  const [now, then] = [blanksIn(text), blanksIn(before)];
  return [
    ...then.filter((blank) => !now.includes(blank)).map((blank) => phrases.missing(blank)),
    ...now.filter((blank) => !then.includes(blank)).map((blank) => phrases.unknown(blank)),
  ];
}

function blanksIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])];
}

/** What keeps a draft from being kept, or that nothing does. */
export function createVerdict(
  problems: readonly string[],
  isAsNow: boolean,
): readonly HTMLElement[] {
  const { phrases } = texts();
  if (problems.length === 0) {
    return [create("p", { class: "hint" }, isAsNow ? phrases.asNow : phrases.looksGood)];
  }
  return [
    create("ul", { class: "row-warnings" }, ...problems.map((line) => create("li", {}, line))),
  ];
}

/** A text with its blanks as chips. */
export function withChips(text: string): readonly (HTMLElement | string)[] {
  return text
    .split(/(\{\{.*?\}\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{{")
        ? create("span", { class: "chip" }, part.slice(2, -2).trim())
        : keepSigns(part),
    );
}

/** A text with the names of its blanks, as a voice can read it. */
export function withoutBraces(text: string): string {
  return text.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, "$1");
}
