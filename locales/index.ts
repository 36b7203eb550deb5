import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

/** Everything the line can say, by language. */
export const phrases = { fr, nl, en };

/** The name of a phrase. */
export type PhraseKey = keyof typeof fr;

type MustBeNone<Phrase extends never> = Phrase;

/** The names of the {{blanks}} in a text. */
export type BlanksIn<Text> = Text extends `${string}{{${infer Blank}}}${infer Rest}`
  ? Blank | BlanksIn<Rest>
  : never;

/** The blanks of a phrase, by its name. */
export type BlanksOf<Key extends PhraseKey> = BlanksIn<(typeof fr)[Key]>;

type SameBlanks<A, B> = [BlanksIn<A>, BlanksIn<B>] extends [BlanksIn<B>, BlanksIn<A>]
  ? true
  : false;
type BlanksDiffer<Other> = {
  [Key in PhraseKey & keyof Other]: SameBlanks<(typeof fr)[Key], Other[Key]> extends true
    ? never
    : Key;
}[PhraseKey & keyof Other];

// If one of these lines turns red, the message names the phrases to fix.
export type MissingInDutch = MustBeNone<Exclude<PhraseKey, keyof typeof nl>>;
export type MissingInEnglish = MustBeNone<Exclude<PhraseKey, keyof typeof en>>;
export type UnknownInDutch = MustBeNone<Exclude<keyof typeof nl, PhraseKey>>;
export type UnknownInEnglish = MustBeNone<Exclude<keyof typeof en, PhraseKey>>;
export type DutchBlanksDiffer = MustBeNone<BlanksDiffer<typeof nl>>;
export type EnglishBlanksDiffer = MustBeNone<BlanksDiffer<typeof en>>;

/** Phrases with no {{blank}}: the only ones a menu may say on its own. */
export type PlainPhraseKey = {
  [Key in PhraseKey]: [BlanksOf<Key>] extends [never] ? Key : never;
}[PhraseKey];
