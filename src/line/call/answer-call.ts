import type { Temporal } from "temporal-polyfill";
import { type Book, nameOf, serviceAt } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { type Answer, type Move, type Utterance, type Words, words } from "./answer.ts";
import { begunAfter, isOver } from "./bounds.ts";
import { typedWith } from "./danger.ts";
import { move, onSilence } from "./move.ts";
import { optionsAt } from "./options.ts";
import {
  type CallEvent,
  emergencyNumber,
  isCalling,
  isEnding,
  type Position,
  type Pressed,
  type WholePosition,
} from "./position.ts";
import { sayLanguageMenu, sayPlace } from "./say-place.ts";
import {
  isOffer,
  nextWithoutKeys,
  otherwiseAt,
  passesBeforeOffer,
  sayLate,
  sayOffer,
} from "./silence.ts";

/** Seconds of silence a caller is given after the last word, by what they are hearing. */
const patience = { prompt: 8, danger: 3, calling: 1 } as const;

/**
 * What the line does next. Pure: the same book, position, event and time give the same answer.
 *
 * @example
 * answerCall(book, arrival(book), { kind: "pressed", key: "1" }, now);
 */
export function answerCall(
  book: Book,
  from: Position,
  event: CallEvent,
  now: Temporal.Instant,
): Answer {
  const moved = move(book, from, event, now);
  const { language, place, stage, trail, tried, passes, redials, slow, talked } = moved.to;
  const here: WholePosition = {
    language,
    place,
    stage,
    trail,
    tried,
    passes,
    redials,
    slow,
    toldAt: toldAt(book, moved.to, now),
    talked,
    // Those before are forgotten: here is an answer again.
    faults: undefined,
    begun: begunAfter(book, from, event, now),
    typed: event.kind === "pressed" ? typedAfter(book, from, event.key) : undefined,
  };
  return {
    say: sayTurn(book, { ...moved, to: here }, now),
    slow: isSlow(book, here),
    listenSeconds: patienceAt(book, here),
    here,
    otherwise: otherwiseAt(book, here),
  };
}

/** All that is said where a move leads, in every language that is spoken there. */
export function sayTurn(
  book: Book,
  { before, to: here, after }: Move,
  now: Temporal.Instant,
): readonly Utterance[] {
  const voices = here.language === undefined ? languages : [here.language];
  const inEveryVoice = (say: (language: Language) => readonly Words[]): readonly Utterance[] => {
    const said: Utterance[] = [];
    for (const language of voices) {
      for (const { phrase, blanks } of say(language)) {
        said.push(blanks === undefined ? { language, phrase } : { language, phrase, blanks });
      }
    }
    return said;
  };

  if (isOver(here)) return [];
  const lead = before ?? [];
  if (here.stage === "late") return inEveryVoice(() => sayLate(book, here));
  if (isOffer(book, here)) return inEveryVoice(() => [...lead, ...sayOffer(book, here)]);
  const close = [...(after === undefined ? [] : [after]), ...sayWhatSilenceBrings(book, here)];
  if (book.nodes.get(here.place)?.kind === "language" && here.stage === "prompt") {
    return [
      ...inEveryVoice(() => lead),
      ...sayLanguageMenu(optionsAt(book, here, now)),
      ...inEveryVoice(() => close),
    ];
  }
  return inEveryVoice((language) => [...lead, ...sayPlace(book, here, language, now), ...close]);
}

/**
 * A repeat that was asked for and the second silent pass are slower; not while a call is being
 * put through, nor where three languages are long enough already.
 */
function isSlow(book: Book, here: Position): boolean {
  const isMenu = here.place === book.start && here.stage === "prompt";
  const isLong = here.language === undefined && !isMenu;
  return (here.slow || here.passes === 1) && !isCalling(here) && !isLong;
}

/**
 * Before the last pass ends, the caller hears what silence will bring: the offer of a line or, where
 * it was made and the caller presses keys that lead nowhere, the call to it.
 */
function sayWhatSilenceBrings(book: Book, here: Position): readonly Words[] {
  const isFirstPasses = here.passes < passesBeforeOffer - 1 && here.redials === 0;
  if (isFirstPasses || isCalling(here) || isEnding(here)) return [];
  // Three languages are long: before a prompt alone there is time for a sentence more in each.
  if (here.language === undefined && here.stage !== "prompt") return [];
  const { to } = onSilence(book, here);
  const rings = isOffer(book, to) ? nextWithoutKeys(book, to) : to;
  if (rings !== to) {
    const isOffered = here.language !== undefined && rings.stage === "introduce";
    return isOffered ? [words("silence.warning")] : [];
  }
  const line = to.stage === "introduce" ? serviceAt(book, to.place) : undefined;
  return line === undefined ? [] : [words("silence.stay", { name: nameOf(line) })];
}

function patienceAt(book: Book, here: Position): number {
  if (isCalling(here)) return patience.calling;
  return here.place === book.danger && here.stage === "prompt" ? patience.danger : patience.prompt;
}

/** When the options of a position are told, where they depend on the hour. */
function toldAt(book: Book, position: Position, now: Temporal.Instant): Position["toldAt"] {
  const service = serviceAt(book, position.place);
  if (service === undefined) return undefined;
  // The offer tells no options: the keys go on obeying those that were told before it.
  if (isOffer(book, position) && position.toldAt !== undefined) return position.toldAt;
  // Told after an act of the same minute: that minute is over for this caller.
  const changed = Math.ceil((service.changed ?? 0) / 60_000);
  return Math.max(minuteOf(now), changed);
}

/** What was typed since the first prompt, as long as it may become 112: silence is no key of it. */
function typedAfter(book: Book, from: Position, key: Pressed): Position["typed"] {
  const typed = typedWith(book, from, key);
  return typed === emergencyNumber ? undefined : typed;
}

/** Minutes since 1970. */
function minuteOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 60_000);
}
