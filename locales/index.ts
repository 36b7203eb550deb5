import type { Language } from "../src/line/book/language.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

/** Everything the line can say, by language. */
export const phrases = { fr, nl, en } as const satisfies Readonly<
  Record<Language, Readonly<Record<string, string>>>
>;

/** The language that the others are translated from. */
type Reference = typeof fr;

/** The name of a phrase. */
export type PhraseKey = keyof Reference;

/** The names of the {{blanks}} in a text. */
export type BlanksIn<Text> = Text extends `${string}{{${infer Blank}}}${infer Rest}`
  ? Blank | BlanksIn<Rest>
  : never;

/** The blanks of a phrase, by its name. */
export type BlanksOf<Key extends PhraseKey> = BlanksIn<Reference[Key]>;

type Phrases = typeof phrases;
type MustBeNone<Phrase extends never> = Phrase;

type Missing = {
  [In in Language]: `${In}: ${Exclude<PhraseKey, keyof Phrases[In]>}`;
}[Language];
type Unknown = {
  [In in Language]: `${In}: ${Exclude<keyof Phrases[In] & string, PhraseKey>}`;
}[Language];

type SameBlanks<A, B> = [BlanksIn<A>, BlanksIn<B>] extends [BlanksIn<B>, BlanksIn<A>]
  ? true
  : false;
type OtherBlanks<Other> = {
  [Key in PhraseKey & keyof Other]: SameBlanks<Reference[Key], Other[Key]> extends true
    ? never
    : Key;
}[PhraseKey & keyof Other];
type BlanksDiffer = { [In in Language]: `${In}: ${OtherBlanks<Phrases[In]>}` }[Language];

// If one of these lines turns red, the message names the language and the phrase to fix.
export type MissingPhrases = MustBeNone<Missing>;
export type UnknownPhrases = MustBeNone<Unknown>;
export type PhrasesWithOtherBlanks = MustBeNone<BlanksDiffer>;

/** Phrases with no {{blank}}: the only ones a menu may say on its own. */
export type PlainPhraseKey = {
  [Key in PhraseKey]: [BlanksOf<Key>] extends [never] ? Key : never;
}[PhraseKey];
