import { type Book, rankIn, serviceAt } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { isWithdrawn } from "../../line/book/route.ts";
import { optionKeys, targetsOf } from "../../line/book/tree.ts";
import { passesBeforeOffer } from "../../line/call/silence.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import { languageOf } from "./ear.ts";
import { limits, type Promised } from "./promise.ts";
import { isCalling, type State, wayOf } from "./state.ts";
import { type KeyStep, keySteps } from "./steps.ts";

/** These work everywhere; callers are told once, after they have chosen a language. */
const standing: readonly KeyStep[] = Object.values(standingKeys).map(({ key }) => key);

const { key: star } = standingKeys.back;

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
      const isKnown = offered.has(key) || before.has(key) || standing.includes(key);
      // A service whose number does not work keeps its key, for those who know it.
      const there = serviceAt(book, next.at.get("place") ?? "");
      if (there !== undefined && isWithdrawn(there.route)) continue;
      if (works && !isKnown && !isAnyKeyWelcome(state, book)) {
        yield { path: [...state.path, key], message: `key ${key} works and is not offered` };
      }
    }
  }
};

/**
 * Where any key is a sign of life and needs no name: in danger each brings 112 nearer, as it does
 * any emergency service that is being called; at the goodbye and before a language is chosen each
 * leads back to a menu.
 */
function isAnyKeyWelcome({ at }: State, book: Book): boolean {
  const place = at.get("place");
  // Keys that lead nowhere put a call off three times; then it is made, whatever is pressed.
  const isMade = at.get("passes") === String(passesBeforeOffer);
  if (isCalling(at) && (isMade || serviceAt(book, place ?? "")?.emergency)) return true;
  const isBeforeLanguage = !at.has("language") && place !== book.start;
  return (
    place === book.danger || at.get("stage") === "goodbye" || isBeforeLanguage || at.has("faults")
  );
}

/** The states that a silence, or a key that leads nowhere, leads from: after it the same keys work, though they are not said again. */
function optionsTold(states: readonly State[]): ReadonlyMap<State, readonly State[]> {
  const told = new Map<State, State[]>();
  for (const state of states) {
    for (const next of new Set(state.next.values())) {
      if (wayOf(next.at) !== wayOf(state.at)) continue;
      told.set(next, [...(told.get(next) ?? []), state]);
    }
  }
  return told;
}

/** The services of a menu lie on its keys in the order of the caller's language. */
export const servicesInOrder: Promised = function* ({ states }, { book }) {
  for (const { path, at, kind, next } of states) {
    const node = book.nodes.get(at.get("place") ?? "");
    const language = languages.find((known) => known === at.get("language"));
    const isMenu = kind === "listening" && (node?.kind === "menu" || node?.kind === "topic");
    if (!isMenu || language === undefined) continue;
    const written = targetsOf(node);
    let last: { readonly id: string; readonly rank: number } | undefined;
    for (const key of optionKeys) {
      const there = next.get(`${key}`)?.at;
      const service = book.services.get(there?.get("place") ?? "");
      // What a place chose, and calls at once, is that place's key.
      if (service === undefined || there?.has("stage") || !written.includes(service.id)) continue;
      const rank = rankIn(service, language);
      if (last !== undefined && rank < last.rank) {
        yield {
          path: [...path, `${key}`],
          message: `${service.id} comes after ${last.id}, though it should come first in ${language}`,
        };
      }
      last = { id: service.id, rank };
    }
  }
};

/** The star key leads to where the caller was before, or where there is none, to the start. */
export const starGoesBack: Promised = function* ({ states }, { book }) {
  for (const { path, leftFrom: at, next } of states) {
    const back = next.get(star);
    if (back === undefined || at.has("stage") || at.has("faults")) continue;
    const trail = at.get("trail")?.split(".") ?? [];
    const before = trail.at(-1) ?? book.start;
    const there = back.at.get("place");
    if (there !== before) {
      yield { path: [...path, star], message: `the star key leads to ${there}, not to ${before}` };
    }
  }
};

/** A caller whose transfer reached nobody hears a number, or the next line is being called. */
export const unreachedSaysNumber: Promised = function* ({ states }, { book, ear }) {
  for (const state of states) {
    if (state.kind !== "ringing" || state.at.get("place") === book.danger) continue;
    for (const outcome of ["busy", "no-answer", "failed"] as const) {
      const next = state.next.get(outcome);
      if (next === undefined || ear.hearsNumber(next.heard)) continue;
      // A caller who presses no keys is led on without a word more than is needed.
      if (next.next.get("-")?.kind === "ringing") continue;
      yield { path: [...state.path, outcome], message: `after ${outcome}, no number is read out` };
    }
  }
};

/** Callers hear the language they chose and no other; before they choose, every language. */
export const rightVoice: Promised = function* ({ states }) {
  for (const { path, heard, at } of states) {
    const chosen = at.get("language");
    const spoken = new Set(heard.map(languageOf));
    if (heard.length === 0) continue;
    if (chosen === null && at.has("place") && spoken.size !== languages.length) {
      yield { path, message: "a caller who has chosen no language hears not all of them" };
    }
    for (const language of chosen === null ? [] : spoken) {
      if (language === chosen) continue;
      yield {
        path,
        message: `a caller who chose ${chosen} hears ${language ?? "another language"}`,
      };
    }
  }
};

/** No answer takes long to hear, and none is larger than the carrier likes. */
export const answersInLimits: Promised = function* ({ states }, { book }) {
  for (const state of states) {
    const seconds = state.promptSeconds;
    const isMenu = book.nodes.get(state.at.get("place") ?? "")?.kind === "menu";
    const most =
      isMenu && !state.at.has("slow") && !state.at.has("passes")
        ? limits.menuSeconds
        : limits.answerSeconds;
    if (seconds > most) {
      yield { path: state.path, message: `${seconds.toFixed(0)} s of speech, at most ${most}` };
    }
    if (state.characters > limits.answerCharacters) {
      yield {
        path: state.path,
        message: `${state.characters} characters of TwiML, at most ${limits.answerCharacters}`,
      };
    }
  }
};

/** Nothing of the line's own breaks: no answer is an apology for a fault. */
export const noFault: Promised = function* ({ states, broken }, { ear }) {
  yield* broken;
  for (const { path, at, heard } of states) {
    if (at.has("faults") || ear.hears(heard, "fault.apology")) {
      yield { path, message: "the line breaks here and apologises: its log says why" };
    }
  }
};
