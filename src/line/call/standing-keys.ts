import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace } from "../book/book.ts";
import type { OptionKey } from "../book/tree.ts";
import { go } from "./go.ts";
import { arrival, type Key, needsLanguage, type Position } from "./position.ts";

/** None of the keys that a menu may use: an option would take it away. */
type FreeKey = Exclude<Key, `${OptionKey}`>;

/**
 * The keys that mean the same everywhere, by their meaning, in the order they are told. Whoever
 * says, draws or proves one takes it from here; `onStandingKey` does what it means. In the locales,
 * `key.back` is its meaning in a word, and a blank called `back` is the key.
 *
 * Danger stays 0: it is what callers are told first, and what stands on every leaflet. Back stays
 * the star, for it ends a call to a service too, and carriers know no other key that does.
 * https://www.twilio.com/docs/voice/twiml/dial#hanguponstar
 */
export const standingKeys = {
  danger: { key: "0" },
  back: { key: "*" },
  again: { key: "#" },
} as const satisfies Readonly<Record<string, { readonly key: FreeKey }>>;

/** Where a standing key leads; undefined for a key that is none. */
export function onStandingKey(
  book: Book,
  from: Position,
  key: Key | undefined,
  now: Temporal.Instant,
): Position | undefined {
  switch (key) {
    case standingKeys.danger.key:
      return go(book, awake(from), book.danger, now);
    case standingKeys.back.key:
      return goBack(book, awake(from));
    case standingKeys.again.key:
      return awake(from);
    default:
      return undefined;
  }
}

/** The same position of a caller who has pressed a key: nothing was silent, and nobody has hung up. */
export function awake(from: Position): Position {
  return { ...from, passes: 0, redials: 0, slow: false, talked: undefined };
}

/** Leads the caller back, to the start where the place before needs a language that is not chosen yet. */
export function goBack(book: Book, from: Position): Position {
  const before = placeBefore(book, from);
  return needsLanguage(book, before) ? arrival(book) : before;
}

/** Back from the number, the week, the goodbye or a call made from a page is that page; else it is where the caller came from. */
function placeBefore(book: Book, from: Position): Position {
  const still = { ...from, stage: "prompt", passes: 0, redials: 0, slow: false } as const;
  const isAside = ["number", "week", "connect", "goodbye"].includes(from.stage);
  if (isAside && from.place !== book.danger) return still;
  // The book may have changed since the caller passed there.
  const trail = from.trail.filter((passed) => hasPlace(book, passed));
  const place = trail.at(-1);
  if (place === undefined || place === book.start) return arrival(book);
  return { ...still, place, trail: trail.slice(0, -1), tried: [] };
}
