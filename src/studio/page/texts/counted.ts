import type { Language } from "../../../line/book/language.ts";

/** A number and what it counts: in French none is said as one is, elsewhere as several. */
export function counted(language: Language, count: number, one: string, more: string): string {
  return `${count} ${new Intl.PluralRules(language).select(count) === "one" ? one : more}`;
}
