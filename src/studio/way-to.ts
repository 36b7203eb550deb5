import type { Temporal } from "temporal-polyfill";
import { type Book, serviceAt } from "../line/book/book.ts";
import type { Language } from "../line/book/language.ts";
import { targetsOf } from "../line/book/tree.ts";
import { answerCall } from "../line/call/answer-call.ts";
import { move } from "../line/call/move.ts";
import { arrival, isCalling, type Position } from "../line/call/position.ts";
import type { CallStep } from "./api.ts";

const optionKeys = ["1", "2", "3", "4", "5"] as const;

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
  if (place === book.danger || place === serviceAt(book, book.danger)?.id) return ["0"];
  const waiting: Reached[] = [{ here: arrival(book), steps: [] }];
  const seen = new Set<string>();
  let rings: readonly CallStep[] | undefined;
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    for (const key of optionKeys) {
      const { to } = move(book, from.here, { kind: "pressed", key }, now);
      const steps = [...from.steps, key];
      if (isOption(book, from.here, key, place)) return toRinging(book, from.here, steps, now);
      if (to.language !== language || seen.has(`${to.place} ${to.stage}`)) continue;
      seen.add(`${to.place} ${to.stage}`);
      if (to.place === place && to.stage === "prompt") return steps;
      // A place that is only ever called: wherever nothing shorter leads to its own words.
      if (to.place === place && isCalling(to)) rings ??= toRinging(book, from.here, steps, now);
      else waiting.push({ here: to, steps });
    }
  }
  return rings;
}

/** Whether the tree has a place at a key; one that chooses among lines is never a place to be at. */
function isOption(book: Book, { place, stage }: Position, key: string, target: string): boolean {
  const node = book.nodes.get(place);
  return stage === "prompt" && node !== undefined && targetsOf(node)[Number(key) - 1] === target;
}

/** The steps, and the moment of silence before a call rings where the last key begins one. */
function toRinging(
  book: Book,
  from: Position,
  steps: readonly CallStep[],
  now: Temporal.Instant,
): readonly CallStep[] {
  const last = optionKeys.find((key) => key === steps.at(-1));
  const answer = answerCall(book, from, { kind: "pressed", key: last }, now);
  return answer.otherwise.do === "dial" ? [...steps, "-"] : steps;
}
