import type { Temporal } from "temporal-polyfill";
import { type Book, serviceAt } from "../line/book/book.ts";
import type { Language } from "../line/book/language.ts";
import { type OptionKey, optionKeys } from "../line/book/tree.ts";
import { answerCall } from "../line/call/answer-call.ts";
import { move } from "../line/call/move.ts";
import { arrival, isCalling, type Position } from "../line/call/position.ts";
import { standingKeys } from "../line/call/standing-keys.ts";
import type { CallStep } from "./api.ts";

/** A position on the way, and the keys that lead there. */
interface Reached {
  readonly here: Position;
  readonly steps: readonly CallStep[];
}

/**
 * The shortest keys from the start of a call to a place; undefined where none lead there at that
 * time. A place that connects at once has no prompt: its way goes on until it rings.
 */
export function wayTo(
  book: Book,
  place: string,
  language: Language,
  now: Temporal.Instant,
): readonly CallStep[] | undefined {
  if (place === book.start) return [];
  // The emergency service is described where danger is, and called from there.
  if (place === book.danger || place === serviceAt(book, book.danger)?.id)
    return [standingKeys.danger.key];
  const waiting: Reached[] = [{ here: arrival(book), steps: [] }];
  const seen = new Set<string>();
  let rings: readonly CallStep[] | undefined;
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    for (const option of optionKeys) {
      const key = `${option}` as const;
      const { to } = move(book, from.here, { kind: "pressed", key }, now);
      const steps = [...from.steps, key];
      if (isOption(book, from.here, option, place)) return toRinging(book, from, key, now);
      if (to.language !== language || seen.has(`${to.place} ${to.stage}`)) continue;
      seen.add(`${to.place} ${to.stage}`);
      if (to.place === place && to.stage === "prompt") return steps;
      // A place that is only ever called: wherever nothing shorter leads to its own words.
      if (to.place === place && isCalling(to)) rings ??= toRinging(book, from, key, now);
      else waiting.push({ here: to, steps });
    }
  }
  return rings;
}

/** Whether the tree has a place at a key; one that chooses among lines is never a place to be at. */
function isOption(
  book: Book,
  { language, place, stage }: Position,
  option: OptionKey,
  target: string,
): boolean {
  if (stage !== "prompt" || language === undefined) return false;
  return book.offers[language].get(place)?.[option - 1] === target;
}

/** The steps, with a last key, and the moment of silence before a call rings where that key begins one. */
function toRinging(
  book: Book,
  { here, steps }: Reached,
  key: `${OptionKey}`,
  now: Temporal.Instant,
): readonly CallStep[] {
  const answer = answerCall(book, here, { kind: "pressed", key }, now);
  return [...steps, key, ...(answer.otherwise.do === "dial" ? ["-"] : [])];
}
