import type { Language } from "../book/language.ts";

/** A stretch of silence between spoken words. */
export interface Pause {
  readonly milliseconds: number;
}

/** What one voice says, in order: words and pauses. */
export interface Said {
  readonly language: Language;
  readonly parts: readonly (string | Pause)[];
}
