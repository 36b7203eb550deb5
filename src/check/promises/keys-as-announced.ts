import type { Book } from "../../book/book.ts";
import { type KeyStep, keySteps, type State } from "../state.ts";
import type { Promised } from "./promise.ts";

/** These work everywhere; callers are told once, after they have chosen a language. */
const standingKeys: readonly KeyStep[] = ["0", "*", "#"];

/** Every key that is offered works, and every key that works is offered or standing. */
export const keysAsAnnounced: Promised = function* ({ states }, { book, ear }) {
  const told = optionsTold(states);
  for (const state of states) {
    const offered = ear.keysOffered(state.heard);
    const before = new Set(
      (told.get(state) ?? []).flatMap(({ heard }) => [...ear.keysOffered(heard)]),
    );
    for (const key of keySteps) {
      const next = state.next.get(key);
      if (next === undefined) continue;
      const works = !ear.hears(next.heard, "wrong-key");
      if (offered.has(key) && !works) {
        yield { path: [...state.path, key], message: `key ${key} is offered and does not work` };
      }
      const isKnown = offered.has(key) || before.has(key) || standingKeys.includes(key);
      if (works && !isKnown && !isAnyKeyWelcome(state, book)) {
        yield { path: [...state.path, key], message: `key ${key} works and is not offered` };
      }
    }
  }
};

/**
 * Where any key is a sign of life and needs no name: in danger each brings 112 nearer, at the
 * goodbye and before a language is chosen each leads back to a menu.
 */
function isAnyKeyWelcome({ at }: State, book: Book): boolean {
  const place = at.get("place");
  const isBeforeLanguage = !at.has("language") && place !== book.start;
  return (
    place === book.danger || at.get("stage") === "goodbye" || isBeforeLanguage || at.has("faults")
  );
}

/** The states that a silence leads from: after it the same keys work, though they are not said again. */
function optionsTold(states: readonly State[]): ReadonlyMap<State, readonly State[]> {
  const told = new Map<State, State[]>();
  for (const state of states) {
    const next = state.next.get("-");
    if (next !== undefined) told.set(next, [...(told.get(next) ?? []), state]);
  }
  return told;
}
