import { didYouMean } from "../../mistakes.ts";
import type { Language } from "./language.ts";

/** A document that facts were taken from, so that a person can find it. */
export interface SourceDocument {
  /** As it calls itself; where it bears no title, what it is about. */
  readonly title: string;
  /** Who publishes it: itself, or the site where the same text stands; undefined where neither says. */
  readonly publisher?: string;
  /** The languages it is written in, as their ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** The month or day it bears, as YYYY-MM or YYYY-MM-DD; undefined where it bears none. */
  readonly date?: string;
  /** Where the same text stands on the web; undefined where nobody found it. */
  readonly address?: string;
  /** What whoever relies on it must know. */
  readonly note?: string;
}

/** Every document, by its name. */
export type SourceDocuments<Id extends string = string> = Readonly<Record<Id, SourceDocument>>;

/** What people write about facts in English, in other languages: each by its English text. Nobody hears it. */
export type Remarks = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;

/** How sure we are of a fact, weakest last. */
export type Confidence = "confirmed" | "unconfirmed" | "conflict" | "outside the documents";

/** What says a fact: documents, something else, or both. */
interface Saying<DocumentId extends string> {
  /** The documents that say it, by their names; empty where none does. */
  readonly from: readonly DocumentId[];
  /** What else says it, or what must be known of its source: a public listing with its date. */
  readonly also?: string;
}

/** Where a fact comes from, and when a person last looked. */
export interface Source<DocumentId extends string = string> extends Saying<DocumentId> {
  /** The day a person last checked the fact, as YYYY-MM-DD. */
  readonly checked: string;
  readonly confidence: Confidence;
  /** What a person has still to do before it can be trusted. */
  readonly note?: string;
  /** Months after which the fact must be checked again. Left out: 3 for opening hours, 6 for a number alone or one that is open day and night, 9 for a topic. */
  readonly reviewMonths?: number;
}

/** Something the sources name and the line does not speak of. */
export interface NotSpoken<DocumentId extends string = string> extends Saying<DocumentId> {
  readonly name: string;
  readonly reason: string;
  readonly web?: string;
}

/** What says a fact, in words: each document by its title and publisher, then what else says it. */
export function citeSource({ from, also }: Saying<string>, documents: SourceDocuments): string {
  const cited = from.map((id) => citeDocument(id, documents[id]));
  return [...cited, ...(also === undefined ? [] : [also])].join("; ");
}

function citeDocument(id: string, document: SourceDocument | undefined): string {
  // A book that was opened names no other document.
  if (document === undefined) return id;
  const { title, publisher = "publisher not named", date } = document;
  return `“${title}” (${[publisher, ...(date === undefined ? [] : [date])].join(", ")})`;
}

/** What is wrong with what a fact says of its source, one line a mistake, with its fix. */
export function sourceProblems(
  where: string,
  { from, also, confidence }: Source,
  documents: SourceDocuments,
): readonly string[] {
  const known = Object.keys(documents);
  const unknown = from
    .filter((id) => !known.includes(id))
    .map((id) => {
      const fix = didYouMean(id, known) || " Add it there, or name another.";
      return `${where} comes from "${id}", which is no document of menus/sources.ts.${fix}`;
    });
  if (also !== undefined) return unknown;
  if (from.length === 0) {
    return [`${where} has a source that names nothing. Say in "also" who says it, and when.`];
  }
  if (confidence !== "outside the documents") return unknown;
  return [
    ...unknown,
    `${where} is outside the documents, and does not say where it is from. Say it in "also".`,
  ];
}
