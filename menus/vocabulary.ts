import type { BlanksOf, PhraseKey, PlainPhraseKey } from "../locales/index.ts";
import { branchUsing, treeUsing } from "../src/line/book/tree.ts";
import type { SpokenPhrase } from "../src/line/call/spoken-phrases.ts";
import type { ServiceId } from "./services.ts";
import type { DocumentId } from "./sources.ts";

/** What the tree may mention: phrases of locales/, services and documents of the files beside it. */
interface Known {
  readonly phrase: PlainPhraseKey;
  readonly service: ServiceId;
  readonly document: DocumentId;
}

/** Checks the tree as a whole. */
export const defineTree = treeUsing<Known>();

/** Checks a branch in a file of its own; tree.ts then checks where its keys lead. */
export const defineBranch = branchUsing<Known>();

type MustBeNone<Name extends never> = Name;
type BlanksDiffer = {
  [Key in keyof SpokenPhrase & PhraseKey]: [SpokenPhrase[Key], BlanksOf<Key>] extends [
    BlanksOf<Key>,
    SpokenPhrase[Key],
  ]
    ? never
    : Key;
}[keyof SpokenPhrase & PhraseKey];

// If one of these lines turns red, the message names the phrases to add to locales/ or to fix.
export type ServicesWithoutName = MustBeNone<Exclude<`${ServiceId}.name`, PlainPhraseKey>>;
export type ServicesWithoutText = MustBeNone<Exclude<`${ServiceId}.about`, PlainPhraseKey>>;
export type MissingForTheLine = MustBeNone<Exclude<keyof SpokenPhrase, PhraseKey>>;
export type BlanksDifferForTheLine = MustBeNone<BlanksDiffer>;
